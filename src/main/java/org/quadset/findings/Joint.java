package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

import java.util.List;

/** The joints and parts of the spine whose motions are measured. */
public enum Joint implements Labelled {
    SHOULDER("shoulder", "sho", "shld"),
    ELBOW("elbow", "elb"),
    FOREARM("forearm"),
    WRIST("wrist"),
    HIP("hip"),
    KNEE("knee", "kn"),
    ANKLE("ankle", "ank"),
    BIG_TOE("big toe", "mtp"),
    CERVICAL("neck", "cervical", "cerv"),
    TRUNK("trunk", "thoracolumbar", "lumbar");

    private final List<String> words;

    Joint(String... words) {
        this.words = List.of(words);
    }

    /** What may be typed for it, in lower case. */
    List<String> words() {
        return words;
    }

    /** Whether bending forward and back has no side. */
    boolean isSpine() {
        return this == CERVICAL || this == TRUNK;
    }
}
