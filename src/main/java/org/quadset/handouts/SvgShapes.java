package org.quadset.handouts;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Reads the numbers of SVG's paths, points and transforms, one letter after the other. */
final class SvgShapes {
    private final String text;
    private int at;

    private SvgShapes(String text) {
        this.text = text;
    }

    /**
     * A path of absolute commands M, L, H, V, C, Q and Z.
     *
     * @throws IllegalArgumentException for any other command
     */
    static Path2D path(String d, boolean evenOdd) {
        var path = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO, 64);
        new SvgShapes(d).readPath(path);
        return path;
    }

    private void readPath(Path2D path) {
        char command = ' ';
        double x = 0;
        double y = 0;
        while (skipBlanks()) {
            char next = text.charAt(at);
            if (Character.isLetter(next)) {
                command = next;
                at++;
            }
            switch (command) {
                case 'M', 'L' -> {
                    x = number();
                    y = number();
                    if (command == 'M') {
                        path.moveTo(x, y);
                        command = 'L';
                    } else {
                        path.lineTo(x, y);
                    }
                }
                case 'H' -> {
                    x = number();
                    path.lineTo(x, y);
                }
                case 'V' -> {
                    y = number();
                    path.lineTo(x, y);
                }
                case 'Q' -> {
                    double cx = number();
                    double cy = number();
                    x = number();
                    y = number();
                    path.quadTo(cx, cy, x, y);
                }
                case 'C' -> {
                    double ax = number();
                    double ay = number();
                    double bx = number();
                    double by = number();
                    x = number();
                    y = number();
                    path.curveTo(ax, ay, bx, by, x, y);
                }
                case 'Z' -> {
                    path.closePath();
                    x = path.getCurrentPoint().getX();
                    y = path.getCurrentPoint().getY();
                    command = ' ';
                }
                default ->
                        throw new IllegalArgumentException(
                                "A path has an unknown command: " + command);
            }
        }
    }

    /** A line through points, closed or open. */
    static Shape points(String list, boolean closed) {
        var reader = new SvgShapes(list);
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        while (reader.skipBlanks()) {
            double x = reader.number();
            double y = reader.number();
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (closed && path.getCurrentPoint() != null) {
            path.closePath();
        }
        return path;
    }

    /**
     * A chain of translate, scale, rotate and matrix.
     *
     * @throws IllegalArgumentException for any other
     */
    static AffineTransform transform(String text) {
        var whole = new AffineTransform();
        for (var part : text.strip().split("(?<=\\))\\s*,?\\s*")) {
            int open = part.indexOf('(');
            var reader = new SvgShapes(part.substring(open + 1, part.length() - 1));
            var numbers = new double[6];
            int count = 0;
            while (reader.skipBlanks()) {
                numbers[count++] = reader.number();
            }
            switch (part.substring(0, open).strip()) {
                case "translate" -> whole.translate(numbers[0], numbers[1]);
                case "scale" -> whole.scale(numbers[0], count > 1 ? numbers[1] : numbers[0]);
                case "rotate" -> whole.rotate(Math.toRadians(numbers[0]), numbers[1], numbers[2]);
                case "matrix" -> whole.concatenate(new AffineTransform(numbers));
                default -> throw new IllegalArgumentException("An unknown transform: " + part);
            }
        }
        return whole;
    }

    /** Goes to the next thing to read; false at the end. */
    private boolean skipBlanks() {
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
            at++;
        }
        return at < text.length();
    }

    /** Reads digits by hand: a sheet's figures hold hundreds of thousands of them. */
    private double number() {
        skipBlanks();
        boolean negative = at < text.length() && text.charAt(at) == '-';
        int begin = at;
        if (negative) {
            at++;
        }
        double value = 0;
        double place = 0;
        for (; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next >= '0' && next <= '9') {
                if (place == 0) {
                    value = value * 10 + (next - '0');
                } else {
                    value += (next - '0') * place;
                    place /= 10;
                }
            } else if (next == '.' && place == 0) {
                place = 0.1;
            } else {
                break;
            }
        }
        if (at == begin || at == begin + 1 && negative) {
            throw new IllegalArgumentException("A drawing has no number where one belongs");
        }
        return negative ? -value : value;
    }
}
