package org.quadset.modalities;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The doses of one kind of treatment at one region over the visits.
 *
 * @param dates one for each treatment, the oldest first; two on one day are two columns
 * @param lines one for each part of the dose that was ever typed
 */
public record DoseTrend(List<LocalDate> dates, List<Line> lines) {
    /**
     * A part of the dose.
     *
     * @param field its key
     * @param unit of the newest dose; may be empty
     * @param values for each date what was typed, choices as people read them; empty if nothing
     */
    public record Line(String field, String label, String unit, List<String> values) {
        /** Whether the dose of a column is another than the one before; never for the first. */
        public boolean changedAt(int column) {
            return column > 0 && !same(values.get(column - 1), values.get(column));
        }

        private static boolean same(String before, String now) {
            var a = TypedNumber.read(before);
            var b = TypedNumber.read(now);
            return a.isPresent() && b.isPresent()
                    ? a.getAsDouble() == b.getAsDouble()
                    : before.equals(now);
        }
    }

    /** What is no dose: where, who, and the checks around it. */
    private static final Set<String> NO_DOSE =
            Stream.concat(
                            TreatmentSetting.siteFields().stream(),
                            Arrays.stream(TreatmentKind.values())
                                    .flatMap(
                                            kind ->
                                                    TreatmentSetting.checkFields(kind, Map.of())
                                                            .stream()))
                    .map(ModalityField::key)
                    .filter(key -> !key.startsWith("pain_"))
                    .collect(Collectors.toSet());

    /**
     * The trend of a kind at a region.
     *
     * @param region the region's key; empty for treatments without one
     */
    public static DoseTrend of(Collection<PastTreatment> past, TreatmentKind kind, String region) {
        var columns =
                past.stream()
                        .filter(one -> one.kind() == kind)
                        .filter(one -> one.fields().getOrDefault("region", "").equals(region))
                        .sorted(Comparator.comparing(PastTreatment::date))
                        .toList();
        var lines =
                fields(columns).values().stream()
                        .map(field -> line(field, columns))
                        .filter(line -> line.values().stream().anyMatch(text -> !text.isEmpty()))
                        .toList();
        return new DoseTrend(columns.stream().map(PastTreatment::date).toList(), lines);
    }

    /** All parts of the doses, in the newest one's order; those it lacks come behind. */
    private static Map<String, ModalityField> fields(List<PastTreatment> columns) {
        Map<String, ModalityField> all = new LinkedHashMap<>();
        for (var column : columns.reversed()) {
            for (var field : column.kind().fields(column.fields())) {
                if (isDose(field)) {
                    all.putIfAbsent(field.key(), field);
                }
            }
        }
        return all;
    }

    private static boolean isDose(ModalityField field) {
        return !NO_DOSE.contains(field.key())
                && field.kind() != FieldKind.YES_NO
                && field.kind() != FieldKind.DATE;
    }

    private static Line line(ModalityField field, List<PastTreatment> columns) {
        return new Line(
                field.key(),
                field.label(),
                field.unit(),
                columns.stream().map(column -> value(field.key(), column)).toList());
    }

    /** What was typed, unless that dose has no such field: a forgotten text is no dose. */
    private static String value(String key, PastTreatment column) {
        return column.kind().fields(column.fields()).stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(field -> shown(field, column.fields().getOrDefault(key, "").strip()))
                .orElse("");
    }

    private static String shown(ModalityField field, String typed) {
        if (field.choices().isEmpty()) {
            return typed.lines().map(String::strip).collect(Collectors.joining("; "));
        }
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> field.choices().contains(one) ? ModalityField.choiceLabel(one) : one)
                .collect(Collectors.joining(", "));
    }

    /** The kinds and regions that a trend can be shown of, as they were first given. */
    public static Set<Map.Entry<TreatmentKind, String>> subjects(Collection<PastTreatment> past) {
        return past.stream()
                .map(one -> Map.entry(one.kind(), one.fields().getOrDefault("region", "")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
