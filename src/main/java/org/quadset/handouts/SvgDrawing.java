package org.quadset.handouts;

import org.w3c.dom.Element;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A drawing in the part of SVG that this program writes: paths of straight lines and curves,
 * rectangles, lines, circles and words, with colours and strokes as attributes or by class. What is
 * beyond that is refused, so that nothing is left out of a paper unseen.
 */
final class SvgDrawing {
    private static final Pattern RULE = Pattern.compile("([.\\w-]+)\\{([^}]*)}");
    private static final Pattern PATH = Pattern.compile("[MLCQZ]|-?\\d*\\.?\\d+");
    private static final GlyphShapes REGULAR = new GlyphShapes("Regular");
    private static final GlyphShapes BOLD = new GlyphShapes("Bold");

    private final Element svg;
    private final List<Double> box;
    private final Map<String, Map<String, String>> rules = new HashMap<>();

    SvgDrawing(Element svg) {
        this.svg = svg;
        box =
                Arrays.stream(svg.getAttribute("viewBox").strip().split("[ ,]+"))
                        .map(Double::valueOf)
                        .toList();
    }

    /** In the drawing's own units. */
    double width() {
        return box.get(2);
    }

    /** The height, where the width is 1. */
    double ratio() {
        return box.get(3) / box.get(2);
    }

    void draw(Graphics2D graphics) {
        graphics.translate(-box.get(0), -box.get(1));
        drawInside(svg, graphics);
    }

    private void drawInside(Element parent, Graphics2D graphics) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                switch (element.getTagName()) {
                    case "title", "desc" -> {}
                    case "style" -> readRules(element.getTextContent());
                    case "g" -> drawInside(element, graphics);
                    default -> paint(element, shape(element), graphics);
                }
            }
        }
    }

    private void readRules(String css) {
        var matcher = RULE.matcher(css);
        while (matcher.find()) {
            var values = rules.computeIfAbsent(matcher.group(1), key -> new HashMap<>());
            for (var one : matcher.group(2).split(";")) {
                var parts = one.split(":", 2);
                if (parts.length == 2) {
                    values.put(parts[0].strip(), parts[1].strip());
                }
            }
        }
    }

    private Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "path" -> path(element.getAttribute("d"));
            case "rect" ->
                    new Rectangle2D.Double(
                            number(element, "x"),
                            number(element, "y"),
                            extent(element, "width", box.get(2)),
                            extent(element, "height", box.get(3)));
            case "line" ->
                    new Line2D.Double(
                            number(element, "x1"),
                            number(element, "y1"),
                            number(element, "x2"),
                            number(element, "y2"));
            case "circle" -> {
                double radius = number(element, "r");
                yield new Ellipse2D.Double(
                        number(element, "cx") - radius,
                        number(element, "cy") - radius,
                        2 * radius,
                        2 * radius);
            }
            case "text" ->
                    (bold(element) ? BOLD : REGULAR)
                            .of(
                                    element.getTextContent(),
                                    number(element, "x"),
                                    number(element, "y"),
                                    length(value(element, "font-size", "12")),
                                    value(element, "text-anchor", "start"));
            default ->
                    throw new IllegalArgumentException(
                            "A drawing holds an unknown " + element.getTagName());
        };
    }

    private boolean bold(Element element) {
        return List.of("bold", "600", "700").contains(value(element, "font-weight", "400"));
    }

    private static Shape path(String text) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        var tokens = new ArrayDeque<String>();
        PATH.matcher(text).results().forEach(match -> tokens.add(match.group()));
        var command = "";
        while (!tokens.isEmpty()) {
            if (Character.isLetter(tokens.peek().charAt(0))) {
                command = tokens.poll();
            }
            switch (command) {
                case "M" -> path.moveTo(next(tokens), next(tokens));
                case "L" -> path.lineTo(next(tokens), next(tokens));
                case "Q" -> path.quadTo(next(tokens), next(tokens), next(tokens), next(tokens));
                case "C" ->
                        path.curveTo(
                                next(tokens),
                                next(tokens),
                                next(tokens),
                                next(tokens),
                                next(tokens),
                                next(tokens));
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException("A path begins with " + text);
            }
        }
        return path;
    }

    private static double next(ArrayDeque<String> tokens) {
        return Double.parseDouble(tokens.pop());
    }

    private void paint(Element element, Shape shape, Graphics2D graphics) {
        var fill = value(element, "fill", "#000");
        if (!fill.equals("none") && !element.getTagName().equals("line")) {
            graphics.setColor(colour(fill));
            graphics.fill(shape);
        }
        var stroke = value(element, "stroke", "none");
        if (!stroke.equals("none")) {
            graphics.setColor(colour(stroke));
            graphics.setStroke(
                    stroke(
                            length(value(element, "stroke-width", "1")),
                            value(element, "stroke-dasharray", ""),
                            value(element, "stroke-linecap", "butt").equals("round")));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(double width, String dashes, boolean round) {
        int cap = round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        int join = round ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
        if (dashes.isBlank()) {
            return new BasicStroke((float) width, cap, join);
        }
        var parts = dashes.strip().split("[ ,]+");
        var lengths = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            lengths[i] = Float.parseFloat(parts[i]);
        }
        return new BasicStroke((float) width, cap, join, 10, lengths, 0);
    }

    private static Color colour(String text) {
        var digits = text.substring(1);
        return Color.decode(
                digits.length() == 3 ? "#" + digits.replaceAll("(.)", "$1$1") : "#" + digits);
    }

    /** A rule by class goes before the attribute, and that before a rule for all of a kind. */
    private String value(Element element, String name, String otherwise) {
        var byClass = rules.getOrDefault("." + element.getAttribute("class"), Map.of()).get(name);
        if (byClass != null) {
            return byClass;
        }
        return element.hasAttribute(name)
                ? element.getAttribute(name)
                : rules.getOrDefault(element.getTagName(), Map.of()).getOrDefault(name, otherwise);
    }

    /** A place or size; SVG takes one that is not said for 0. */
    private static double number(Element element, String name) {
        return element.hasAttribute(name) ? length(element.getAttribute(name)) : 0;
    }

    /** A size, which may be a part of the whole drawing. */
    private static double extent(Element element, String name, double whole) {
        var text = element.getAttribute(name).strip();
        return text.endsWith("%")
                ? whole * Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                : number(element, name);
    }

    private static double length(String text) {
        return Double.parseDouble(text.replace("px", "").strip());
    }
}
