package org.quadset.handouts;

/**
 * A drawing of an exercise, start and end side by side.
 *
 * @param svg in the part of SVG that {@link SvgDrawing} draws, its words escaped
 * @param alternative what a screen reader says instead
 */
public record SheetFigure(String svg, String alternative) {}
