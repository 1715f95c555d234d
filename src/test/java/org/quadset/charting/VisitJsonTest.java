package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.episodes.NoteType;
import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.text.NaughtyStrings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A note as JSON: it comes back as it was, and the same note is always the same text. */
class VisitJsonTest {
    @Test
    void givesBackANoteInWhichNothingIsEmpty() throws JsonProcessingException {
        var content = FilledVisit.everything();
        assertThat(content.findings()).isNotEmpty();
        assertThat(content.bodyChart().getFirst().points()).hasSizeGreaterThan(1);
        assertThat(content.billing().level()).isPresent();
        var text = VisitJson.write(content);
        assertThat(VisitJson.read(text, VisitContent.class)).isEqualTo(content);
        assertThat(VisitJson.write(VisitJson.read(text, VisitContent.class))).isEqualTo(text);
    }

    @Test
    void readsDraftsThatWereWrittenBeforeRowsNamedTheirTimer() throws JsonProcessingException {
        var row = TreatmentRow.empty(TreatmentKind.ICE);
        var text = VisitJson.write(row);
        var older = text.replaceAll(",?\"timer\":null", "");
        assertThat(older).isNotEqualTo(text);
        assertThat(VisitJson.read(older, TreatmentRow.class)).isEqualTo(row);
    }

    @Test
    void givesBackAnEmptyNote() throws JsonProcessingException {
        for (var type : NoteType.values()) {
            var content = VisitContent.empty(type, OptionalLong.empty());
            assertThat(VisitJson.read(VisitJson.write(content), VisitContent.class))
                    .isEqualTo(content);
        }
    }

    @Test
    void givesBackADraftOfTheJournalToTheNanosecond() {
        var draft =
                new JournaledDraft(
                        12,
                        3,
                        FilledVisit.everything(),
                        "assessment",
                        17,
                        List.of(FilledVisit.everything().withCarried(CarriedOver.NONE)),
                        List.of(VisitContent.empty(NoteType.DAILY, OptionalLong.of(1))),
                        Instant.parse("2026-11-22T15:00:00.123456789Z"));
        assertThat(JournaledDraft.read(draft.text())).contains(draft);
    }

    @Test
    void readsNothingFromADamagedDraftAndForgivesAFieldItDoesNotKnow() {
        assertThat(JournaledDraft.read("")).isEmpty();
        assertThat(JournaledDraft.read("{\"visitId\":12")).isEmpty();
        assertThat(JournaledDraft.read("[1,2]")).isEmpty();
        var text =
                new JournaledDraft(
                                12,
                                3,
                                VisitContent.empty(NoteType.DAILY, OptionalLong.empty()),
                                "",
                                0,
                                List.of(),
                                List.of(),
                                Instant.EPOCH)
                        .text();
        assertThat(JournaledDraft.read("{\"laterField\":[1]," + text.substring(1)))
                .isEqualTo(JournaledDraft.read(text))
                .isPresent();
    }

    @Test
    void keepsEveryTextThatPeopleTypeOrPaste() throws JsonProcessingException {
        for (var text : NaughtyStrings.all()) {
            var row = new TreatmentRow(TreatmentKind.ICE, Map.of("region", text), List.of(), text);
            assertThat(VisitJson.read(VisitJson.write(row), TreatmentRow.class)).isEqualTo(row);
        }
    }

    @Test
    void writesKeysInTheirOrderAndDatesAsDates() {
        assertThat(VisitJson.write(FilledVisit.everything().carried()))
                .startsWith("{\"from\":\"2026-11-19\",\"note\":{\"assessment\":\"\",\"objective\":")
                .doesNotContain("\"empty\"");
        assertThat(VisitJson.write(Map.of("b", 1, "a", 2, "c", 3)))
                .isEqualTo("{\"a\":2,\"b\":1,\"c\":3}");
        assertThat(VisitJson.write(Instant.parse("2026-11-22T15:00:00Z")))
                .isEqualTo("\"2026-11-22T15:00:00Z\"");
        assertThat(VisitJson.write(PainScores.NOT_ASKED))
                .isEqualTo("{\"best\":null,\"now\":null,\"worst\":null}");
    }

    /** The digest of a signed note is over this text, so it may never depend on a map's order. */
    @Property(tries = 200)
    void writesTheSameTextWhateverTheOrderOfItsMaps(@ForAll("shuffled") List<String> keys)
            throws JsonProcessingException {
        var fields = new LinkedHashMap<String, String>();
        keys.forEach(key -> fields.put(key, "of " + key));
        var sorted = new ArrayList<>(keys);
        Collections.sort(sorted);
        var inOrder = new LinkedHashMap<String, String>();
        sorted.forEach(key -> inOrder.put(key, "of " + key));
        assertThat(VisitJson.write(fields)).isEqualTo(VisitJson.write(inOrder));
        assertThat(VisitJson.write(new TreatmentRow(TreatmentKind.HEAT, fields, List.of(), "1")))
                .isEqualTo(
                        VisitJson.write(
                                new TreatmentRow(TreatmentKind.HEAT, inOrder, List.of(), "1")));
        assertThat(
                        VisitJson.read(
                                VisitJson.write(fields),
                                new TypeReference<Map<String, String>>() {}))
                .isEqualTo(fields);
    }

    @Provide
    Arbitrary<List<String>> shuffled() {
        return Arbitraries.strings().ofMaxLength(6).list().uniqueElements().ofMaxSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{\"type\":\"NO_SUCH_TYPE\"}", "{", "{\"note\":5}"})
    void saysOfADamagedNoteThatItIsDamaged(String text) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> VisitJson.read(text, VisitContent.class));
    }
}
