package org.quadset.figures;

import java.util.List;

/**
 * How far a joint may be turned in a drawing, in degrees: the ranges of outcomes.md section 3,
 * widened by 10 to 30 % as exercises need.
 *
 * @param angle the number's name, as in {@code hip.w.flex}
 */
public record JointRange(String angle, double least, double most) {
    /** The range of an angle; a place or a turn of the whole body has a very wide one. */
    public static JointRange of(String angle) {
        int dot = angle.indexOf('.');
        var joint = dot < 0 ? angle : angle.substring(0, dot);
        var movement = angle.substring(angle.lastIndexOf('.') + 1);
        return switch (joint + " " + movement) {
            case "hip flex" -> new JointRange(angle, -25, 130);
            case "hip abd" -> new JointRange(angle, -30, 50);
            case "hip er" -> new JointRange(angle, -45, 60);
            case "knee flex" -> new JointRange(angle, -5, 150);
            case "ankle df" -> new JointRange(angle, -55, 35);
            case "ankle inv" -> new JointRange(angle, -35, 35);
            case "toes ext", "bigtoe ext" -> new JointRange(angle, -45, 75);
            case "sho flex" -> new JointRange(angle, -60, 185);
            case "sho abd" -> new JointRange(angle, -50, 185);
            case "sho er" -> new JointRange(angle, -85, 100);
            case "elb flex" -> new JointRange(angle, -5, 150);
            case "fore pron" -> new JointRange(angle, -90, 90);
            case "wrist flex" -> new JointRange(angle, -80, 85);
            case "trunk flex" -> new JointRange(angle, -40, 90);
            case "trunk side" -> new JointRange(angle, -40, 40);
            case "trunk rot" -> new JointRange(angle, -60, 60);
            case "neck flex", "neck side" -> new JointRange(angle, -55, 55);
            case "neck rot" -> new JointRange(angle, -80, 80);
            case "neck glide" -> new JointRange(angle, -15, 15);
            case "scap up", "scap fwd" -> new JointRange(angle, -6, 8);
            default -> new JointRange(angle, -400, 400);
        };
    }

    /** The nearest allowed angle. */
    public double nearest(double wanted) {
        return Math.clamp(wanted, least, most);
    }

    /** Whether the angle is allowed. */
    public boolean allows(double degrees) {
        return degrees >= least && degrees <= most;
    }

    /** The angles that a therapist sets, in the order of the editor, without their side. */
    public static final List<String> OF_LIMBS =
            List.of(
                    "hip flex",
                    "hip abd",
                    "hip er",
                    "knee flex",
                    "ankle df",
                    "ankle inv",
                    "toes ext",
                    "sho flex",
                    "sho abd",
                    "sho er",
                    "elb flex",
                    "fore pron",
                    "wrist flex",
                    "scap up",
                    "scap fwd");

    /** The angles of the trunk and the head. */
    public static final List<String> OF_TRUNK =
            List.of(
                    "trunk flex",
                    "trunk side",
                    "trunk rot",
                    "neck flex",
                    "neck side",
                    "neck rot",
                    "root pitch",
                    "root roll",
                    "root yaw");
}
