package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The hard and usual ranges of every number, against field-ranges.csv, which was copied from the
 * clinic's modality table by hand and never from the program.
 */
class FieldRangesTest {
    private static final Set<String> COMMON = Set.of("pain_before", "pain_after");
    private static final String TABLE = "/org/quadset/modalities/field-ranges.csv";

    @ParameterizedTest(name = "{0} {1} {2}: {3} to {4} {6}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void acceptsTheEndsOfTheHardRangeAndRefusesOneStepOutside(
            TreatmentKind kind,
            String chosen,
            String field,
            BigDecimal from,
            BigDecimal to,
            BigDecimal step,
            String unit) {
        var row = row(kind, chosen);
        assertThat(told(kind, row, field, from)).isEmpty();
        assertThat(told(kind, row, field, to)).isEmpty();
        for (var outside : List.of(from.subtract(step), to.add(step))) {
            row.put(field, outside.toPlainString());
            assertThat(TreatmentRows.read(kind, row).wrong())
                    .filteredOn(violation -> violation.field().equals(field))
                    .anySatisfy(
                            violation -> {
                                assertThat(violation.messageKey()).isEqualTo("field.outOfRange");
                                assertThat(violation.arguments())
                                        .contains(plain(from), plain(to), outside.toPlainString());
                                if (unit != null) {
                                    assertThat(violation.arguments()).contains(unit);
                                }
                            });
            assertThat(TreatmentRows.read(kind, row).finished()).isFalse();
        }
    }

    /** Numbers that the clinic's table gives no range for; theirs are only what is possible. */
    private static final Set<String> NOT_IN_THE_TABLE =
            Set.of(
                    "ramp_up",
                    "ramp_down",
                    "repetitions",
                    "prom_from",
                    "prom_to",
                    "rom_change",
                    "drug_strength",
                    "drug_amount",
                    "walk_seconds",
                    "stairs",
                    "cadence");

    @Test
    void everyNumberOfEveryKindIsInTheTable() throws IOException {
        var listed = new TreeSet<String>();
        try (var in = FieldRangesTest.class.getResourceAsStream(TABLE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .forEach(cells -> listed.add(cells[0] + " " + cells[2]));
        }
        var kinds = EnumSet.noneOf(TreatmentKind.class);
        for (var variant : TreatmentRows.variants()) {
            kinds.add(variant.kind());
            for (var field : variant.numberFields()) {
                if (!COMMON.contains(field.key()) && !NOT_IN_THE_TABLE.contains(field.key())) {
                    assertThat(listed)
                            .as("%s", variant)
                            .contains(variant.kind() + " " + field.key());
                }
            }
        }
        assertThat(kinds).containsExactly(TreatmentKind.values());
    }

    @ParameterizedTest(name = "{0} {1} {2}: step {5}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void refusesANumberBetweenTwoSteps(
            TreatmentKind kind,
            String chosen,
            String field,
            BigDecimal from,
            BigDecimal to,
            BigDecimal step) {
        boolean manyOnes = step.compareTo(BigDecimal.ONE) > 0;
        var between = from.add(manyOnes ? BigDecimal.ONE : step.divide(BigDecimal.TWO));
        assertThat(told(kind, row(kind, chosen), field, between))
                .containsExactly(
                        isWhole(kind, chosen, field) && !manyOnes
                                ? "field.noWholeNumber"
                                : "field.offStep");
    }

    @ParameterizedTest(name = "{0} {1} {2}: usually {7} to {8}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void warnsOnlyOutsideOfTheUsualRange(
            TreatmentKind kind,
            String chosen,
            String field,
            BigDecimal from,
            BigDecimal to,
            BigDecimal step,
            String unit,
            BigDecimal usualFrom,
            BigDecimal usualTo) {
        assertThat(warned(kind, chosen, field, usualFrom)).isEmpty();
        assertThat(warned(kind, chosen, field, usualTo)).isEmpty();
        if (usualFrom.subtract(step).compareTo(from) >= 0) {
            assertThat(warned(kind, chosen, field, usualFrom.subtract(step)))
                    .containsExactly("field.unusual");
        }
        if (usualTo.add(step).compareTo(to) <= 0) {
            assertThat(warned(kind, chosen, field, usualTo.add(step)))
                    .containsExactly("field.unusual");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void readsADecimalCommaLikeAPoint(
            TreatmentKind kind, String chosen, String field, BigDecimal from) {
        var row = row(kind, chosen);
        row.put(field, from.setScale(Math.max(1, from.scale())).toPlainString().replace('.', ','));
        assertThat(rangeKeys(kind, row, field)).isEmpty();
    }

    private static Map<String, String> row(TreatmentKind kind, String chosen) {
        var changes = chosen == null ? new String[0] : chosen.split("=");
        return new HashMap<>(TreatmentRows.row(kind, changes));
    }

    private static boolean isWhole(TreatmentKind kind, String chosen, String field) {
        return TreatmentRows.field(kind.fields(row(kind, chosen)), field).kind()
                == FieldKind.WHOLE_NUMBER;
    }

    private static List<String> told(
            TreatmentKind kind, Map<String, String> row, String field, BigDecimal number) {
        row.put(field, number.toPlainString());
        return rangeKeys(kind, row, field);
    }

    /** Rules that tie two fields together have their own tests and their own keys. */
    private static List<String> rangeKeys(
            TreatmentKind kind, Map<String, String> row, String field) {
        return TreatmentRows.keysOf(TreatmentRows.read(kind, row).wrong(), field).stream()
                .filter(key -> key.startsWith("field."))
                .toList();
    }

    private static List<String> warned(
            TreatmentKind kind, String chosen, String field, BigDecimal number) {
        var row = row(kind, chosen);
        row.put(field, number.toPlainString());
        return TreatmentRows.keysOf(TreatmentRows.read(kind, row).warnings(), field);
    }

    private static String plain(BigDecimal number) {
        return TreatmentRows.plain(number.doubleValue());
    }
}
