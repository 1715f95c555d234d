package org.quadset.documents;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text laid out on pages of the shape of Letter paper.
 *
 * @param lines each at most 96 characters
 */
record TextPages(List<String> lines) {
    private static final int COLUMNS = 96;
    private static final int ROWS = 60;
    private static final double SHAPE = 11 / 8.5;
    private static final int INCHES_OF_64 = 544;

    static TextPages of(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            var rest = line.replace("\t", "    ").replace("\f", "");
            while (rest.length() > COLUMNS) {
                int blank = rest.lastIndexOf(' ', COLUMNS);
                int cut = blank > COLUMNS / 2 ? blank : COLUMNS;
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut).stripLeading();
            }
            lines.add(rest);
        }
        return new TextPages(lines);
    }

    int count() {
        return Math.max(1, (lines.size() + ROWS - 1) / ROWS);
    }

    /** A page, so many pixels wide. */
    BufferedImage page(int page, int width) throws IOException {
        int height = (int) Math.round(width * SHAPE);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        double unit = (double) width / INCHES_OF_64;
        graphics.setFont(font((float) (8.6 * unit)));
        for (int i = 0; i < ROWS && page * ROWS + i < lines.size(); i++) {
            graphics.drawString(
                    lines.get(page * ROWS + i),
                    (float) (40 * unit),
                    (float) ((46 + i * 10.4) * unit));
        }
        graphics.dispose();
        return image;
    }

    private static Font font(float size) throws IOException {
        try (var file =
                TextPages.class.getResourceAsStream(
                        "/org/quadset/platform/fonts/Inter-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(size);
        } catch (FontFormatException impossible) {
            throw new IOException(impossible);
        }
    }
}
