package org.quadset.modalities;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The guideline notices that come with the program. */
public final class GuidelineNotices {
    private final List<GuidelineNotice> all;

    /** Reads the notices from the program's resources. */
    public GuidelineNotices() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = GuidelineNotices.class.getResourceAsStream("guideline-notices.csv");
                var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var read = new ArrayList<GuidelineNotice>();
            for (var row : parser) {
                read.add(
                        new GuidelineNotice(
                                row.get("key"),
                                List.of(row.get("codes").split(";")),
                                Arrays.stream(row.get("treatments").split(";"))
                                        .map(TreatmentKind::valueOf)
                                        .toList(),
                                row.get("couplant"),
                                GuidelineNotice.Stance.valueOf(
                                        row.get("stance").toUpperCase(Locale.ROOT)),
                                row.get("citation"),
                                row.get("confidence")));
            }
            all = List.copyOf(read);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** All notices, for review. */
    public List<GuidelineNotice> all() {
        return all;
    }

    /**
     * What guidelines say of a row for these diagnoses, those that ask for a reason first.
     *
     * @param codes ICD-10-CM codes, with or without their dot
     * @param typed the texts of the row
     */
    public List<GuidelineNotice> of(
            Collection<String> codes, TreatmentKind kind, Map<String, String> typed) {
        return all.stream()
                .filter(notice -> notice.treatments().contains(kind))
                .filter(notice -> fits(notice.couplant(), typed.getOrDefault("couplant", "")))
                .filter(
                        notice ->
                                codes.stream()
                                        .anyMatch(
                                                code ->
                                                        notice.codePrefixes().stream()
                                                                .anyMatch(
                                                                        prefix ->
                                                                                plain(code)
                                                                                        .startsWith(
                                                                                                plain(
                                                                                                        prefix)))))
                .sorted((a, b) -> a.stance().compareTo(b.stance()))
                .toList();
    }

    private static boolean fits(String wanted, String couplant) {
        return wanted.isEmpty()
                || (wanted.startsWith("!")
                        ? !couplant.equals(wanted.substring(1))
                        : couplant.equals(wanted));
    }

    private static String plain(String code) {
        return code.replace(".", "").strip().toUpperCase(Locale.ROOT);
    }
}
