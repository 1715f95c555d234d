package org.quadset.findings;

import java.util.List;

/** How much help a patient needs. */
public enum Assistance implements FindingChoice {
    INDEPENDENT("independent", "ind"),
    VERBAL("verbal"),
    TACTILE("tactile"),
    MINIMAL("min", "minimal"),
    MODERATE("mod", "moderate"),
    MAXIMAL("max", "maximal");

    private final List<String> words;

    Assistance(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
