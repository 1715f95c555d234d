package org.quadset.figures;

import static org.quadset.figures.Ellipsoid.on;
import static org.quadset.figures.Segment.ABDOMEN;
import static org.quadset.figures.Segment.CHEST;
import static org.quadset.figures.Segment.HEAD;
import static org.quadset.figures.Segment.NECK;
import static org.quadset.figures.Segment.PELVIS;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The body that is drawn: an adult of 170 cm, lengths in centimetres. Segment lengths follow the
 * usual share of body height (thigh .245, shank .246, upper arm .186, forearm .146).
 */
final class BodyModel {
    static final double HIP_SIDE = 8.5;
    static final double THIGH = 41.7;
    static final double SHANK = 41.8;

    /** From the sole to the ankle's axis. */
    static final double ANKLE_HEIGHT = 6.6;

    /** From the ankle forward to the ball of the foot. */
    static final double BALL_AHEAD = 12.2;

    /** From the ankle down to the ball's axis. */
    static final double BALL_DOWN = 4.9;

    /** Half the thickness of the foot at its ball. */
    static final double BALL_RADIUS = 1.8;

    static final double SHOULDER_SIDE = 17;
    static final double SHOULDER_UP = 21;
    static final double UPPER_ARM = 31.6;
    static final double FOREARM = 24.8;

    /** Parts of the trunk and the head. */
    static final BodyPart PELVIS_PART = pelvis();

    static final BodyPart SHIRT = shirt();
    static final BodyPart NECK_PART =
            BodyPart.chain(
                    "neck",
                    on(CHEST, -2.2, 0, 25.5, 5.6, 6.2, 3),
                    on(NECK, .2, 0, 4, 5.3, 5.4, 3),
                    on(HEAD, -.5, 0, 5, 5.4, 5.2, 3));
    static final BodyPart SKULL = skull();

    private static final Map<Limb, LimbParts> LIMBS = new EnumMap<>(Limb.class);
    private static final Map<String, BodyPart> BY_NAME = new HashMap<>();

    static {
        for (var part : List.of(PELVIS_PART, SHIRT, NECK_PART, SKULL)) {
            BY_NAME.put(part.name(), part);
        }
        for (var limb : Limb.values()) {
            var parts = LimbParts.of(limb);
            LIMBS.put(limb, parts);
            for (var part : parts.solid()) {
                BY_NAME.put(part.name(), part);
            }
        }
    }

    private BodyModel() {}

    static LimbParts limb(Limb limb) {
        return LIMBS.get(limb);
    }

    /** The part that may lie on something, or null: "pelvis", "shank.w", "fore.o". */
    static BodyPart part(String name) {
        return BY_NAME.get(name);
    }

    private static BodyPart pelvis() {
        return BodyPart.net(
                "pelvis",
                List.of(
                        on(PELVIS, -.6, 0, 9, 9.6, 14, 5),
                        on(PELVIS, -1, 0, 0, 10, 15.6, 7),
                        on(PELVIS, -5, 6.3, -2.6, 7.6, 8.2, 8),
                        on(PELVIS, -5, -6.3, -2.6, 7.6, 8.2, 8),
                        on(PELVIS, -2, 0, 5, 10, 14.6, 5)),
                new int[] {0, 1},
                new int[] {1, 2},
                new int[] {1, 3},
                new int[] {2, 3},
                new int[] {4, 2},
                new int[] {4, 3});
    }

    private static BodyPart shirt() {
        var trunk =
                BodyPart.chain(
                        "",
                        on(PELVIS, -.4, 0, 8.5, 10.2, 14.6, 3.2),
                        on(ABDOMEN, .6, 0, 5, 9.6, 13.4, 5),
                        on(CHEST, .8, 0, 2, 10, 13.8, 5),
                        on(CHEST, .6, 0, 11, 11.2, 15.2, 6),
                        on(CHEST, -.2, 0, 17, 10.2, 15.6, 5.5),
                        on(CHEST, -1.4, 0, 22, 7.2, 14.2, 4));
        var shoulders =
                BodyPart.net(
                        "",
                        List.of(
                                on(CHEST, -2.2, 0, 25.5, 5.2, 6.6, 2.6),
                                on(CHEST, -1.4, 14, 21.5, 5, 4.4, 4),
                                on(CHEST, -1.4, -14, 21.5, 5, 4.4, 4),
                                on(CHEST, -1.4, 0, 20, 7, 13, 4)),
                        new int[] {0, 1},
                        new int[] {0, 2},
                        new int[] {0, 3});
        return BodyPart.joined("chest", trunk, shoulders);
    }

    /** Cranium, face, chin, and a nose as a hint of where the person looks. */
    private static BodyPart skull() {
        return BodyPart.net(
                "skull",
                List.of(
                        on(HEAD, .2, 0, 12.2, 9.6, 7.6, 8.9),
                        on(HEAD, 3.2, 0, 5.8, 5.6, 5.6, 5),
                        on(HEAD, 4.6, 0, 3.0, 3.8, 3.8, 3.2),
                        on(HEAD, 8.9, 0, 11, .8, .9, 1.2),
                        on(HEAD, 9.9, 0, 7.8, 1.5, 1.3, 1.2)),
                new int[] {0, 1},
                new int[] {1, 2},
                new int[] {3, 4},
                new int[] {0, 3},
                new int[] {1, 4});
    }
}
