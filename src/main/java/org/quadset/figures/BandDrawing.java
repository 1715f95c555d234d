package org.quadset.figures;

import org.quadset.figures.Figure.Band;

import java.util.ArrayList;
import java.util.List;

/** Bands, straps, ropes and sticks through points, and loops round a bone. */
final class BandDrawing {
    private static final int STEPS = 48;

    private final Body body;
    private final Camera.View view;
    private final List<FigureShape> out = new ArrayList<>();

    private BandDrawing(Body body, Camera.View view) {
        this.body = body;
        this.view = view;
    }

    static List<FigureShape> of(Band band, Body body, Camera.View view) {
        var drawing = new BandDrawing(body, view);
        drawing.draw(band);
        return drawing.out;
    }

    private void draw(Band band) {
        var points = new ArrayList<Vec3>();
        var names = band.points();
        for (var name : names) {
            points.add(BandPoints.of(name, body));
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith("ring")) {
                var ring = BandPoints.Ring.named(names.get(i));
                ring(ring, band.material());
                if (points.size() > 1) {
                    // The band leaves the leg at its surface, towards the next point.
                    var next = points.get(i + 1 < points.size() ? i + 1 : i - 1);
                    var at = points.get(i);
                    points.set(i, at.plus(next.minus(at).unit().times(ring.radius() - .1)));
                }
            }
        }
        if (band.material() == Band.Material.STICK && points.size() == 2) {
            var along = points.get(1).minus(points.get(0)).unit().times(14);
            points.set(0, points.get(0).minus(along));
            points.set(1, points.get(1).plus(along));
        }
        if (points.size() > 1) {
            strokes(page(points), band.material());
        }
    }

    private double[] page(List<Vec3> points) {
        double[] line = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            line[2 * i] = view.x(points.get(i));
            line[2 * i + 1] = view.y(points.get(i));
        }
        return line;
    }

    private void strokes(double[] line, Band.Material material) {
        switch (material) {
            case BAND, LOOP -> {
                out.add(FigureShape.line(line, Tone.BAND, 1.3));
                out.add(FigureShape.line(line, Tone.BAND_CORE, .55));
            }
            case STRAP -> {
                out.add(FigureShape.line(line, Tone.PROP_LINE, 1.5));
                out.add(FigureShape.line(line, Tone.CLOTH, 1));
            }
            case ROPE -> out.add(FigureShape.line(line, Tone.LINE, .4));
            case STICK -> {
                out.add(FigureShape.line(line, Tone.LINE, 1.1));
                out.add(FigureShape.line(line, Tone.PROP_SIDE, .55));
            }
        }
    }

    /** A loop round the bone: only its near half is seen. */
    private void ring(BandPoints.Ring ring, Band.Material material) {
        var frame = body.frame(ring.segment());
        boolean foot = ring.segment().poseName.startsWith("foot");
        var towards = frame.turn().inverse(view.towards());
        var around = new Vec3[STEPS];
        int nearest = 0;
        for (int i = 0; i < STEPS; i++) {
            double c = ring.radius() * Math.cos(2 * Math.PI * i / STEPS);
            double s = ring.radius() * Math.sin(2 * Math.PI * i / STEPS);
            around[i] = foot ? new Vec3(7, c, s * .7) : new Vec3(c, s, 0);
            if (around[i].dot(towards) > around[nearest].dot(towards)) {
                nearest = i;
            }
        }
        var points = new ArrayList<Vec3>();
        for (int i = -STEPS / 4; i <= STEPS / 4; i++) {
            var at = around[(nearest + i + STEPS) % STEPS];
            points.add(frame.at(at.plus(new Vec3(0, 0, ring.along()))));
        }
        strokes(page(points), material);
    }
}
