package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quadset.charting.ChartingClinic.DANA;
import static org.quadset.charting.ChartingClinic.pin;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Last time's words that nobody confirmed stand in no document and under no signature, whichever
 * parts are confirmed.
 */
class UnconfirmedWordsTest {
    private static final List<String> FIELDS =
            List.of("subjective", "objective", "assessment", "plan");

    private static Path folder;
    private static ChartingClinic clinic;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("quadset-unconfirmed");
        clinic = new ChartingClinic(folder.resolve("clinic"));
    }

    @AfterContainer
    static void close() throws IOException {
        clinic.close();
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private static String carriedWord(String field) {
        return "lasttime" + field;
    }

    private static SoapNote note(boolean[] parts, boolean wanted) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            texts.add(parts[i] == wanted ? carriedWord(FIELDS.get(i)) : "");
        }
        return new SoapNote(texts.get(0), texts.get(1), texts.get(2), texts.get(3));
    }

    /** A draft with last time's words, of which some parts and perhaps the row are confirmed. */
    private static Visit draft(boolean[] confirmed, boolean rowConfirmed) {
        clinic.pass(Duration.ofMinutes(1));
        var visit =
                clinic.services
                        .visits()
                        .openWithoutAppointment(clinic.patient.id(), clinic.dana.id(), DANA);
        var row = FilledVisit.ice("pain_before", "4", "pain_after", "3");
        var waiting =
                new TreatmentRow(
                        TreatmentKind.TAPING,
                        Map.of("provoking_test", carriedWord("row")),
                        List.of(),
                        "");
        var content =
                visit.content()
                        .with(
                                note(confirmed, true),
                                PainScores.NOT_ASKED,
                                rowConfirmed ? List.of(row) : List.of())
                        .withCarried(
                                new CarriedOver(
                                        note(confirmed, false),
                                        rowConfirmed ? List.of() : List.of(waiting),
                                        Optional.of(FilledVisit.LAST_TIME)));
        return clinic.services.visits().save(visit.edited(content), DANA);
    }

    @Property(tries = 48)
    void reachNeitherTheDocumentNorTheSignedNote(
            @ForAll boolean subjective,
            @ForAll boolean objective,
            @ForAll boolean assessment,
            @ForAll boolean plan,
            @ForAll boolean row) {
        var confirmed = new boolean[] {subjective, objective, assessment, plan};
        var draft = draft(confirmed, row);
        var signing = clinic.services.signing();
        holdsOnlyTheConfirmed(VisitJson.write(signing.documentOf(draft, DANA)), confirmed);

        boolean allConfirmed = subjective && objective && assessment && plan && row;
        if (!allConfirmed) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> signing.sign(draft, pin(), DANA))
                    .satisfies(
                            problem -> {
                                var keys =
                                        problem.violations().stream()
                                                .map(Violation::messageKey)
                                                .toList();
                                assertThat(keys.contains("visit.carriedRows")).isEqualTo(!row);
                                assertThat(keys.stream().filter("visit.carriedText"::equals))
                                        .hasSize(waiting(confirmed));
                            });
            assertThat(signing.ofVisit(draft.id(), DANA)).isEmpty();
        }
        signsAfterTheRestIsDropped(draft, confirmed, allConfirmed);
    }

    private static int waiting(boolean[] confirmed) {
        int waiting = 0;
        for (boolean part : confirmed) {
            waiting += part ? 0 : 1;
        }
        return waiting;
    }

    /** What was not confirmed is dropped and written anew where a note can't do without. */
    private static void signsAfterTheRestIsDropped(
            Visit draft, boolean[] confirmed, boolean allConfirmed) {
        var note = draft.note();
        var written =
                new SoapNote(
                        note.subjective().isEmpty() ? "written" : note.subjective(),
                        note.objective(),
                        note.assessment().isEmpty() ? "today" : note.assessment(),
                        note.plan().isEmpty() ? "anew" : note.plan());
        var complete =
                allConfirmed
                        ? draft
                        : draft.edited(
                                draft.content()
                                        .with(
                                                written,
                                                PainScores.NOT_ASKED,
                                                List.of(FilledVisit.ice()))
                                        .withCarried(CarriedOver.NONE));
        var signed = clinic.services.signing().sign(complete, pin(), DANA);
        holdsOnlyTheConfirmed(signed.text(), confirmed);
        holdsOnlyTheConfirmed(
                VisitJson.write(clinic.services.signing().documentOf(clinic.stored(draft), DANA)),
                confirmed);
    }

    private static void holdsOnlyTheConfirmed(String document, boolean[] confirmed) {
        for (int i = 0; i < 4; i++) {
            assertThat(document.contains(carriedWord(FIELDS.get(i))))
                    .as("last time's %s", FIELDS.get(i))
                    .isEqualTo(confirmed[i]);
        }
        assertThat(document).doesNotContain(carriedWord("row"));
    }
}
