package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.quadset.modalities.TreatmentRows.Variant;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.NaughtyStrings;
import org.quadset.platform.text.TypedDate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds for every field of every kind of treatment, whatever is typed. */
class TreatmentReadingPropertiesTest {
    /** A number typed into a field, as a count of the field's steps. */
    record TypedNumber(Variant variant, ModalityField field, BigDecimal number) {}

    /** A row with hostile texts in some of its fields. */
    record HostileRow(Variant variant, Map<String, String> typed) {}

    @Provide
    Arbitrary<TypedNumber> numbersOnTheStep() {
        var fields =
                TreatmentRows.variants().stream()
                        .flatMap(
                                variant ->
                                        variant.numberFields().stream()
                                                .map(field -> Map.entry(variant, field)))
                        .toList();
        return Arbitraries.of(fields)
                .flatMap(
                        entry -> {
                            var field = entry.getValue();
                            var step = BigDecimal.valueOf(field.step());
                            long from = Math.round(field.hard().from() / field.step());
                            long to = Math.round(field.hard().to() / field.step());
                            return Arbitraries.oneOf(
                                            Arbitraries.longs().between(from, to),
                                            Arbitraries.longs().between(from - 30, from - 1),
                                            Arbitraries.longs().between(to + 1, to + 30),
                                            Arbitraries.of(from, to, from - 1, to + 1))
                                    .map(BigDecimal::valueOf)
                                    .map(steps -> steps.multiply(step))
                                    .map(number -> new TypedNumber(entry.getKey(), field, number));
                        });
    }

    @Property(tries = 5000)
    void acceptsEveryStepOfTheHardRangeAndNothingOutsideOfIt(
            @ForAll("numbersOnTheStep") TypedNumber typed) {
        var row = TreatmentRows.row(typed.variant());
        row.put(typed.field().key(), typed.number().toPlainString());
        var told =
                TreatmentRows.keysOf(
                                TreatmentRows.read(typed.variant().kind(), row).wrong(),
                                typed.field().key())
                        .stream()
                        .filter(key -> key.startsWith("field."))
                        .toList();
        boolean inside =
                typed.number().compareTo(BigDecimal.valueOf(typed.field().hard().from())) >= 0
                        && typed.number().compareTo(BigDecimal.valueOf(typed.field().hard().to()))
                                <= 0;
        assertThat(told).isEqualTo(inside ? List.of() : List.of("field.outOfRange"));
    }

    @Property(tries = 5000)
    void warnsExactlyOutsideOfTheUsualRangeAndNeverOfWhatIsRefused(
            @ForAll("numbersOnTheStep") TypedNumber typed) {
        var row = TreatmentRows.row(typed.variant());
        row.put(typed.field().key(), typed.number().toPlainString());
        var reading = TreatmentRows.read(typed.variant().kind(), row);
        double number = typed.number().doubleValue();
        boolean unusual =
                typed.field().hard().contains(number) && !typed.field().typical().contains(number);
        assertThat(TreatmentRows.keysOf(reading.warnings(), typed.field().key()))
                .isEqualTo(unusual ? List.of("field.unusual") : List.of());
    }

    @Property(tries = 2000)
    void refusesEveryNumberBetweenTwoSteps(@ForAll("numbersOnTheStep") TypedNumber typed) {
        var row = TreatmentRows.row(typed.variant());
        var half = BigDecimal.valueOf(typed.field().step()).divide(BigDecimal.TWO);
        row.put(typed.field().key(), typed.number().add(half).toPlainString());
        assertThat(
                        TreatmentRows.keysOf(
                                TreatmentRows.read(typed.variant().kind(), row).wrong(),
                                typed.field().key()))
                .containsAnyOf("field.outOfRange", "field.offStep", "field.noWholeNumber");
    }

    @Provide
    Arbitrary<HostileRow> hostileRows() {
        var texts =
                Arbitraries.oneOf(
                        Arbitraries.of(NaughtyStrings.all()),
                        Arbitraries.strings().all().ofMaxLength(60),
                        Arbitraries.strings().withChars("0123456789.,-+/ eE").ofMaxLength(14));
        return Arbitraries.of(TreatmentRows.variants())
                .flatMap(
                        variant -> {
                            var row = TreatmentRows.row(variant);
                            var keys = List.copyOf(row.keySet());
                            return Combinators.combine(
                                            Arbitraries.of(keys).list().ofMinSize(1).ofMaxSize(6),
                                            texts.list().ofSize(6))
                                    .as(
                                            (chosen, replaced) -> {
                                                var typed = new HashMap<>(row);
                                                for (int i = 0; i < chosen.size(); i++) {
                                                    typed.put(chosen.get(i), replaced.get(i));
                                                }
                                                return new HostileRow(variant, typed);
                                            });
                        });
    }

    @Property(tries = 5000)
    void tellsOrTakesWhateverIsTypedAndChangesNothingOfIt(@ForAll("hostileRows") HostileRow row) {
        var before = Map.copyOf(row.typed());
        var reading = TreatmentRows.read(row.variant().kind(), row.typed());

        assertThat(row.typed()).isEqualTo(before);
        assertThat(reading.finished())
                .isEqualTo(reading.missing().isEmpty() && reading.wrong().isEmpty());
        var told = reading.wrong().stream().map(Violation::field).toList();
        var missing = reading.missing().stream().map(Violation::field).toList();
        for (var field : reading.fields()) {
            var text = row.typed().getOrDefault(field.key(), "").strip();
            if (text.isEmpty()) {
                if (field.required()) {
                    assertThat(missing).contains(field.key());
                }
                continue;
            }
            if (!told.contains(field.key()) && !missing.contains(field.key())) {
                assertThat(understood(field, text))
                        .as("%s: \"%s\" was neither told nor understood", field.key(), text)
                        .isTrue();
            }
        }
        reading.modality().ifPresent(TreatmentReadingPropertiesTest::showsItself);
    }

    private static boolean understood(ModalityField field, String text) {
        return switch (field.kind()) {
            case WHOLE_NUMBER, DECIMAL -> {
                var number = new BigDecimal(text.replace(',', '.'));
                yield field.hard().contains(number.doubleValue());
            }
            case CHOICE, YES_NO -> field.choices().contains(text);
            case SEVERAL_CHOICES -> {
                var chosen = Arrays.stream(text.split(",")).map(String::strip).toList();
                yield !chosen.isEmpty() && field.choices().containsAll(chosen);
            }
            case DATE ->
                    TypedDate.read(
                                    text,
                                    DateOrder.MONTH_DAY_YEAR,
                                    TreatmentRows.TODAY.plusYears(20))
                            .date()
                            .isPresent();
            case LINE, LINES ->
                    text.codePoints().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
        };
    }

    /** A finished row has to be showable: neither its summary nor what follows from it may fail. */
    private static void showsItself(Modality modality) {
        assertThat(modality.summary()).isNotNull();
        assertThat(modality.derived()).allSatisfy(value -> assertThat(value.number()).isNotEmpty());
        assertThat(modality.advice()).doesNotContainNull();
        assertThat(modality.safetyKeys()).isNotEmpty();
        assertThat(modality.procedureCode()).matches("\\d{5}");
    }
}
