package org.quadset.findings;

import java.util.List;

/** What a hand-held dynamometer shows. */
public enum ForceUnit implements FindingChoice {
    NEWTON("n"),
    KILOGRAM_FORCE("kgf", "kg");

    private final List<String> words;

    ForceUnit(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
