package org.quadset.architecture.planted.toolkit.platform.db;

import atlantafx.base.theme.PrimerDark;

/** Breaks rule 2: a theme in the store. */
final class ThemedStore {
    PrimerDark theme;
}
