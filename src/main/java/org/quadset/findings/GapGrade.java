package org.quadset.findings;

import java.util.List;

/** How far a joint opens when it is pushed sideways: I under 5, II 5 to 10, III over 10 mm. */
public enum GapGrade implements FindingChoice {
    ONE("i", "grade1"),
    TWO("ii", "grade2"),
    THREE("iii", "grade3");

    private final List<String> words;

    GapGrade(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
