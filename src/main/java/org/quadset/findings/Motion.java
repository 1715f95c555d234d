package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

import java.util.List;

/** Directions in which a joint moves. */
public enum Motion implements Labelled {
    FLEXION("flexion", "flex"),
    EXTENSION("extension", "ext"),
    ABDUCTION("abduction", "abd"),
    ADDUCTION("adduction", "add"),
    INTERNAL_ROTATION("internal rotation", "ir"),
    EXTERNAL_ROTATION("external rotation", "er"),
    PRONATION("pronation", "pron"),
    SUPINATION("supination", "sup"),
    RADIAL_DEVIATION("radial deviation", "radial"),
    ULNAR_DEVIATION("ulnar deviation", "ulnar"),
    DORSIFLEXION("dorsiflexion", "df"),
    PLANTARFLEXION("plantarflexion", "pf"),
    INVERSION("inversion", "inv"),
    EVERSION("eversion", "ev"),
    SIDE_BEND("side-bend", "side bend", "sidebend", "sb"),
    ROTATION("rotation", "rot");

    private final List<String> words;

    Motion(String... words) {
        this.words = List.of(words);
    }

    /** What may be typed for it, in lower case. */
    List<String> words() {
        return words;
    }

    /** The direction that undoes it; bending and turning to a side are undone by the other side. */
    Motion opposite() {
        return switch (this) {
            case FLEXION -> EXTENSION;
            case EXTENSION -> FLEXION;
            case ABDUCTION -> ADDUCTION;
            case ADDUCTION -> ABDUCTION;
            case INTERNAL_ROTATION -> EXTERNAL_ROTATION;
            case EXTERNAL_ROTATION -> INTERNAL_ROTATION;
            case PRONATION -> SUPINATION;
            case SUPINATION -> PRONATION;
            case RADIAL_DEVIATION -> ULNAR_DEVIATION;
            case ULNAR_DEVIATION -> RADIAL_DEVIATION;
            case DORSIFLEXION -> PLANTARFLEXION;
            case PLANTARFLEXION -> DORSIFLEXION;
            case INVERSION -> EVERSION;
            case EVERSION -> INVERSION;
            case SIDE_BEND, ROTATION -> this;
        };
    }
}
