package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.episodes.NoteType;
import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.TreatmentFieldKeys;
import org.quadset.modalities.TreatmentKind;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** What last time offers: its dose and usual checks, never what belonged to its own day. */
class CarriedOverTest {
    /** How the patient felt, what the body did, what was counted and which packs were opened. */
    private static final Set<String> OF_ONE_DAY =
            Set.of(
                    "provider",
                    "pain_before",
                    "pain_after",
                    "pain_during",
                    "pain_next_day",
                    "test_pain_before",
                    "test_pain_after",
                    "rpe",
                    "heart_rate",
                    "systolic",
                    "diastolic",
                    "oxygen",
                    "rom_change",
                    "result",
                    "retest",
                    "petechiae",
                    "needles_in",
                    "needles_out",
                    "twitch_count",
                    "lot_number",
                    "expiry",
                    "response_note");

    private static final Map<String, Set<String>> USUAL =
            Map.of(
                    "skin_before", Set.of("normal"),
                    "skin_after", Set.of("normal", "pink"),
                    "sensation_test", Set.of("intact"),
                    "response", Set.of("none"),
                    "consent", Set.of("verbal", "written"));

    private static TreatmentRow row(TreatmentKind kind, Map<String, String> fields) {
        return new TreatmentRow(
                kind,
                fields,
                List.of(new SafetyAnswer("diabetes", "watched closely", true)),
                "2026-11");
    }

    @Test
    void offersTheDoseOfLastTimeWithItsUsualChecks() {
        var kept = new HashMap<>(FilledVisit.ice().fields());
        kept.keySet().removeAll(Set.of("pain_before", "pain_after"));
        assertThat(FilledVisit.ice().asSuggestion().fields()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pain_before",
                "pain_after",
                "pain_during",
                "pain_next_day",
                "test_pain_before",
                "test_pain_after",
                "rpe",
                "heart_rate",
                "systolic",
                "diastolic",
                "oxygen",
                "rom_change",
                "result",
                "retest",
                "petechiae",
                "needles_in",
                "needles_out",
                "twitch_count",
                "lot_number",
                "expiry",
                "response_note"
            })
    void neverOffersWhatBelongsToOneDay(String field) {
        var offered =
                row(TreatmentKind.ICE, Map.of(field, "5", "minutes", "10")).asSuggestion().fields();
        assertThat(offered).isEqualTo(Map.of("minutes", "10"));
    }

    /** A renamed field would be carried again unnoticed. */
    @Test
    void namesOnlyFieldsThatTreatmentsReallyHave() {
        var known = new HashSet<String>();
        for (var variant : TreatmentFieldKeys.all()) {
            known.addAll(variant);
        }
        assertThat(known).containsAll(OF_ONE_DAY).containsAll(USUAL.keySet());
        assertThat(TreatmentRow.OF_ONE_DAY).isEqualTo(OF_ONE_DAY);
    }

    @ParameterizedTest(name = "{0} {1}: offered {2}")
    @CsvSource({
        "skin_before, normal, true",
        "skin_before, pink, false",
        "skin_before, red, false",
        "skin_before, bruised, false",
        "skin_after, normal, true",
        "skin_after, pink, true",
        "skin_after, red, false",
        "skin_after, mottled, false",
        "skin_after, blistered, false",
        "skin_after, open, false",
        "skin_after, bruised, false",
        "sensation_test, intact, true",
        "sensation_test, reduced, false",
        "sensation_test, absent, false",
        "sensation_test, not_done, false",
        "response, none, true",
        "response, mild, false",
        "response, serious, false",
        "consent, verbal, true",
        "consent, written, true",
        "consent, refused, false",
    })
    void offersAnsweredChecksOnlyWhereTheyWereUsual(String field, String answer, boolean offered) {
        var row = row(TreatmentKind.HEAT, Map.of(field, answer, "minutes", "15"));
        assertThat(row.asSuggestion().fields().containsKey(field)).isEqualTo(offered);
        assertThat(row.asSuggestion().fields()).containsEntry("minutes", "15");
    }

