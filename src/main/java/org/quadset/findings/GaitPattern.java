package org.quadset.findings;

import java.util.List;

/** The order of steps with a walking aid. */
public enum GaitPattern implements FindingChoice {
    TWO_POINT("2-point"),
    THREE_POINT("3-point"),
    FOUR_POINT("4-point"),
    STEP_TO("step-to"),
    STEP_THROUGH("step-through");

    private final List<String> words;

    GaitPattern(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
