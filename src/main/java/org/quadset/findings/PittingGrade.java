package org.quadset.findings;

import java.util.List;

/** How deep a pressed finger stays in swollen skin, the least first. */
public enum PittingGrade implements FindingChoice {
    NONE("0", "none"),
    ONE("1+", "1"),
    TWO("2+", "2"),
    THREE("3+", "3"),
    FOUR("4+", "4");

    private final List<String> words;

    PittingGrade(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
