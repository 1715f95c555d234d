package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * A point of the body that can be taken and dragged, with the joints that follow.
 *
 * @param point the point's name, as in {@code knee.w}
 * @param angles the numbers that are turned when it is dragged, the first one most
 * @param target the limb whose target moves instead, where the pose pins one: "hand.w"; else empty
 */
public record PoseHandle(String point, List<String> angles, String target) {
    /** All points that can be dragged, from the trunk outward. */
    public static final List<PoseHandle> ALL = all();

    private static final double STEP = .5;

    private static List<PoseHandle> all() {
        var handles = new ArrayList<PoseHandle>();
        handles.add(new PoseHandle("pelvis", List.of("root.pitch"), ""));
        handles.add(new PoseHandle("chest", List.of("trunk.flex", "trunk.side"), ""));
        handles.add(new PoseHandle("head", List.of("neck.flex", "neck.side"), ""));
        for (var limb : Limb.values()) {
            var q = limb.suffix;
            handles.add(
                    new PoseHandle(
                            "elbow" + q, List.of("sho" + q + ".flex", "sho" + q + ".abd"), ""));
            handles.add(
                    new PoseHandle(
                            "wrist" + q,
                            List.of("elb" + q + ".flex", "sho" + q + ".er"),
                            "hand" + q));
            handles.add(new PoseHandle("fingertips" + q, List.of("wrist" + q + ".flex"), ""));
            handles.add(
                    new PoseHandle(
                            "knee" + q, List.of("hip" + q + ".flex", "hip" + q + ".abd"), ""));
            handles.add(
                    new PoseHandle(
                            "ankle" + q,
                            List.of("knee" + q + ".flex", "hip" + q + ".er"),
                            "foot" + q));
            handles.add(new PoseHandle("toe" + q, List.of("ankle" + q + ".df"), ""));
        }
        return List.copyOf(handles);
    }

    /** Whether the pose pins this limb, so that dragging moves its target. */
    public boolean movesTarget(Pose pose) {
        return !target.isEmpty() && pose.says(target + ".x");
    }

    /**
     * The pose in which this point lies as near to a place of the page as its joints allow.
     *
     * @param camera from where the page is seen
     * @param x page cm
     * @param y page cm, down
     */
    public Pose dragged(Pose pose, Camera camera, double x, double y) {
        var view = camera.view();
        if (movesTarget(pose)) {
            return withTarget(pose, view, x, y);
        }
        var changed = pose;
        for (int round = 0; round < 12; round++) {
            changed = nearer(changed, view, x, y);
        }
        return changed;
    }

    private Pose withTarget(Pose pose, Camera.View view, double x, double y) {
        var at = Solver.solve(pose).point(point);
        var move = view.right().times(x - view.x(at)).plus(view.up().times(-(y - view.y(at))));
        if (pose.number(target + ".rel") > 0) {
            // A target on the body itself keeps its segment; its place there moves.
            var segment =
                    Segment.named(
                            PoseKeys.TARGET_SEGMENTS.get(
                                    (int) Math.round(pose.number(target + ".rel"))));
            move = Solver.solve(pose).frame(segment).turn().inverse(move);
        }
        return pose.with(target + ".x", pose.number(target + ".x") + move.x())
                .with(target + ".y", pose.number(target + ".y") + move.y())
                .with(target + ".z", pose.number(target + ".z") + move.z());
    }

    /** One damped step of least squares over the angles. */
    private Pose nearer(Pose pose, Camera.View view, double x, double y) {
        double[] here = miss(pose, view, x, y);
        int n = angles.size();
        double[][] slope = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] there =
                    miss(pose.with(angles.get(i), pose.number(angles.get(i)) + STEP), view, x, y);
            slope[i] = new double[] {(there[0] - here[0]) / STEP, (there[1] - here[1]) / STEP};
        }
        double damping = .02;
        double a = dot(slope[0], slope[0]) + damping;
        double b = n > 1 ? dot(slope[0], slope[1]) : 0;
        double d = (n > 1 ? dot(slope[1], slope[1]) : 1) + damping * 3;
        double u = -dot(slope[0], here);
        double v = n > 1 ? -dot(slope[1], here) : 0;
        double det = a * d - b * b;
        if (Math.abs(det) < 1e-9) {
            return pose;
        }
        var changed = turned(pose, angles.getFirst(), (u * d - v * b) / det);
        return n > 1 ? turned(changed, angles.get(1), (v * a - u * b) / det) : changed;
    }

    private static Pose turned(Pose pose, String angle, double by) {
        double wanted = pose.number(angle) + Math.clamp(by, -15, 15);
        return pose.with(angle, JointRange.of(angle).nearest(wanted));
    }

    private double[] miss(Pose pose, Camera.View view, double x, double y) {
        var at = Solver.solve(pose).point(point);
        return new double[] {view.x(at) - x, view.y(at) - y};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1];
    }
}
