package org.quadset.findings;

import java.util.List;

/** How a joint's motion stops. */
public enum EndFeel implements FindingChoice {
    SOFT("soft"),
    FIRM("firm"),
    HARD("hard"),
    EMPTY("empty"),
    SPASM("spasm");

    private final List<String> words;

    EndFeel(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