    @ParameterizedTest
    @EnumSource(TreatmentKind.class)
    void asksForReasonsAnewAndCountsAsConfirmedOnceItIsTaken(TreatmentKind kind) {
        var offered = row(kind, Map.of("region", "knee_front")).asSuggestion();
        assertThat(offered.safetyAnswers()).isEmpty();
        assertThat(offered.kind()).isEqualTo(kind);
        assertThat(offered.origin()).isEqualTo(Origin.CONFIRMED);
    }

    @Provide
    Arbitrary<Map<String, String>> anyFields() {
        var keys =
                TreatmentFieldKeys.all().stream().flatMap(Set::stream).distinct().sorted().toList();
        return Arbitraries.maps(
                Arbitraries.of(keys),
                Arbitraries.of("5", "normal", "pink", "red", "none", "mild", "verbal", "yes"));
    }

    @Property
    void changesNoValueAndOffersNothingThatWasNotThere(
            @ForAll("anyFields") Map<String, String> typed, @ForAll TreatmentKind kind) {
        var offered = row(kind, typed).asSuggestion().fields();
        assertThat(typed).containsAllEntriesOf(offered);
        assertThat(offered.keySet()).doesNotContainAnyElementsOf(OF_ONE_DAY);
        typed.forEach(
                (field, text) -> {
                    if (!OF_ONE_DAY.contains(field)
                            && USUAL.getOrDefault(field, Set.of(text)).contains(text)) {
                        assertThat(offered).containsEntry(field, text);
                    }
                });
        USUAL.forEach(
                (field, usual) -> {
                    if (offered.containsKey(field)) {
                        assertThat(usual).contains(offered.get(field));
                    }
                });
        assertThat(row(kind, offered).asSuggestion().fields())
                .as("offered again, unchanged")
                .isEqualTo(offered);
    }

    @Test
    void offersTheNoteAndTheRowsOfTheVisitBeforeWithItsDay() {
        var before =
                new Visit(
                        3,
                        1,
                        1,
                        1,
                        OptionalLong.empty(),
                        Instant.parse("2026-11-20T02:30:00Z"),
                        ZoneId.of("America/New_York"),
                        VisitStatus.SIGNED,
                        VisitContent.empty(NoteType.DAILY, OptionalLong.of(7))
                                .with(
                                        FilledVisit.NOTE,
                                        PainScores.NOT_ASKED,
                                        List.of(FilledVisit.ice("skin_after", "red"))),
                        Instant.parse("2026-11-20T03:30:00Z"),
                        "Dana Ruiz, PT");
        var carried = CarriedOver.from(before);
        assertThat(carried.note()).isEqualTo(FilledVisit.NOTE);
        assertThat(carried.from()).as("the day in the clinic").contains(FilledVisit.LAST_TIME);
        assertThat(carried.rows())
                .containsExactly(FilledVisit.ice("skin_after", "red").asSuggestion());
        assertThat(carried.rows().getFirst().fields()).doesNotContainKey("skin_after");
        assertThat(carried.isEmpty()).isFalse();
        assertThat(CarriedOver.NONE.isEmpty()).isTrue();
    }

    @Test
    void neverOffersWhatItWasOfferedItselfAndNobodyConfirmed() {
        var unconfirmed =
                VisitContent.empty(NoteType.DAILY, OptionalLong.empty())
                        .withCarried(FilledVisit.everything().carried());
        var visit =
                new Visit(
                        3,
                        1,
                        1,
                        1,
                        OptionalLong.empty(),
                        Instant.parse("2026-11-20T02:30:00Z"),
                        ZoneId.of("America/New_York"),
                        VisitStatus.DRAFT,
                        unconfirmed,
                        Instant.parse("2026-11-20T03:30:00Z"),
                        "Dana Ruiz, PT");
        assertThat(CarriedOver.from(visit).isEmpty()).isTrue();
    }
}
