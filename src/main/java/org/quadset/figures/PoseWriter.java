package org.quadset.figures;

import org.quadset.figures.Figure.Arrow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Writes a figure as the text that {@link PoseText} reads; read again it is the same figure. */
public final class PoseWriter {
    private final StringBuilder out = new StringBuilder();

    private PoseWriter() {}

    /** The figure as text, numbers to a hundredth. */
    public static String write(Figure figure) {
        var writer = new PoseWriter();
        writer.figure(figure);
        return writer.out.toString();
    }

    private void line(String directive, Object... words) {
        out.append(directive);
        for (var word : words) {
            out.append(' ')
                    .append(word instanceof Double number ? number(number) : word.toString());
        }
        out.append('\n');
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.2f", rounded).replaceAll("0+$", "");
    }

    private void figure(Figure figure) {
        line("exercise", figure.key());
        line("camera", figure.camera().yaw(), figure.camera().pitch());
        var tempo = figure.tempo();
        line(
                "tempo",
                number(tempo.out()) + "-" + number(tempo.hold()) + "-" + number(tempo.back()));
        zoom(figure);
        if (figure.floorDrawn()) {
            if (figure.floor() != 0) {
                line("floor", figure.floor());
            }
        } else {
            line("nofloor");
        }
        if (!figure.ghost()) {
            line("noghost");
        }
        things(figure);
        figure.arrows().forEach(this::arrow);
        pose("start", figure.start());
        if (figure.poses().size() > 2) {
            // A middle pose begins as a copy of the start: what it does not say must be freed.
            freed("mid", figure.start(), figure.poses().get(1));
            pose("mid", figure.poses().get(1));
        }
        pose("end", figure.end());
    }

    private void zoom(Figure figure) {
        if (figure.zoom() != 1) {
            var focus = figure.focus();
            if (focus == null) {
                line("zoom", figure.zoom());
            } else {
                line("zoom", figure.zoom(), focus.x(), focus.y(), focus.z());
            }
        }
    }

    private void things(Figure figure) {
        for (var prop : figure.props()) {
            var c = prop.centre();
            var s = prop.half();
            line(
                    "prop",
                    prop.kind().poseName(),
                    c.x(),
                    c.y(),
                    c.z(),
                    s.x(),
                    s.y(),
                    s.z(),
                    prop.front() ? "front" : "");
        }
        for (var band : figure.bands()) {
            var points = new ArrayList<>(band.points());
            if (band.behind()) {
                points.add("behind");
            }
            line(band.material().name().toLowerCase(Locale.ROOT), points.toArray());
        }
        for (var held : figure.held()) {
            line("hold", held.kind().name().toLowerCase(Locale.ROOT), held.limb().suffix);
        }
        if (!figure.tints().isEmpty()) {
            line(
                    "tint",
                    figure.tints().stream()
                            .map(
                                    tint ->
                                            tint.muscle().midline()
                                                    ? tint.muscle().poseName
                                                    : tint.muscle().poseName + tint.limb().suffix)
                            .toArray());
        }
        limbs("fingers", figure.fingers());
        limbs("toes", figure.toes());
        limbs("slides", figure.sliding());
        new TreeMap<>(figure.order()).forEach((group, depth) -> line("over", group, depth));
    }

    private void limbs(String directive, List<Limb> limbs) {
        if (!limbs.isEmpty()) {
            line(directive, limbs.stream().map(limb -> limb.suffix).toArray());
        }
    }

    private void arrow(Arrow arrow) {
        switch (arrow) {
            case Arrow.Path path ->
                    line(
                            "arrow",
                            path.point(),
                            "off",
                            path.dx(),
                            path.dy(),
                            path.from(),
                            path.to());
            case Arrow.Straight straight ->
                    line(
                            "arrow",
                            straight.point(),
                            "line",
                            straight.dx(),
                            straight.dy(),
                            straight.bow());
            case Arrow.Push push ->
                    line(
                            "arrow",
                            push.point(),
                            "push",
                            push.dx(),
                            push.dy(),
                            push.length(),
                            push.gap());
        }
    }

    private void freed(String directive, Pose before, Pose after) {
        var gone = new ArrayList<String>();
        for (var name : before.numbers().keySet()) {
            if (!after.says(name) && !gone.contains(PoseKeys.joint(name))) {
                gone.add(PoseKeys.joint(name));
            }
        }
        if (!gone.isEmpty()) {
            line(directive, "free " + String.join(" ", gone));
        }
    }

    private void pose(String directive, Pose pose) {
        var joints = new LinkedHashMap<String, StringBuilder>();
        pose.numbers()
                .forEach(
                        (name, value) -> {
                            var joint = PoseKeys.joint(name);
                            joints.computeIfAbsent(joint, key -> new StringBuilder(joint))
                                    .append(' ')
                                    .append(name.substring(joint.length() + 1))
                                    .append(' ')
                                    .append(number(value));
                        });
        if (!joints.isEmpty()) {
            line(directive, String.join("; ", joints.values()));
        }
    }
}
