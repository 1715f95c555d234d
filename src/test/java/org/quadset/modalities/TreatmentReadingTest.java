package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.modalities.TreatmentRows.Variant;
import org.quadset.platform.problems.Violation;

import java.util.List;
import java.util.Map;

/** What is missing, what is wrong and what is only unusual in a treatment row. */
class TreatmentReadingTest {
    static List<Variant> variants() {
        return TreatmentRows.variants();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void finishesAUsualRowWithoutAnyWarning(Variant variant) {
        var reading = TreatmentRows.read(variant.kind(), TreatmentRows.row(variant));
        assertThat(reading.missing()).isEmpty();
        assertThat(reading.wrong()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.modality()).isPresent();
        assertThat(reading.modality().orElseThrow().summary()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void tellsEachRequiredFieldThatIsEmptyAndNoOther(Variant variant) {
        var full = TreatmentRows.row(variant);
        for (var field : variant.kind().fields(full)) {
            if (variant.chosen().containsKey(field.key())) {
                continue;
            }
            var row = new java.util.HashMap<>(full);
            row.put(field.key(), "  ");
            var reading = TreatmentRows.read(variant.kind(), row);
            assertThat(reading.wrong()).as(field.key()).isEmpty();
            assertThat(reading.missing().stream().map(Violation::field))
                    .as(field.key())
                    .containsExactlyElementsOf(field.required() ? List.of(field.key()) : List.of());
            assertThat(reading.finished()).isEqualTo(!field.required());
        }
    }

    @ParameterizedTest
    @EnumSource(TreatmentKind.class)
    void findsNothingWrongInAnEmptyRow(TreatmentKind kind) {
        var reading = TreatmentRows.read(kind, Map.of());
        assertThat(reading.wrong()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.finished()).isFalse();
        assertThat(reading.minutes()).isEmpty();
        assertThat(reading.region()).isEmpty();
        assertThat(reading.missing().stream().map(Violation::field))
                .contains("region", "side", "patient_position", "purpose", "consent", "attended")
                .doesNotHaveDuplicates();
        assertThat(reading.procedureCode()).isEqualTo(kind.usualCode());
    }

    @Test
    void finishesARowThatIsUnusualAndNamesTheUsualRange() {
        var reading = TreatmentRows.read(TreatmentKind.ULTRASOUND, "minutes", "15");
        assertThat(reading.finished()).isTrue();
        assertThat(reading.warnings())
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.field()).isEqualTo("minutes");
                            assertThat(warning.messageKey()).isEqualTo("field.unusual");
                            assertThat(warning.arguments()).contains("5–10", "min");
                        });
    }

    @Test
    void doesNotCallANumberUnusualThatIsRefusedAnyway() {
        var reading = TreatmentRows.read(TreatmentKind.ULTRASOUND, "minutes", "21");
        assertThat(reading.warnings()).isEmpty();
        assertThat(TreatmentRows.keysOf(reading.wrong(), "minutes"))
                .containsExactly("field.outOfRange");
    }

