package org.quadset.findings;

import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outlines of a body from four sides, and where on them the named regions lie. */
public final class BodyDrawing {
    /**
     * A region's place in a view. A region may have several, such as the heel from behind and from
     * below.
     */
    public record Shape(ChartRegion region, Polygon polygon) {}

    /** What one line of the resource gives. */
    private record Line(String view, String what, boolean pair, Polygon polygon) {}

    private static final BodyDrawing DRAWING = new BodyDrawing(lines());

    private final Map<BodyView, List<Polygon>> outlines = new EnumMap<>(BodyView.class);
    private final Map<BodyView, List<Shape>> shapes = new EnumMap<>(BodyView.class);

    private BodyDrawing(List<Line> lines) {
        for (var view : BodyView.values()) {
            outlines.put(view, new ArrayList<>());
            shapes.put(view, new ArrayList<>());
        }
        for (var line : lines) {
            switch (line.view()) {
                case "front" -> add(BodyView.FRONT, line, Side.LEFT);
                case "back" -> add(BodyView.BACK, line, Side.RIGHT);
                default -> addProfile(line);
            }
        }
    }

    /** The one drawing. */
    public static BodyDrawing get() {
        return DRAWING;
    }

    private static List<Line> lines() {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                BodyDrawing.class.getResourceAsStream("body-chart.txt"),
                                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(BodyDrawing::line)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Line line(String text) {
        var words = text.split(" ");
        var corners =
                Arrays.stream(words)
                        .skip(3)
                        .map(word -> word.split(","))
                        .map(
                                pair ->
                                        ChartPoint.at(
                                                Double.parseDouble(pair[0]),
                                                Double.parseDouble(pair[1])))
                        .toList();
        return new Line(words[0], words[1], words[2].equals("pair"), new Polygon(corners));
    }

    /**
     * @param onTheRight the patient's side that is on the picture's right
     */
    private void add(BodyView view, Line line, Side onTheRight) {
        if (line.what().equals("outline")) {
            outlines.get(view).add(line.polygon());
            if (line.pair()) {
                outlines.get(view).add(line.polygon().mirrored());
            }
        } else if (line.pair()) {
            addShape(view, line.what(), onTheRight, line.polygon());
            addShape(
                    view,
                    line.what(),
                    onTheRight == Side.LEFT ? Side.RIGHT : Side.LEFT,
                    line.polygon().mirrored());
        } else {
            addShape(view, line.what(), Side.MIDLINE, line.polygon());
        }
    }

    private void addProfile(Line line) {
        if (line.what().equals("outline")) {
            outlines.get(BodyView.LEFT).add(line.polygon());
            outlines.get(BodyView.RIGHT).add(line.polygon().mirrored());
        } else {
            addShape(BodyView.LEFT, line.what(), Side.LEFT, line.polygon());
            addShape(BodyView.RIGHT, line.what(), Side.RIGHT, line.polygon().mirrored());
        }
    }

    private void addShape(BodyView view, String key, Side side, Polygon polygon) {
        var region =
                Arrays.stream(BodyRegion.values())
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        shapes.get(view).add(new Shape(new ChartRegion(region, side), polygon));
    }

    /** The outlines to draw, each above those before it. */
    public List<Polygon> outlines(BodyView view) {
        return List.copyOf(outlines.get(view));
    }

    /** The regions' shapes, each above those before it. */
    public List<Shape> shapes(BodyView view) {
        return List.copyOf(shapes.get(view));
    }

    /** The regions that the view shows, in the drawing's order, each once. */
    public List<ChartRegion> regions(BodyView view) {
        return shapes.get(view).stream().map(Shape::region).distinct().toList();
    }

    /** The region that is on top at this place; empty beside the body. */
    public Optional<ChartRegion> regionAt(BodyView view, ChartPoint place) {
        return shapes.get(view).reversed().stream()
                .filter(shape -> shape.polygon().contains(place))
                .findFirst()
                .map(Shape::region);
    }
}
