package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tasks that are watched or timed; those with norms and scores of their own are outcome measures.
 */
public enum FunctionalTask implements Labelled {
    /** From a step of 15 to 20 cm, 5 times; trunk, pelvis, knee and balance are watched. */
    STEP_DOWN("step-down", "step down", "stepdown"),
    SINGLE_LEG_STAND(
            "single-leg stand",
            "single leg stand",
            "single-leg stance",
            "single leg stance",
            "sls"),
    MINI_SQUAT("mini squat", "mini-squat"),
    SINGLE_LEG_HOP("single-leg hop", "single leg hop", "hop in place", "hop");

    private final List<String> words;

    FunctionalTask(String... words) {
        this.words = List.of(words);
    }

    /** What may be typed for it, in lower case. */
    List<String> words() {
        return words;
    }

    /** The name it is stored under. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FunctionalTask> ofKey(String key) {
        return Arrays.stream(values()).filter(task -> task.key().equals(key)).findFirst();
    }

    /** Whether each leg does it alone. */
    boolean sided() {
        return this != MINI_SQUAT;
    }
}
