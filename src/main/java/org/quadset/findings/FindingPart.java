package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts that findings are made of; each is a field of the forms that have it. */
public enum FindingPart implements Labelled {
    START,
    END,
    END_FEEL,
    PAIN,
    POSITION,
    TOOL,
    GRADE,
    FORCE,
    FORCE_UNIT,
    LEVER_ARM,
    CIRCUMFERENCE,
    SECOND_TRY,
    THIRD_TRY,
    EFFUSION,
    PITTING,
    RESULT,
    GAP,
    DEGREES,
    HEEL_GAP,
    NAME,
    STEP_HEIGHT,
    REPETITIONS,
    SECONDS,
    TRUNK,
    PELVIS,
    KNEE,
    BALANCE,
    AID,
    WEIGHT_BEARING,
    WEIGHT_SHARE,
    PATTERN,
    DISTANCE,
    ASSISTANCE,
    CADENCE,
    LIMP,
    DEVIATIONS,
    TENDERNESS,
    NOTE,
    /** What was typed and not understood; kept, so that nothing typed is lost. */
    UNREAD;

    /** The name it is stored under. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FindingPart> ofKey(String key) {
        return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }
}
