package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Doses over the visits: one column a treatment, one line a part of the dose. */
class DoseTrendTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static PastTreatment ultrasound(int day, String... typed) {
        var fields = new HashMap<String, String>();
        fields.put("region", "heel");
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return new PastTreatment(MONDAY.plusDays(day), TreatmentKind.ULTRASOUND, fields);
    }

    private static DoseTrend.Line line(DoseTrend trend, String field) {
        return trend.lines().stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + field));
    }

    @Test
    void showsADoseByVisitTheOldestFirst() {
        var trend =
                DoseTrend.of(
                        List.of(
                                ultrasound(7, "intensity", "1.2", "minutes", "6"),
                                ultrasound(0, "intensity", "1.0", "minutes", "5"),
                                ultrasound(3, "intensity", "1,0", "minutes", "")),
                        TreatmentKind.ULTRASOUND,
                        "heel");
        assertThat(trend.dates()).containsExactly(MONDAY, MONDAY.plusDays(3), MONDAY.plusDays(7));
        var intensity = line(trend, "intensity");
        assertThat(intensity.values()).containsExactly("1.0", "1,0", "1.2");
        assertThat(intensity.unit()).isEqualTo("W/cm²");
        assertThat(intensity.label()).isEqualTo("Intensity");
        assertThat(line(trend, "minutes").values()).containsExactly("5", "", "6");
        assertThat(trend.lines()).extracting(DoseTrend.Line::field).doesNotContain("era");
    }

    @Test
    void marksAChangeByTheNumberAndNotByHowItWasTyped() {
        var intensity =
                new DoseTrend.Line("intensity", "", "", List.of("1.0", "1,0", "1.2", "", "x"));
        assertThat(intensity.changedAt(0)).isFalse();
        assertThat(intensity.changedAt(1)).isFalse();
        assertThat(intensity.changedAt(2)).isTrue();
        assertThat(intensity.changedAt(3)).isTrue();
        assertThat(intensity.changedAt(4)).isTrue();
    }

    @Test
    void leavesOutOtherKindsAndRegionsAndWhatIsNoDose() {
        var ice =
                new PastTreatment(
                        MONDAY, TreatmentKind.ICE, Map.of("region", "heel", "minutes", "10"));
        var past =
                List.of(
                        ultrasound(0, "minutes", "5", "consent", "verbal", "skin_after", "pink"),
                        ultrasound(1, "region", "calf", "minutes", "8"),
                        ice);
        var trend = DoseTrend.of(past, TreatmentKind.ULTRASOUND, "heel");
        assertThat(trend.dates()).containsExactly(MONDAY);
        assertThat(trend.lines()).extracting(DoseTrend.Line::field).containsExactly("minutes");
        assertThat(DoseTrend.subjects(past))
                .containsExactly(
                        Map.entry(TreatmentKind.ULTRASOUND, "heel"),
                        Map.entry(TreatmentKind.ULTRASOUND, "calf"),
                        Map.entry(TreatmentKind.ICE, "heel"));
        assertThat(DoseTrend.of(past, TreatmentKind.HEAT, "heel"))
                .isEqualTo(new DoseTrend(List.of(), List.of()));
    }

    @Test
    void showsChoicesAsPeopleReadThemAndPainAroundTheDose() {
        var trend =
                DoseTrend.of(
                        List.of(
                                ultrasound(
                                        0,
                                        "couplant",
                                        "gel_pad",
                                        "pain_before",
                                        "5",
                                        "pain_after",
                                        "3")),
                        TreatmentKind.ULTRASOUND,
                        "heel");
        assertThat(line(trend, "couplant").values()).containsExactly("gel pad");
        assertThat(line(trend, "pain_before").values()).containsExactly("5");
        assertThat(line(trend, "pain_after").values()).containsExactly("3");
    }

    @Test
    void doesNotShowATextThatTheModeOfThatVisitHasNoFieldFor() {
        var tens =
                new PastTreatment(
                        MONDAY,
                        TreatmentKind.ELECTRICAL_STIMULATION,
                        Map.of("region", "heel", "mode", "tens_conventional", "on_time", "10"));
        var nmes =
                new PastTreatment(
                        MONDAY.plusDays(2),
                        TreatmentKind.ELECTRICAL_STIMULATION,
                        Map.of("region", "heel", "mode", "nmes", "on_time", "6"));
        var trend = DoseTrend.of(List.of(tens, nmes), TreatmentKind.ELECTRICAL_STIMULATION, "heel");
        assertThat(line(trend, "on_time").values()).containsExactly("", "6");
    }

    @Provide
    Arbitrary<List<PastTreatment>> anyPast() {
        var days = Arbitraries.integers().between(0, 60);
        var rows = Arbitraries.of(TreatmentRows.variants());
        return Combinators.combine(rows, days)
                .as(
                        (variant, day) ->
                                new PastTreatment(
                                        MONDAY.plusDays(day),
                                        variant.kind(),
                                        TreatmentRows.row(variant)))
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void isAlwaysAFullGridInTheOrderOfTime(@ForAll("anyPast") List<PastTreatment> past) {
        for (var subject : DoseTrend.subjects(past)) {
            var trend = DoseTrend.of(past, subject.getKey(), subject.getValue());
            assertThat(trend.dates()).isNotEmpty().isSorted();
            assertThat(trend.lines())
                    .isNotEmpty()
                    .allSatisfy(
                            line -> {
                                assertThat(line.values()).hasSameSizeAs(trend.dates());
                                assertThat(line.label()).isNotBlank();
                            });
        }
    }
}
