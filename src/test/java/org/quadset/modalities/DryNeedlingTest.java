package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dry needling: nothing stays in, nothing reaches too deep, nobody is needled without consent. */
class DryNeedlingTest {
    private static DryNeedling dose(String... changes) {
        return TreatmentRows.dose(DryNeedling.class, TreatmentKind.DRY_NEEDLING, changes);
    }

    private static TreatmentReading read(String... changes) {
        return TreatmentRows.read(TreatmentKind.DRY_NEEDLING, changes);
    }

    @ParameterizedTest
    @CsvSource({"4, 3", "3, 4", "1, 0", "60, 59"})
    void refusesANeedleCountThatDoesNotComeOutAgain(String in, String out) {
        var reading = read("needles_in", in, "needles_out", out);
        assertThat(reading.finished()).isFalse();
        assertThat(reading.wrong())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.field()).isEqualTo("needles_out");
                            assertThat(told.messageKey()).isEqualTo("dn.needlesLeft");
                            assertThat(told.arguments())
                                    .containsExactly(Integer.valueOf(in), Integer.valueOf(out));
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "60"})
    void acceptsAsManyNeedlesOutAsIn(String needles) {
        var dose = dose("needles_in", needles, "needles_out", needles);
        assertThat(dose.needlesOut()).isEqualTo(dose.needlesIn());
    }

    @Test
    void waitsForTheNeedlesToBeCountedOut() {
        var reading = read("needles_in", "4", "needles_out", "");
        assertThat(reading.wrong()).isEmpty();
        assertThat(TreatmentRows.keysOf(reading.missing(), "needles_out"))
                .containsExactly("field.missing");
    }

    @Test
    void refusesANeedleShorterThanItsDepth() {
        var reading = read("needle_length", "39", "depth", "40");
        assertThat(TreatmentRows.keysOf(reading.wrong(), "needle_length"))
                .containsExactly("dn.needleTooShort");
        assertThat(reading.wrong().getFirst().arguments()).containsExactly(40);
    }

    @Test
    void acceptsANeedleAsLongAsItsDepth() {
        assertThat(dose("needle_length", "40", "depth", "40").depth()).isEqualTo(40);
    }

    @Test
    void refusesAnExpiredNeedleFromTheNextDayOn() {
        assertThat(read("expiry", TreatmentRows.TODAY.toString()).finished()).isTrue();
        var reading = read("expiry", TreatmentRows.TODAY.minusDays(1).toString());
        assertThat(TreatmentRows.keysOf(reading.wrong(), "expiry")).containsExactly("dn.expired");
        assertThat(reading.wrong().getFirst().arguments())
                .containsExactly(TreatmentRows.TODAY.minusDays(1));
    }

    @Test
    void refusesAConsentFromTomorrow() {
        var reading = read("written_consent_date", TreatmentRows.TODAY.plusDays(1).toString());
        assertThat(TreatmentRows.keysOf(reading.wrong(), "written_consent_date"))
                .containsExactly("dn.consentInFuture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"written_consent_date", "lot_number", "expiry", "muscles"})
    void staysUnfinishedWithout(String field) {
        var reading = read(field, "");
        assertThat(reading.finished()).isFalse();
        assertThat(TreatmentRows.keysOf(reading.missing(), field)).containsExactly("field.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hands_washed", "gloves", "skin_prepared", "sharps_bin"})
    void needsEveryStepOfHygiene(String step) {
        assertThat(TreatmentRows.keysOf(read(step, "no").wrong(), step))
                .containsExactly("dn.hygieneNeeded");
        assertThat(TreatmentRows.keysOf(read(step, "").missing(), step))
                .containsExactly("field.missing");
        assertThat(read(step, "yes").finished()).isTrue();
    }

    @Test
    void takesTwentyMusclesAndNotTwentyOne() {
        assertThat(dose("muscles", muscles(20)).muscles()).hasSize(20);
        var reading = read("muscles", muscles(21));
        assertThat(TreatmentRows.keysOf(reading.wrong(), "muscles"))
                .containsExactly("dn.tooManyMuscles");
        assertThat(reading.wrong().getFirst().arguments()).containsExactly(21);
    }

    private static String muscles(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "Muscle " + number)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0} are {1} muscles: {2}")
    @CsvSource({
        "Soleus L, 1, 20560",
        "Soleus L|Soleus R, 2, 20560",
        "Soleus L|soleus  l, 1, 20560",
        "Soleus L|L soleus|SOLEUS L, 1, 20560",
        "Trapézius L|Trapezius L|Soleus L, 2, 20560",
        "Soleus L|Soleus R|Gastrocnemius L, 3, 20561",
        "Soleus L||Soleus R|, 2, 20560"
    })
    void isBilledByDistinctMuscles(String lines, int distinct, String code) {
        var dose = dose("muscles", lines.replace('|', '\n'));
        assertThat(dose.distinctMuscles()).isEqualTo(distinct);
        assertThat(dose.procedureCode()).isEqualTo(code);
        assertThat(TreatmentRows.derived(dose, "muscles")).isEqualTo(String.valueOf(distinct));
    }

    @Test
    void warnsOfANeedleLongerThanFiftyMillimetres() {
        assertThat(TreatmentRows.adviceKeys(dose("needle_length", "50")))
                .doesNotContain("advice.dn.longNeedle");
        assertThat(TreatmentRows.adviceKeys(dose("needle_length", "51")))
                .contains("advice.dn.longNeedle");
    }

    @Test
    void asksForTheCurrentOnlyWithStimulation() {
        var with = dose("technique", "with_es", "es_frequency", "2", "es_phase", "200");
        assertThat(with.safetyKeys()).containsExactly("dn_es");
        assertThat(with.stimulation().orElseThrow().frequency()).isEqualTo(2);
        assertThat(with.stimulation().orElseThrow().phase()).isEqualTo(200);
        assertThat(TreatmentRows.row(TreatmentKind.DRY_NEEDLING, "technique", "with_es"))
                .containsKeys("es_frequency", "es_phase", "es_amplitude", "es_minutes")
                .containsKey("sensation_test");

        var without = dose("technique", "deep_trp");
        assertThat(without.safetyKeys()).containsExactly("dn");
        assertThat(without.stimulation()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"superficial, 5, 10", "deep_trp, 10, 40", "periosteal, 10, 40"})
    void callsADepthUsualByTheTechnique(String technique, double from, double to) {
        var row = TreatmentRows.row(TreatmentKind.DRY_NEEDLING, "technique", technique);
        assertThat(TreatmentRows.field(TreatmentKind.DRY_NEEDLING.fields(row), "depth").typical())
                .isEqualTo(new Range(from, to));
    }
}
