package org.quadset.handouts;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A drawing in the part of SVG that this program writes: paths of straight lines and curves,
 * rectangles, lines, circles, words and photographs, groups, clips and drawings inside, with
 * colours and strokes as attributes or by class. What is beyond that is refused, so that nothing is
 * left out of a paper unseen.
 */
final class SvgDrawing {
    private static final Pattern RULE = Pattern.compile("([.\\w-]+)\\{([^}]*)}");
    private static final GlyphShapes REGULAR = new GlyphShapes("Regular");
    private static final GlyphShapes BOLD = new GlyphShapes("Bold");

    private final Element svg;
    private final List<Double> box;
    private final Map<String, Map<String, String>> rules = new HashMap<>();
    private final Map<String, Element> clips = new HashMap<>();

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
                    case "defs" -> readClips(element);
                    case "clipPath" -> clips.put(element.getAttribute("id"), element);
                    default -> draw(element, graphics);
                }
            }
        }
    }

    private void readClips(Element defs) {
        for (var node = defs.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                if (!element.getTagName().equals("clipPath")) {
                    throw new IllegalArgumentException(
                            "A drawing defines an unknown " + element.getTagName());
                }
                clips.put(element.getAttribute("id"), element);
            }
        }
    }

    /** What an element says of itself and all inside it is taken back after it. */
    private void draw(Element element, Graphics2D graphics) {
        var transform = graphics.getTransform();
        var clip = graphics.getClip();
        var composite = graphics.getComposite();
        if (element.hasAttribute("transform")) {
            graphics.transform(SvgShapes.transform(element.getAttribute("transform")));
        }
        if (element.hasAttribute("clip-path")) {
            graphics.clip(clip(element.getAttribute("clip-path")));
        }
        if (element.hasAttribute("opacity")) {
            float share = (float) length(element.getAttribute("opacity"));
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, share));
        }
        switch (element.getTagName()) {
            case "g" -> drawInside(element, graphics);
            case "svg" -> drawNested(element, graphics);
            case "image" -> SvgPicture.draw(element, graphics);
            default -> paint(element, shape(element), graphics);
        }
        graphics.setTransform(transform);
        graphics.setClip(clip);
        graphics.setComposite(composite);
    }

    private void drawNested(Element element, Graphics2D graphics) {
        var inner = new SvgDrawing(element);
        double scale =
                element.hasAttribute("width")
                        ? extent(element, "width", box.get(2)) / inner.width()
                        : 1;
        graphics.translate(number(element, "x"), number(element, "y"));
        graphics.scale(scale, scale);
        inner.rules.putAll(rules);
        inner.clips.putAll(clips);
        inner.draw(graphics);
    }

    private Shape clip(String reference) {
        var id = reference.replaceAll("^url\\(#|\\)$", "");
        var element = clips.get(id);
        if (element == null) {
            throw new IllegalArgumentException("A drawing has no clipPath " + id);
        }
        var area = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inside) {
                area.append(shape(inside), false);
            }
        }
        return area;
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
            case "path" ->
                    SvgShapes.path(
                            element.getAttribute("d"),
                            value(element, "fill-rule", "nonzero").equals("evenodd"));
            case "polyline" -> SvgShapes.points(element.getAttribute("points"), false);
            case "polygon" -> SvgShapes.points(element.getAttribute("points"), true);
            case "ellipse" -> {
                double across = number(element, "rx");
                double down = number(element, "ry");
                yield new Ellipse2D.Double(
                        number(element, "cx") - across,
                        number(element, "cy") - down,
                        2 * across,
                        2 * down);
            }
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

    private void paint(Element element, Shape shape, Graphics2D graphics) {
        boolean strokeFirst = value(element, "paint-order", "normal").startsWith("stroke");
        if (strokeFirst) {
            stroke(element, shape, graphics);
        }
        var fill = value(element, "fill", "#000");
        if (!fill.equals("none") && !element.getTagName().equals("line")) {
            graphics.setColor(colour(fill, value(element, "fill-opacity", "1")));
            graphics.fill(shape);
        }
        if (!strokeFirst) {
            stroke(element, shape, graphics);
        }
    }

    private void stroke(Element element, Shape shape, Graphics2D graphics) {
        var stroke = value(element, "stroke", "none");
        if (!stroke.equals("none")) {
            graphics.setColor(colour(stroke, value(element, "stroke-opacity", "1")));
            boolean round = value(element, "stroke-linecap", "butt").equals("round");
            graphics.setStroke(
                    stroke(
                            length(value(element, "stroke-width", "1")),
                            value(element, "stroke-dasharray", "").replace("none", ""),
                            round,
                            value(element, "stroke-linejoin", round ? "round" : "miter")
                                    .equals("round")));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(
            double width, String dashes, boolean roundEnds, boolean roundCorners) {
        int cap = roundEnds ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        int join = roundCorners ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
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

    private static Color colour(String text, String opacity) {
        var digits = text.substring(1);
        int all = Integer.parseInt(digits, 16);
        int rgb =
                digits.length() == 6
                        ? all
                        : (all >> 8) * 0x110000 + (all >> 4 & 15) * 0x1100 + (all & 15) * 0x11;
        return opacity.equals("1")
                ? new Color(rgb)
                : new Color(rgb | (int) Math.round(255 * length(opacity)) << 24, true);
    }

    /**
     * A rule by class goes before the attribute, that before a rule for all of a kind, and that
     * before what a group around says.
     */
    private String value(Element element, String name, String otherwise) {
        var byClass = rules.getOrDefault("." + element.getAttribute("class"), Map.of()).get(name);
        if (byClass != null) {
            return byClass;
        }
        var ofKind = rules.getOrDefault(element.getTagName(), Map.of()).get(name);
        if (!element.hasAttribute(name) && ofKind != null) {
            return ofKind;
        }
        for (Node one = element; one instanceof Element at; one = one.getParentNode()) {
            if (at.hasAttribute(name)) {
                return at.getAttribute(name);
            }
            if (at.getTagName().equals("svg")) {
                break;
            }
        }
        return otherwise;
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
