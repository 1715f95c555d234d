package org.quadset.figures;

import static org.quadset.figures.Ellipsoid.on;
import static org.quadset.figures.Segment.ABDOMEN;
import static org.quadset.figures.Segment.CHEST;
import static org.quadset.figures.Segment.HEAD;
import static org.quadset.figures.Segment.NECK;
import static org.quadset.figures.Segment.PELVIS;

import java.util.EnumMap;
import java.util.Map;

/** A muscle group that can be tinted, with the drawn group that it lies on. */
enum Muscle {
    QUADRICEPS("quad", Host.LEG),
    HAMSTRINGS("ham", Host.LEG),
    GLUTEUS_MAXIMUS("glut", Host.LEG),
    GLUTEUS_MEDIUS("glmed", Host.LEG),
    ADDUCTORS("add", Host.LEG),
    HIP_FLEXORS("hipflex", Host.LEG),
    CALF("calf", Host.LEG),
    SHIN("tib", Host.LEG),
    PERONEALS("peron", Host.LEG),
    FOOT("sole", Host.LEG),
    CUFF("cuff", Host.ARM),
    DELTOID("delt", Host.ARM),
    BICEPS("biceps", Host.ARM),
    TRICEPS("triceps", Host.ARM),
    FOREARM_FLEXORS("flexors", Host.ARM),
    FOREARM_EXTENSORS("forearm", Host.ARM),
    TRAPEZIUS("trap", Host.SHIRT),
    RHOMBOIDS("rhomb", Host.SHIRT),
    LATISSIMUS("lat", Host.SHIRT),
    PECTORAL("pec", Host.SHIRT),
    SERRATUS("serr", Host.SHIRT),
    OBLIQUES("obl", Host.SHIRT),
    ERECTOR("erect", Host.SHIRT),
    ABDOMINALS("abs", Host.SHIRT),
    NECK_FLEXORS("neckflex", Host.HEAD);

    /** The group of the figure over which a muscle is drawn. */
    enum Host {
        LEG,
        ARM,
        SHIRT,
        HEAD
    }

    final String poseName;
    final Host host;
    private final Map<Limb, BodyPart> parts = new EnumMap<>(Limb.class);

    Muscle(String poseName, Host host) {
        this.poseName = poseName;
        this.host = host;
    }

    /** The muscle of this name, or null if there is none. */
    static Muscle named(String name) {
        for (var muscle : values()) {
            if (muscle.poseName.equals(name)) {
                return muscle;
            }
        }
        return null;
    }

    /** In the middle of the body, and so the same for both sides. */
    boolean midline() {
        return this == ERECTOR || this == ABDOMINALS;
    }

    BodyPart of(Limb limb) {
        synchronized (parts) {
            return parts.computeIfAbsent(limb, this::shape);
        }
    }

