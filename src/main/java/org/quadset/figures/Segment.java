package org.quadset.figures;

import java.util.HashMap;
import java.util.Map;

/** A part of the body between two joints. Limbs exist for the working and the other side. */
enum Segment {
    PELVIS("pelvis", null),
    ABDOMEN("abd", null),
    CHEST("chest", null),
    NECK("neck", null),
    HEAD("head", null),
    THIGH_WORKING("thigh.w", Limb.WORKING),
    THIGH_OTHER("thigh.o", Limb.OTHER),
    SHANK_WORKING("shank.w", Limb.WORKING),
    SHANK_OTHER("shank.o", Limb.OTHER),
    FOOT_WORKING("foot.w", Limb.WORKING),
    FOOT_OTHER("foot.o", Limb.OTHER),
    TOES_WORKING("toes.w", Limb.WORKING),
    TOES_OTHER("toes.o", Limb.OTHER),
    BIG_TOE_WORKING("bigtoe.w", Limb.WORKING),
    BIG_TOE_OTHER("bigtoe.o", Limb.OTHER),
    UPPER_ARM_WORKING("upper.w", Limb.WORKING),
    UPPER_ARM_OTHER("upper.o", Limb.OTHER),
    FOREARM_WORKING("fore.w", Limb.WORKING),
    FOREARM_OTHER("fore.o", Limb.OTHER),
    HAND_WORKING("hand.w", Limb.WORKING),
    HAND_OTHER("hand.o", Limb.OTHER),
    FINGERS_WORKING("fing.w", Limb.WORKING),
    FINGERS_OTHER("fing.o", Limb.OTHER);

    private static final Map<String, Segment> BY_NAME = new HashMap<>();

    static {
        for (var segment : values()) {
            BY_NAME.put(segment.poseName, segment);
        }
    }

    /** As pose texts call it. */
    final String poseName;

    /** The limb's side; null for the trunk and the head. */
    final Limb limb;

    Segment(String poseName, Limb limb) {
        this.poseName = poseName;
        this.limb = limb;
    }

    /** The segment of this name, or null if there is none. */
    static Segment named(String poseName) {
        return BY_NAME.get(poseName);
    }

    static Segment thigh(Limb limb) {
        return limb == Limb.WORKING ? THIGH_WORKING : THIGH_OTHER;
    }

    static Segment shank(Limb limb) {
        return limb == Limb.WORKING ? SHANK_WORKING : SHANK_OTHER;
    }

    static Segment foot(Limb limb) {
        return limb == Limb.WORKING ? FOOT_WORKING : FOOT_OTHER;
    }

    static Segment toes(Limb limb) {
        return limb == Limb.WORKING ? TOES_WORKING : TOES_OTHER;
    }

    static Segment bigToe(Limb limb) {
        return limb == Limb.WORKING ? BIG_TOE_WORKING : BIG_TOE_OTHER;
    }

    static Segment upperArm(Limb limb) {
        return limb == Limb.WORKING ? UPPER_ARM_WORKING : UPPER_ARM_OTHER;
    }

    static Segment forearm(Limb limb) {
        return limb == Limb.WORKING ? FOREARM_WORKING : FOREARM_OTHER;
    }

    static Segment hand(Limb limb) {
        return limb == Limb.WORKING ? HAND_WORKING : HAND_OTHER;
    }

    static Segment fingers(Limb limb) {
        return limb == Limb.WORKING ? FINGERS_WORKING : FINGERS_OTHER;
    }
}
