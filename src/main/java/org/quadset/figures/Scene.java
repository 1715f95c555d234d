package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything of one picture in the order in which it is drawn: mat or floor, shadow, things, the
 * start as a ghost, the figure, bands, things in front, arrows.
 */
public final class Scene {
    /** Outlines on the screen; enough at the size of a panel. */
    public static final int SCREEN = 24;

    /** Outlines on paper. */
    public static final int PAPER = 40;

    private static final double NEAR_FLOOR = 30;

    private final Figure figure;
    private final Camera.View view;
    private final Silhouette silhouette;
    private final List<Movement> movements;
    private final FigureShape floorPatch;

    /**
     * @param fineness corners of a rounded outline: {@link #SCREEN} or {@link #PAPER}
     */
    public Scene(Figure figure, int fineness) {
        this.figure = figure;
        view = figure.camera().view();
        silhouette = new Silhouette(view, fineness);
        var ways = new ArrayList<Movement>();
        for (int i = 0; i + 1 < figure.poses().size(); i++) {
            ways.add(
                    new Movement(
                            figure.poses().get(i), figure.poses().get(i + 1), figure.sliding()));
        }
        movements = List.copyOf(ways);
        floorPatch = floorPatch();
    }

    /** The first pose. */
    public List<FigureShape> start() {
        return draw(movements.getFirst().body(0), null, false);
    }

    /** The last pose with the start behind it as a ghost, and the arrows. */
    public List<FigureShape> end() {
        return draw(movements.getLast().body(1), movements.getFirst().body(0), true);
    }

    /** A pose between start and end, {@code part} from 0 to 1; without ghost and arrows. */
    public List<FigureShape> between(double part) {
        return draw(body(part), null, false);
    }

    /** The body at a part of the way. */
    public Body body(double part) {
        double at = Math.clamp(part, 0, 1) * movements.size();
        int index = Math.min((int) at, movements.size() - 1);
        return movements.get(index).body(at - index);
    }

    /** The page place of a named point of the body, cm: x and y, y down. */
    public double[] place(Body body, String point) {
        var at = body.point(point);
        return new double[] {view.x(at), view.y(at)};
    }

    Camera.View view() {
        return view;
    }

    private List<FigureShape> draw(Body body, Body ghost, boolean arrows) {
        var out = new ArrayList<FigureShape>();
        for (var prop : figure.props()) {
            if (prop.kind() == Prop.Kind.MAT) {
                out.addAll(PropDrawing.mat(prop, view, body));
            }
        }
        if (floorPatch != null) {
            out.add(floorPatch);
        }
        var shadow = shadow(body);
        if (!shadow.isEmpty()) {
            out.add(FigureShape.filled(shadow, Tone.SHADOW, Tone.NONE, 0));
        }
        for (var prop : figure.props()) {
            if (!prop.front() && prop.kind() != Prop.Kind.MAT && prop.kind() != Prop.Kind.WATER) {
                out.addAll(PropDrawing.of(prop, view, body));
            }
        }
        for (var band : figure.bands()) {
            if (band.behind()) {
                out.addAll(BandDrawing.of(band, body, view));
            }
        }
        if (ghost != null && figure.ghost()) {
            FigureGroups.of(figure, ghost, view, silhouette)
                    .forEach(shape -> out.add(shape.ghost()));
        }
        out.addAll(FigureGroups.of(figure, body, view, silhouette));
        for (var band : figure.bands()) {
            if (!band.behind()) {
                out.addAll(BandDrawing.of(band, body, view));
            }
        }
        for (var prop : figure.props()) {
            if (prop.front() || prop.kind() == Prop.Kind.WATER) {
                out.addAll(PropDrawing.of(prop, view, body));
            }
        }
        if (arrows) {
            for (var arrow : figure.arrows()) {
                out.addAll(ArrowDrawing.of(arrow, movements, view, 1 / Math.max(1, figure.zoom())));
            }
        }
        return out;
    }

    /** A flat rounded patch under all poses: it grounds the figure better than a shadow. */
    private FigureShape floorPatch() {
        if (!figure.floorDrawn()
                || figure.props().stream().anyMatch(prop -> prop.kind() == Prop.Kind.MAT)) {
            return null;
        }
        double floor = figure.floor();
        var points = new ArrayList<double[]>();
        for (double part : new double[] {0, 1}) {
            var body = body(part);
            for (var name : List.of("shank.w", "shank.o", "thigh.w", "thigh.o", "pelvis")) {
                for (var ellipsoid : BodyModel.part(name).ellipsoids()) {
                    var at = body.frames[ellipsoid.frame()].at(ellipsoid.centre());
                    if (at.z() - floor < NEAR_FLOOR) {
                        around(points, at.x(), at.y(), 22, 22, floor);
                    }
                }
            }
        }
        for (var prop : figure.props()) {
            switch (prop.kind()) {
                case CHAIR, STOOL, STEP, PLINTH, BENCH, TABLE ->
                        around(
                                points,
                                prop.centre().x(),
                                prop.centre().y(),
                                prop.half().x() + 10,
                                prop.half().y() + 10,
                                floor);
                default -> {
                    // Walls and small things need no ground of their own.
                }
            }
        }
        return points.size() < 4
                ? null
                : FigureShape.filled(List.of(Hull.of(points)), Tone.FLOOR, Tone.FLOOR_LINE, .18);
    }

    private void around(
            List<double[]> points, double x, double y, double halfX, double halfY, double z) {
        for (int k = 0; k < 24; k++) {
            double a = Math.PI * k / 12;
            var at = new Vec3(x + halfX * Math.cos(a), y + halfY * Math.sin(a), z);
            points.add(new double[] {view.x(at), view.y(at)});
        }
    }

    private List<double[]> shadow(Body body) {
        double floor = figure.floorDrawn() ? figure.floor() : 0;
        var polygons = new ArrayList<double[]>();
        if (!figure.floorDrawn()) {
            return polygons;
        }
        var names =
                List.of(
                        "pelvis", "chest", "skull", "thigh.w", "thigh.o", "shank.w", "shank.o",
                        "fore.w", "fore.o", "upper.w", "upper.o");
        for (var name : names) {
            var part = BodyModel.part(name);
            for (int[] link : part.links()) {
                var a = part.ellipsoids().get(link[0]);
                var b = part.ellipsoids().get(link[1]);
                if (height(body, a) - floor <= NEAR_FLOOR
                        && height(body, b) - floor <= NEAR_FLOOR) {
                    polygons.add(shadow(body, a, b, floor));
                }
            }
        }
        return polygons;
    }

    private static double height(Body body, Ellipsoid ellipsoid) {
        return body.frames[ellipsoid.frame()].at(ellipsoid.centre()).z();
    }

    private double[] shadow(Body body, Ellipsoid a, Ellipsoid b, double floor) {
        int n = 16;
        double[] polygon = new double[2 * n];
        for (int k = 0; k < n; k++) {
            double angle = 2 * Math.PI * k / n;
            var direction = new Vec3(Math.cos(angle), -Math.sin(angle), 0);
            var p = a.farthest(body.frames[a.frame()], direction);
            var q = b.farthest(body.frames[b.frame()], direction);
            var far = p.dot(direction) > q.dot(direction) ? p : q;
            var at = new Vec3(far.x(), far.y(), floor);
            polygon[2 * k] = view.x(at);
            polygon[2 * k + 1] = view.y(at);
        }
        return polygon;
    }
}
