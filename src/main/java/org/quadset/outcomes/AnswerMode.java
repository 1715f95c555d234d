package org.quadset.outcomes;

import org.quadset.platform.i18n.Labelled;

/** How the answers were got; a test with tape or stopwatch is measured. */
public enum AnswerMode implements Labelled {
    PAPER,
    SCREEN,
    INTERVIEW,
    MEASURED
}