    private BodyPart shape(Limb limb) {
        double s = limb.sign;
        var thigh = Segment.thigh(limb);
        var shank = Segment.shank(limb);
        var foot = Segment.foot(limb);
        var upper = Segment.upperArm(limb);
        var fore = Segment.forearm(limb);
        return switch (this) {
            case QUADRICEPS ->
                    chain(
                            on(thigh, 2.4, 0, -9, 4.6, 5, 3),
                            on(thigh, 2.3, 0, -20, 4.6, 5.2, 6),
                            on(thigh, 2.2, 0, -31, 3.4, 4.4, 5),
                            on(thigh, 2.4, 0, -37, 2, 2.6, 2));
            case HAMSTRINGS ->
                    chain(
                            on(thigh, -3.2, 0, -8, 4, 4.6, 3),
                            on(thigh, -2.4, 0, -20, 4.2, 5, 6),
                            on(thigh, -2.2, 0, -32, 3, 4.2, 5));
            case GLUTEUS_MAXIMUS ->
                    chain(
                            on(PELVIS, -6, s * 6.6, -3.4, 6, 6.6, 6),
                            on(PELVIS, -5, s * 7.4, 1.5, 5.4, 6, 4.6));
            case GLUTEUS_MEDIUS ->
                    chain(
                            on(PELVIS, -2, s * 9.5, 6, 5.4, 4.6, 3.4),
                            on(PELVIS, -1.6, s * 11.5, 1, 4.2, 3.8, 4));
            case ADDUCTORS ->
                    chain(
                            on(thigh, .4, -s * 4, -6, 4, 3.4, 3),
                            on(thigh, .2, -s * 3.4, -17, 4, 3.2, 6),
                            on(thigh, .2, -s * 3, -28, 2.6, 2.6, 4));
            case HIP_FLEXORS ->
                    chain(
                            on(PELVIS, 6, s * 7, 4, 3.4, 3.6, 3.6),
                            on(thigh, 4.6, 0, -2, 3.6, 4, 4),
                            on(thigh, 4.4, 0, -9, 3, 3.4, 3));
            case CALF ->
                    chain(
                            on(shank, -2.6, 0, -7, 3.2, 3.8, 3),
                            on(shank, -2.9, 0, -14, 4, 4.4, 6),
                            on(shank, -2, 0, -24, 2.4, 2.6, 5),
                            on(shank, -1.6, 0, -32, 1.3, 1.4, 2));
            case SHIN ->
                    chain(
                            on(shank, 2.2, s * 1.6, -7, 2.4, 2.4, 3),
                            on(shank, 2, s * 1.7, -16, 2.6, 2.6, 6),
                            on(shank, 1.6, s * .8, -28, 1.8, 1.7, 5));
            case PERONEALS ->
                    chain(
                            on(shank, -.4, s * 3, -8, 2.6, 2.2, 3),
                            on(shank, -.6, s * 3, -18, 2.6, 2.2, 6),
                            on(shank, -.8, s * 2.2, -30, 1.7, 1.5, 5));
            case FOOT ->
                    chain(
                            on(foot, -4, 0, -5, 2.6, 2.6, 1.5),
                            on(foot, 3, 0, -4.6, 3.4, 2.8, 1.5),
                            on(foot, 10, 0, -5.4, 2.6, 3.4, 1.2));
            case CUFF ->
                    chain(
                            on(CHEST, -4.6, s * 16.5, 21, 3, 3, 3.2),
                            on(CHEST, -5.6, s * 9, 16, 3, 3.4, 4.4));
            case DELTOID ->
                    chain(
                            on(upper, 0, s * .8, 1.6, 4.6, 4.2, 3.6),
                            on(upper, .2, s * 1.2, -5, 4.2, 3.6, 4),
                            on(upper, .2, s * 1, -12, 2.4, 2.4, 2.6));
            case BICEPS ->
                    chain(
                            on(upper, 1.6, 0, -13, 2.6, 2.8, 3),
                            on(upper, 1.8, 0, -20, 2.8, 3, 4),
                            on(upper, 1.4, 0, -27, 1.8, 2.2, 2));
            case TRICEPS ->
                    chain(
                            on(upper, -1.8, 0, -12, 2.6, 2.8, 3),
                            on(upper, -1.8, 0, -19, 2.8, 3, 4),
                            on(upper, -1.4, 0, -27, 1.7, 2.1, 2));
            case FOREARM_FLEXORS ->
                    chain(
                            on(fore, .8, -s * 1.7, -4, 2.2, 2, 2.6),
                            on(fore, .6, -s * 1.6, -11, 2.2, 2, 4),
                            on(fore, .3, -s * 1, -18, 1.5, 1.4, 3));
            case FOREARM_EXTENSORS ->
                    chain(
                            on(fore, .6, s * 1.7, -3.4, 2.4, 2.1, 2.6),
                            on(fore, .4, s * 1.7, -10, 2.4, 2.1, 4),
                            on(fore, .2, s * 1.1, -18, 1.6, 1.5, 3));
            case TRAPEZIUS ->
                    chain(
                            on(HEAD, -3.4, s * 3.4, 5, 1.8, 2, 2),
                            on(NECK, -2.6, s * 4.2, 2, 2, 2.2, 2),
                            on(CHEST, -2.5, s * 9, 25.2, 2.4, 2.4, 1.9),
                            on(CHEST, -1.6, s * 13.5, 25.6, 1.5, 1.6, 1.2));
            case RHOMBOIDS ->
                    chain(
                            on(CHEST, -8.4, s * 3, 20, 2.2, 2.6, 3),
                            on(CHEST, -8.8, s * 5.5, 13, 2.2, 3, 4));
            case LATISSIMUS ->
                    chain(
                            on(CHEST, -6, s * 11.5, 14, 3, 3.6, 4),
                            on(CHEST, -6.6, s * 9, 6, 3, 3.8, 4),
                            on(ABDOMEN, -5.6, s * 6, 5, 3, 3.2, 4));
            case PECTORAL ->
                    chain(
                            on(CHEST, 5.4, s * 12, 19, 3.4, 3, 2.8),
                            on(CHEST, 7.6, s * 6.5, 16.5, 3.4, 4.6, 4.2));
            case SERRATUS ->
                    chain(
                            on(CHEST, 2.6, s * 12.4, 13, 4, 2.4, 3),
                            on(CHEST, 3.4, s * 11.6, 6, 4, 2.4, 3.6));
            case OBLIQUES ->
                    chain(
                            on(CHEST, 1.4, s * 11.6, 2, 4.6, 2.6, 3),
                            on(ABDOMEN, 1.4, s * 11, 3, 4.4, 2.6, 4),
                            on(PELVIS, 1.6, s * 11.4, 8, 4, 2.4, 2.6));
            case ERECTOR ->
                    chain(
                            on(CHEST, -6.6, 0, 12, 3, 4, 3),
                            on(ABDOMEN, -5.5, 0, 4, 3, 4.4, 3),
                            on(PELVIS, -6.5, 0, 9, 2.6, 4, 2));
            case ABDOMINALS ->
                    chain(
                            on(CHEST, 8, 0, 7, 3, 5, 3),
                            on(ABDOMEN, 6.6, 0, 6, 3.4, 5.6, 5),
                            on(PELVIS, 6.4, 0, 7, 3.2, 4.6, 3));
            case NECK_FLEXORS ->
                    chain(
                            on(HEAD, 1, s * 3.4, 4, 1.8, 1.8, 2),
                            on(NECK, 3.2, s * 2.8, 3.4, 1.8, 1.8, 2.4),
                            on(CHEST, 2, s * 2.4, 25, 1.8, 1.8, 1.6));
        };
    }

    private BodyPart chain(Ellipsoid... stations) {
        return BodyPart.chain(poseName, stations);
    }
}
