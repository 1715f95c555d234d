package org.quadset.findings;

import java.util.List;

/** How much weight a leg may carry. */
public enum WeightBearing implements FindingChoice {
    NONE("nwb"),
    TOE_TOUCH("ttwb"),
    PARTIAL("pwb"),
    AS_TOLERATED("wbat"),
    FULL("fwb");

    private final List<String> words;

    WeightBearing(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
