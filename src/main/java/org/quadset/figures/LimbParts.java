package org.quadset.figures;

import static org.quadset.figures.Ellipsoid.on;
import static org.quadset.figures.Segment.CHEST;
import static org.quadset.figures.Segment.HEAD;
import static org.quadset.figures.Segment.PELVIS;

import java.util.List;

/**
 * The parts of one side's arm and leg, with their clothes and the patches that melt a drawn joint.
 *
 * @param forearm with the mitten hand; {@code bareForearm} ends at the wrist, for the hand that is
 *     drawn with its fingers
 * @param bareShank ends at the ankle, for the foot that is drawn with its toes
 */
record LimbParts(
        BodyPart ear,
        BodyPart thigh,
        BodyPart shank,
        BodyPart bareShank,
        BodyPart upperArm,
        BodyPart forearm,
        BodyPart bareForearm,
        BodyPart shorts,
        BodyPart sleeve,
        BodyPart hipPatch,
        BodyPart shoulderPatch,
        BodyPart kneePatch,
        BodyPart elbowPatch) {
    /** What may touch things and must not go through them. */
    List<BodyPart> solid() {
        return List.of(thigh, shank, upperArm, forearm, shorts, sleeve);
    }

    static LimbParts of(Limb limb) {
        var q = limb.suffix;
        double s = limb.sign;
        var thigh = Segment.thigh(limb);
        var shank = Segment.shank(limb);
        var upper = Segment.upperArm(limb);
        var fore = Segment.forearm(limb);
        return new LimbParts(
                BodyPart.chain("ear" + q, on(HEAD, -.9, s * 7.3, 8.9, 1.5, .6, 2.3)),
                BodyPart.chain(
                        "thigh" + q,
                        on(thigh, -.2, 0, 0, 8.4, 7.8, 8),
                        on(thigh, .2, 0, -10, 8.2, 7.6, 6),
                        on(thigh, .5, 0, -22, 7, 6.6, 6),
                        on(thigh, .2, 0, -33, 5.8, 5.6, 5),
                        on(thigh, .3, 0, -41.2, 5.4, 5.1, 5)),
                BodyPart.joined("shank" + q, calf(shank), foot(limb)),
                BodyPart.joined("shank" + q, calf(shank)),
                BodyPart.chain(
                        "upper" + q,
                        on(upper, 0, 0, -.2, 4.8, 4.8, 4.8),
                        on(upper, .2, 0, -9, 4.6, 4.3, 5),
                        on(upper, .2, 0, -20, 4, 3.7, 5),
                        on(upper, 0, 0, -31.4, 3.4, 3.4, 3.4)),
                BodyPart.joined("fore" + q, forearm(fore), mitten(limb)),
                BodyPart.joined("fore" + q, forearm(fore)),
                BodyPart.chain(
                        "shorts" + q,
                        on(thigh, -.4, 0, 1, 8.9, 8.2, 8),
                        on(thigh, .2, 0, -10, 9, 8.4, 6),
                        on(thigh, .4, 0, -18, 8.7, 8.1, 2.4)),
                BodyPart.chain(
                        "sleeve" + q,
                        on(upper, -.2, 0, .2, 5, 4.9, 4.6),
                        on(upper, .1, 0, -7, 5.3, 5, 5),
                        on(upper, .1, 0, -14, 5.2, 4.9, 1.6)),
                BodyPart.chain(
                        "hipPatch" + q,
                        on(thigh, -.4, 0, .6, 8.2, 7.4, 7),
                        on(PELVIS, -1, s * 5, 1.5, 6.5, 7, 3)),
                BodyPart.net(
                        "shoulderPatch" + q,
                        List.of(
                                on(upper, -.2, 0, .4, 4.7, 4.6, 4.3),
                                on(CHEST, -1.4, s * 8, 21, 4.6, 4, 3.6),
                                on(CHEST, -2.2, s * 2, 25, 4, 4, 2.2)),
                        new int[] {0, 1},
                        new int[] {0, 2}),
                BodyPart.chain(
                        "kneePatch" + q,
                        on(thigh, .2, 0, -35, 5.2, 5, 2.5),
                        on(thigh, .3, 0, -41.4, 5, 4.75, 4.6),
                        on(shank, -.3, 0, -6.5, 4.75, 4.55, 2.5)),
                BodyPart.chain(
                        "elbowPatch" + q,
                        on(upper, .1, 0, -26.6, 3.3, 3.2, 1.8),
                        on(upper, 0, 0, -31.4, 3.1, 3.05, 3),
                        on(fore, .1, 0, -5, 3.2, 3.1, 1.8)));
    }

    private static BodyPart calf(Segment shank) {
        return BodyPart.chain(
                "",
                on(shank, .3, 0, -.5, 5.2, 5, 5),
                on(shank, -.5, 0, -6, 5.1, 4.9, 4),
                on(shank, -1.5, 0, -13, 5.7, 5.4, 6),
                on(shank, -.9, 0, -24, 4.5, 4.2, 5),
                on(shank, -.1, 0, -35, 3.2, 3.1, 4),
                on(shank, 0, 0, -41.8, 3.3, 3.2, 3));
    }

    private static BodyPart foot(Limb limb) {
        var foot = Segment.foot(limb);
        return BodyPart.net(
                "",
                List.of(
                        on(foot, 0, 0, -.2, 3.3, 3.1, 3.2),
                        on(foot, -3.8, 0, -3.2, 3.5, 3, 3.4),
                        on(foot, 4.4, 0, -3, 3, 3.2, 2.6),
                        on(foot, 8.6, 0, -4.2, 3, 3.8, 2.4),
                        on(foot, BodyModel.BALL_AHEAD, 0, -4.8, 3, 4.3, BodyModel.BALL_RADIUS),
                        on(Segment.toes(limb), 4.2, 0, 0, 2.4, 3.8, 1.5)),
                new int[] {0, 1},
                new int[] {0, 2},
                new int[] {2, 3},
                new int[] {1, 3},
                new int[] {3, 4},
                new int[] {1, 4},
                new int[] {4, 5});
    }

    private static BodyPart forearm(Segment fore) {
        return BodyPart.chain(
                "",
                on(fore, 0, 0, 0, 3.3, 3.3, 3.3),
                on(fore, .2, 0, -6, 3.8, 3.6, 4),
                on(fore, .1, 0, -15, 3.1, 2.9, 4),
                on(fore, 0, 0, -24, 2.4, 2.3, 2.2));
    }

    private static BodyPart mitten(Limb limb) {
        var hand = Segment.hand(limb);
        double s = limb.sign;
        return BodyPart.net(
                "",
                List.of(
                        on(hand, 0, 0, .2, 2.6, 2.1, 2.2),
                        on(hand, .2, 0, -4.6, 3.8, 1.6, 4),
                        on(hand, -.2, 0, -9, 3.7, 1.4, 1.6),
                        on(Segment.fingers(limb), -.1, 0, -5.6, 2.6, 1.1, 2.4),
                        on(hand, 2, -s * .4, -3, 1.7, 1.4, 2),
                        on(hand, 4.4, -s * 1.2, -7.6, 1.1, 1.1, 1.8)),
                new int[] {0, 1},
                new int[] {1, 2},
                new int[] {2, 3},
                new int[] {4, 5},
                new int[] {0, 4});
    }
}
