package org.quadset.patients.imports;

import org.apache.commons.csv.CSVFormat;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.DateOrder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A patient list from another program, read and understood as far as a file can be without
 * importing it.
 *
 * @param headings the first row
 * @param rows the other rows that hold anything, with their line in the file
 * @param columns which column of the file holds what; columns that are not listed are not imported
 */
public record PatientList(
        CsvFormat format,
        List<String> headings,
        List<Row> rows,
        Map<Integer, ImportColumn> columns) {
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    /**
     * A row of the file.
     *
     * @param line the line where it begins, counted from 1
     */
    public record Row(long line, List<String> cells) {}

    public PatientList {
        rows = List.copyOf(rows);
        columns = Map.copyOf(columns);
    }

    /**
     * Reads a file, detecting its format and mapping its columns by their headings.
     *
     * @param habit the order of day and month that the clinic uses, for files whose dates do not
     *     tell
     * @throws UserFacingException if the file can't be read, is empty, too large, or no table
     */
    public static PatientList read(Path file, DateOrder habit) {
        var bytes = bytesOf(file);
        var list = parse(bytes, CsvDetector.detect(bytes, habit));
        for (var entry : list.columns().entrySet()) {
            if (entry.getValue() == ImportColumn.BORN) {
                var dates = list.rows().stream().map(row -> cell(row, entry.getKey())).toList();
                return list.withFormat(CsvDetector.withDetectedDates(list.format(), dates));
            }
        }
        return list;
    }

    /** Reads a file again with a delimiter set by hand. */
    public static PatientList readWithDelimiter(Path file, DateOrder habit, char delimiter) {
        var bytes = bytesOf(file);
        return parse(bytes, CsvDetector.detect(bytes, habit).withDelimiter(delimiter));
    }

    private static byte[] bytesOf(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UserFacingException(
                        "import.tooLarge", file.getFileName(), MOST_BYTES / 1024 / 1024);
            }
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "import.unreadable", file);
        }
    }

    private static PatientList parse(byte[] bytes, CsvFormat format) {
        var text =
                new String(
                        bytes,
                        format.byteOrderMark(),
                        bytes.length - format.byteOrderMark(),
                        format.charset());
        if (text.indexOf('\0') >= 0) {
            throw new UserFacingException("import.notText");
        }
        var csv =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(format.delimiter())
                        .setIgnoreEmptyLines(true)
                        .get();
        var rows = new ArrayList<Row>();
        List<String> headings = List.of();
        long line = 1;
        try (var parser = csv.parse(new StringReader(text))) {
            var records = parser.iterator();
            while (true) {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                var cells = records.next().toList();
                line = parser.getCurrentLineNumber() - innerBreaks(cells);
                if (headings.isEmpty()) {
                    headings = cells;
                } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(line, cells));
                }
            }
        } catch (UncheckedIOException | IllegalStateException problem) {
            throw new UserFacingException(problem, "import.brokenQuotes", line);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        if (headings.isEmpty()) {
            throw new UserFacingException("import.empty");
        }
        return new PatientList(format, headings, rows, byHeading(headings));
    }

    /** Line breaks within quoted cells, by which a row's last line is below its first. */
    private static long innerBreaks(List<String> cells) {
        return cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    }

    private static Map<Integer, ImportColumn> byHeading(List<String> headings) {
        var columns = new LinkedHashMap<Integer, ImportColumn>();
        var taken = EnumSet.noneOf(ImportColumn.class);
        for (int i = 0; i < headings.size(); i++) {
            int index = i;
            ImportColumn.ofHeading(headings.get(i))
                    .filter(taken::add)
                    .ifPresent(column -> columns.put(index, column));
        }
        return columns;
    }

    /**
     * The same list with a column mapped by hand; an empty column leaves that part of the file out.
     */
    public PatientList withColumn(int index, Optional<ImportColumn> column) {
        var changed = new LinkedHashMap<>(columns);
        column.ifPresent(wanted -> changed.values().removeIf(wanted::equals));
        changed.remove(index);
        column.ifPresent(wanted -> changed.put(index, wanted));
        return new PatientList(format, headings, rows, changed);
    }

    /** The same list read with another date order. */
    public PatientList withDateOrder(DateOrder order) {
        return withFormat(format.withDateOrder(order));
    }

    private PatientList withFormat(CsvFormat other) {
        return new PatientList(other, headings, rows, columns);
    }

    static String cell(Row row, int index) {
        return index < row.cells().size() ? row.cells().get(index) : "";
    }
}
