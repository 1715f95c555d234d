package org.quadset.architecture.planted.features.platform.ui;

import org.quadset.architecture.planted.features.billing.Superbill;

/** Breaks rule 7: the platform knows a feature. */
public record KnowingPlatform(Superbill bill) {}
