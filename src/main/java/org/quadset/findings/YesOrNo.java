package org.quadset.findings;

import java.util.List;

/** An answer to a plain question. */
public enum YesOrNo implements FindingChoice {
    YES("yes"),
    NO("no");

    private final List<String> words;

    YesOrNo(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
