package org.quadset.architecture.planted.features.reports;

import org.quadset.architecture.planted.features.app.Wiring;

/** Breaks rule 7: knows the program's frame. */
public record WiredReport(Wiring wiring) {}