    @ParameterizedTest
    @EnumSource(TreatmentKind.class)
    void neverFinishesWhenConsentIsRefused(TreatmentKind kind) {
        var reading = TreatmentRows.read(kind, "consent", "refused");
        assertThat(reading.finished()).isFalse();
        assertThat(TreatmentRows.keysOf(reading.wrong(), "consent"))
                .containsExactly("field.consentRefused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderate", "serious"})
    void needsANoteOnAnAdverseResponse(String response) {
        var without =
                TreatmentRows.read(TreatmentKind.ICE, "response", response, "response_note", "");
        assertThat(TreatmentRows.keysOf(without.missing(), "response_note"))
                .containsExactly("field.missing");
        var with =
                TreatmentRows.read(
                        TreatmentKind.ICE, "response", response, "response_note", "Fainted");
        assertThat(with.finished()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mild"})
    void needsNoNoteOnAnOrdinaryResponse(String response) {
        assertThat(
                        TreatmentRows.read(
                                        TreatmentKind.ICE,
                                        "response",
                                        response,
                                        "response_note",
                                        "")
                                .finished())
                .isTrue();
    }

    @Test
    void needsPainBeforeAndAfterOnlyWhenPainIsThePurpose() {
        for (var field : List.of("pain_before", "pain_after")) {
            assertThat(TreatmentRows.read(TreatmentKind.ICE, "purpose", "pain, rom", field, ""))
                    .extracting(TreatmentReading::finished)
                    .isEqualTo(false);
            assertThat(TreatmentRows.read(TreatmentKind.ICE, "purpose", "swelling", field, ""))
                    .extracting(TreatmentReading::finished)
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void tellsAChoiceThatDoesNotExist(Variant variant) {
        var full = TreatmentRows.row(variant);
        for (var field : variant.kind().fields(full)) {
            if (field.choices().isEmpty()) {
                continue;
            }
            var row = new java.util.HashMap<>(full);
            row.put(field.key(), "no_such_choice");
            assertThat(TreatmentRows.read(variant.kind(), row).wrong())
                    .as(field.key())
                    .anySatisfy(
                            told -> {
                                assertThat(told.field()).isEqualTo(field.key());
                                assertThat(told.messageKey()).isEqualTo("field.noSuchChoice");
                                assertThat(told.arguments()).contains("no_such_choice");
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ",pain", "pain,,rom", " , "})
    void doesNotTakeCommasForAPurpose(String purpose) {
        assertThat(TreatmentRows.read(TreatmentKind.ICE, "purpose", purpose).finished()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1.5.2",
                "1 000",
                "1e3",
                "0x10",
                "NaN",
                "Infinity",
                "--1",
                "五",
                "10 min",
                "½"
            })
    void tellsWhatIsNoNumber(String text) {
        var reading = TreatmentRows.read(TreatmentKind.ULTRASOUND, "intensity", text);
        assertThat(TreatmentRows.keysOf(reading.wrong(), "intensity"))
                .containsExactly("field.noNumber");
        assertThat(reading.wrong().getFirst().arguments()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1.5", " 1.5 ", "1.50", "+1.5", "01.5"})
    void readsADecimalHoweverItIsTyped(String text) {
        assertThat(
                        TreatmentRows.dose(
                                        Ultrasound.class,
                                        TreatmentKind.ULTRASOUND,
                                        "intensity",
                                        text)
                                .intensity())
                .isEqualTo(1.5);
    }

    @Test
    void listsAllThatIsWrongAtOnce() {
        var reading =
                TreatmentRows.read(
                        TreatmentKind.ULTRASOUND,
                        "minutes",
                        "99",
                        "intensity",
                        "x",
                        "couplant",
                        "jam",
                        "era",
                        "");
        assertThat(reading.wrong().stream().map(Violation::field))
                .containsExactlyInAnyOrder("minutes", "intensity", "couplant");
        assertThat(reading.missing().stream().map(Violation::field)).containsExactly("era");
    }

    @Test
    void knowsMinutesAndRegionBeforeTheRowIsFinished() {
        var reading =
                TreatmentRows.read(
                        TreatmentKind.ICE, Map.of("minutes", "12", "region", "knee_front"));
        assertThat(reading.finished()).isFalse();
        assertThat(reading.minutes()).hasValue(12);
        assertThat(reading.region()).contains(BodyRegion.KNEE_FRONT);
    }

    @Test
    void refusesALineThatIsTooLongAndAControlCharacter() {
        var tooLong = TreatmentRows.read(TreatmentKind.DRY_NEEDLING, "lot_number", "7".repeat(201));
        assertThat(TreatmentRows.keysOf(tooLong.wrong(), "lot_number"))
                .containsExactly("text.tooLong");
        assertThat(tooLong.wrong().getFirst().arguments()).containsExactly(200, 201);
        var control = TreatmentRows.read(TreatmentKind.DRY_NEEDLING, "lot_number", "7\u00077");
        assertThat(TreatmentRows.keysOf(control.wrong(), "lot_number"))
                .containsExactly("text.controlCharacter");
        assertThat(
                        TreatmentRows.read(
                                        TreatmentKind.DRY_NEEDLING, "lot_number", "7".repeat(200))
                                .finished())
                .isTrue();
    }
}
