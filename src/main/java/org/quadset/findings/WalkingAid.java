package org.quadset.findings;

import java.util.List;

/** What a patient walks with. */
public enum WalkingAid implements FindingChoice {
    NONE("none", "unaided"),
    CANE("cane", "stick"),
    ONE_CRUTCH("crutch", "1crutch"),
    TWO_CRUTCHES("crutches", "2crutches"),
    WALKER("walker"),
    PARALLEL_BARS("bars");

    private final List<String> words;

    WalkingAid(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
