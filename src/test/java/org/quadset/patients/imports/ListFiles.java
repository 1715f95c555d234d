package org.quadset.patients.imports;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Patient lists in files: those that other programs wrote, and those that a test writes. */
final class ListFiles {
    static final String PRACTICE_EXPORT = "04-client-list-utf8-bom.csv";
    static final String GERMAN_EXCEL = "07-german-excel-semicolon-cp1252.csv";
    static final String MISSING_COLUMNS = "h05-missing-columns.csv";
    static final String WRONG_DATES = "h07-wrong-dates.csv";

    private ListFiles() {}

    static Path resource(String name) {
        try {
            return Path.of(ListFiles.class.getResource("/csv/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static PatientList read(String name) {
        return PatientList.read(resource(name), DateOrder.MONTH_DAY_YEAR);
    }

    static PatientList read(Path file) {
        return PatientList.read(file, DateOrder.MONTH_DAY_YEAR);
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("list.csv"), bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static Path write(Path folder, String text, Charset charset) {
        return write(folder, text.getBytes(charset));
    }

    static Path write(Path folder, String text) {
        return write(folder, text, StandardCharsets.UTF_8);
    }

    /** The reasons of the bad row that begins on a line, as "field key". */
    static List<String> reasons(ImportReport report, long line) {
        return report.bad().stream()
                .filter(row -> row.line() == line)
                .flatMap(row -> row.reasons().stream())
                .map(ListFiles::text)
                .toList();
    }

    private static String text(Violation reason) {
        return reason.field() + " " + reason.messageKey();
    }

    static List<Long> goodLines(ImportReport report) {
        return report.good().stream().map(ImportReport.GoodRow::line).toList();
    }

    static List<Long> badLines(ImportReport report) {
        return report.bad().stream().map(ImportReport.BadRow::line).toList();
    }
}
