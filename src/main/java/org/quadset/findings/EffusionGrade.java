package org.quadset.findings;

import java.util.List;

/** Fluid in the knee as the sweep shows it, the least first. */
public enum EffusionGrade implements FindingChoice {
    NONE("0", "none"),
    TRACE("trace", "tr"),
    ONE("1+", "1"),
    TWO("2+", "2"),
    THREE("3+", "3");

    private final List<String> words;

    EffusionGrade(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
