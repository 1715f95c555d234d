package org.quadset.findings;

import java.util.List;

/** What a special test showed. */
public enum TestResult implements FindingChoice {
    POSITIVE("+", "pos", "positive", "yes"),
    NEGATIVE("-", "neg", "negative", "no"),
    UNCLEAR("?", "unclear");

    private final List<String> words;

    TestResult(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
