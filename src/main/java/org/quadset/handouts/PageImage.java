package org.quadset.handouts;

/**
 * A page as pixels, for the preview.
 *
 * @param pixels ARGB, row by row from the top left
 */
public record PageImage(int width, int height, int[] pixels) {}
