package org.quadset.patients.imports;

import org.quadset.platform.text.DateOrder;

import java.nio.charset.Charset;

/**
 * How a file is written, as it was detected and shown; each part can be set by hand.
 *
 * @param byteOrderMark bytes at the beginning that only mark the encoding
 * @param dateOrderCertain false when no date in the file tells day from month, so the order is the
 *     clinic's habit
 */
public record CsvFormat(
        Charset charset,
        int byteOrderMark,
        char delimiter,
        DateOrder dateOrder,
        boolean dateOrderCertain) {
    /** The same format with the date order set by hand. */
    public CsvFormat withDateOrder(DateOrder order) {
        return new CsvFormat(charset, byteOrderMark, delimiter, order, true);
    }

    /** The same format with the delimiter set by hand. */
    public CsvFormat withDelimiter(char other) {
        return new CsvFormat(charset, byteOrderMark, other, dateOrder, dateOrderCertain);
    }
}
