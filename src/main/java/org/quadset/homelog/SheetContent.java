package org.quadset.homelog;

import java.util.List;

/**
 * Everything that was printed.
 *
 * @param page the whole sheet as it was laid out: all words, drawings and sizes
 * @param rows the boxes to tick, in the order of the paper
 * @param textSize as the layout names it
 */
public record SheetContent(String page, List<LogRow> rows, String textSize) {
    public SheetContent {
        rows = List.copyOf(rows);
    }
}
