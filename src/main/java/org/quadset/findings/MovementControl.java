package org.quadset.findings;

import java.util.List;

/** Whether a part of the body stays where it should during a task. */
public enum MovementControl implements FindingChoice {
    CONTROLLED("ok", "controlled"),
    NOT_CONTROLLED("off", "uncontrolled");

    private final List<String> words;

    MovementControl(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }
}
