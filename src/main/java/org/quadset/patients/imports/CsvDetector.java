package org.quadset.patients.imports;

import org.apache.commons.csv.CSVFormat;
import org.quadset.platform.text.DateOrder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds out how a patient list is written: encoding, delimiter, and the order of day and month. */
final class CsvDetector {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE_CHARACTERS = 64 * 1024;
    private static final int SAMPLE_ROWS = 30;
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{2}|\\d{4})\\s*");

    private CsvDetector() {}

    /** Detects all but the date order, which needs to know which column holds dates. */
    static CsvFormat detect(byte[] file, DateOrder habit) {
        int mark = 0;
        Charset charset;
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (startsWith(file, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (startsWith(file, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            charset = isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        }
        var text = new String(file, mark, file.length - mark, charset);
        return new CsvFormat(charset, mark, delimiter(sample(text)), habit, false);
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] file) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(file);
        var out = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    private static String sample(String text) {
        return text.length() <= SAMPLE_CHARACTERS ? text : text.substring(0, SAMPLE_CHARACTERS);
    }

    /**
     * The delimiter that gives the header the most columns, where most rows have as many as the
     * header.
     */
    static char delimiter(String sample) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : DELIMITERS) {
            var widths = widths(sample, candidate);
            if (widths.isEmpty() || widths.getFirst() < 2) {
                continue;
            }
            int header = widths.getFirst();
            double agreeing = widths.stream().filter(width -> width == header).count();
            double score = header * agreeing / widths.size();
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static List<Integer> widths(String sample, char delimiter) {
        var format =
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
        var widths = new ArrayList<Integer>();
        try (var parser = format.parse(new StringReader(sample))) {
            var rows = parser.iterator();
            while (widths.size() < SAMPLE_ROWS && rows.hasNext()) {
                widths.add(rows.next().size());
            }
        } catch (UncheckedIOException | IllegalStateException cutOff) {
            // The sample may end within a quoted text, or this is not the delimiter; what was read
            // so far tells enough.
            return widths;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return widths;
    }

    /**
     * The order that a column of dates shows; {@code format} unchanged when none of them tells, or
     * they contradict each other.
     */
    static CsvFormat withDetectedDates(CsvFormat format, Iterable<String> dates) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (var date : dates) {
            var matcher = NUMBERS.matcher(date);
            if (!matcher.matches()) {
                continue;
            }
            if (date.indexOf('.') > 0 || Integer.parseInt(matcher.group(1)) > 12) {
                dayFirst++;
            } else if (Integer.parseInt(matcher.group(2)) > 12) {
                monthFirst++;
            }
        }
        if ((dayFirst == 0) == (monthFirst == 0)) {
            return format;
        }
        return format.withDateOrder(
                dayFirst > monthFirst ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR);
    }
}
