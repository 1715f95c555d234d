package org.quadset.findings;

import org.quadset.modalities.Range;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is measured in degrees, with the normal end of the motion in adults: the AAOS handbook's
 * values. A joint that straightens to 0 is measured on the scale of its bending: -10 is ten degrees
 * beyond straight, 10 is ten short of it.
 */
public enum JointMotion {
    SHOULDER_FLEXION(Joint.SHOULDER, Motion.FLEXION, 180),
    SHOULDER_EXTENSION(Joint.SHOULDER, Motion.EXTENSION, 60),
    SHOULDER_ABDUCTION(Joint.SHOULDER, Motion.ABDUCTION, 180),
    SHOULDER_INTERNAL_ROTATION(Joint.SHOULDER, Motion.INTERNAL_ROTATION, 70),
    SHOULDER_EXTERNAL_ROTATION(Joint.SHOULDER, Motion.EXTERNAL_ROTATION, 90),
    ELBOW_FLEXION(Joint.ELBOW, Motion.FLEXION, 150),
    ELBOW_EXTENSION(Joint.ELBOW, Motion.EXTENSION, 0),
    FOREARM_PRONATION(Joint.FOREARM, Motion.PRONATION, 80),
    FOREARM_SUPINATION(Joint.FOREARM, Motion.SUPINATION, 80),
    WRIST_FLEXION(Joint.WRIST, Motion.FLEXION, 80),
    WRIST_EXTENSION(Joint.WRIST, Motion.EXTENSION, 70),
    WRIST_RADIAL_DEVIATION(Joint.WRIST, Motion.RADIAL_DEVIATION, 20),
    WRIST_ULNAR_DEVIATION(Joint.WRIST, Motion.ULNAR_DEVIATION, 30),
    HIP_FLEXION(Joint.HIP, Motion.FLEXION, 120),
    /** 20 in the edition of 1994, 30 in that of 1965. */
    HIP_EXTENSION(Joint.HIP, Motion.EXTENSION, 20, 30),
    HIP_ABDUCTION(Joint.HIP, Motion.ABDUCTION, 45),
    HIP_ADDUCTION(Joint.HIP, Motion.ADDUCTION, 30),
    HIP_INTERNAL_ROTATION(Joint.HIP, Motion.INTERNAL_ROTATION, 45),
    HIP_EXTERNAL_ROTATION(Joint.HIP, Motion.EXTERNAL_ROTATION, 45),
    KNEE_FLEXION(Joint.KNEE, Motion.FLEXION, 135),
    KNEE_EXTENSION(Joint.KNEE, Motion.EXTENSION, -10, 0),
    ANKLE_DORSIFLEXION(Joint.ANKLE, Motion.DORSIFLEXION, 20),
    ANKLE_PLANTARFLEXION(Joint.ANKLE, Motion.PLANTARFLEXION, 50),
    ANKLE_INVERSION(Joint.ANKLE, Motion.INVERSION, 35),
    ANKLE_EVERSION(Joint.ANKLE, Motion.EVERSION, 15),
    BIG_TOE_EXTENSION(Joint.BIG_TOE, Motion.EXTENSION, 70),
    BIG_TOE_FLEXION(Joint.BIG_TOE, Motion.FLEXION, 45),
    CERVICAL_FLEXION(Joint.CERVICAL, Motion.FLEXION, 45),
    CERVICAL_EXTENSION(Joint.CERVICAL, Motion.EXTENSION, 45),
    CERVICAL_SIDE_BEND(Joint.CERVICAL, Motion.SIDE_BEND, 45),
    CERVICAL_ROTATION(Joint.CERVICAL, Motion.ROTATION, 60),
    TRUNK_FLEXION(Joint.TRUNK, Motion.FLEXION, 80),
    TRUNK_EXTENSION(Joint.TRUNK, Motion.EXTENSION, 25),
    TRUNK_SIDE_BEND(Joint.TRUNK, Motion.SIDE_BEND, 35),
    TRUNK_ROTATION(Joint.TRUNK, Motion.ROTATION, 45);

    private final Joint joint;
    private final Motion motion;
    private final int normFrom;
    private final int normTo;

    JointMotion(Joint joint, Motion motion, int norm) {
        this(joint, motion, norm, norm);
    }

    JointMotion(Joint joint, Motion motion, int normFrom, int normTo) {
        this.joint = joint;
        this.motion = motion;
        this.normFrom = normFrom;
        this.normTo = normTo;
    }

    public Joint joint() {
        return joint;
    }

    public Motion motion() {
        return motion;
    }

    /** "Knee flexion". */
    public String label() {
        return joint.label() + " " + motion.label();
    }

    /** The name it is stored under: "knee_flexion". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<JointMotion> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** Normal ends in degrees; where editions differ, from the lower to the higher. */
    public Range norm() {
        return new Range(normFrom, normTo);
    }

    /** "135", "20–30", "0 to -10". */
    public String normText() {
        if (normFrom == normTo) {
            return Integer.toString(normTo);
        }
        return straightens() ? normTo + " to " + normFrom : normFrom + "–" + normTo;
    }

    /** Whether there is one for each side of the body. */
    public boolean sided() {
        return !joint.isSpine() || motion == Motion.SIDE_BEND || motion == Motion.ROTATION;
    }

    /** Whether the motion ends where its opposite begins, so that both share a scale. */
    boolean straightens() {
        return normTo == 0;
    }

    /**
     * The whole degrees that are accepted. A motion ends at most at its norm × 1.3 + 15, and cannot
     * stop further on the other side of zero than the opposite motion may go.
     */
    public Range limits() {
        return straightens()
                ? new Range(-beyondStraight(), opposite().map(JointMotion::furthest).orElse(15))
                : new Range(
                        -opposite().map(JointMotion::furthestBack).orElse(15), (double) furthest());
    }

    private Optional<JointMotion> opposite() {
        return Arrays.stream(values())
                .filter(one -> one.joint == joint && one.motion == motion.opposite())
                .findFirst();
    }

    private int furthest() {
        return normTo * 13 / 10 + 15;
    }

    private int furthestBack() {
        return straightens() ? beyondStraight() : furthest();
    }

    private int beyondStraight() {
        return -normFrom * 13 / 10 + 15;
    }

    /** How many degrees are lacking to the norm; 0 if none. */
    int lacking(int end) {
        return straightens() ? Math.max(0, end - normTo) : Math.max(0, normFrom - end);
    }
}
