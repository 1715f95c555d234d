package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quadset.charting.ChartingClinic.DANA;
import static org.quadset.charting.ChartingClinic.pin;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.UserFacingException;

import java.nio.file.Path;
import java.util.Map;

/**
 * Whoever holds the file and its key can take the lock off a signed note; that can't be prevented,
 * so it is found.
 */
class BrokenNotesTest {
    private static final String OFF =
            "drop trigger signed_visit_stays; drop trigger signed_treatment_stays;"
                    + " drop trigger signed_finding_stays; drop trigger signed_body_chart_stays;"
                    + " drop trigger signature_stays; drop trigger cosignature_stays;"
                    + " drop trigger addendum_stays; ";

    @TempDir private Path folder;
    private ChartingClinic clinic;
    private Visit signed;
    private Visit untouched;

    @BeforeEach
    void open() {
        clinic = new ChartingClinic(folder.resolve("clinic"));
        signed = sign();
        untouched = sign();
        assertThat(clinic.services.signing().broken(DANA)).isEmpty();
    }

    private Visit sign() {
        var visit = clinic.ready(clinic.kim);
        clinic.sign(visit);
        var signing = clinic.services.signing();
        signing.cosign(visit.id(), clinic.dana.id(), pin(), DANA);
        signing.addend(visit.id(), clinic.dana.id(), "left out", "Ice 12 min.", pin(), DANA);
        return visit;
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private String here(String statement) {
        return statement
                .replace(":visit", String.valueOf(signed.id()))
                .replace(
                        ":note",
                        "(select id from signed_note where visit_id = " + signed.id() + ")");
    }

    private void onlyTheTamperedNoteIsFound() {
        assertThat(clinic.services.signing().broken(DANA)).containsExactly(signed.id());
        assertThat(clinic.stored(untouched).isSigned()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update visit set plan = 'other' where id = :visit",
                "update visit set status = 'DRAFT' where id = :visit",
                "update visit set status = 'NONSENSE' where id = :visit",
                "update visit set note_type = 'NONSENSE' where id = :visit",
                "update visit set origins = '{' where id = :visit",
                "update visit set pain_now = 9 where id = :visit",
                "update visit set visited_at = visited_at - interval '1' day where id = :visit",
                "update visit set visited_at = visited_at - interval '1' hour where id = :visit",
                "update visit set zone = 'America/Los_Angeles' where id = :visit",
                "update visit set clinician_id = (select min(id) from clinician)"
                        + " where id = :visit",
                "update treatment_row set fields = '{}' where visit_id = :visit",
                "update treatment_row set safety_answers = '{' where visit_id = :visit",
                "delete from treatment_row where visit_id = :visit",
                "insert into treatment_row (visit_id, list_position, kind, finished, fields,"
                        + " safety_answers, rules_version)"
                        + " values (:visit, 1, 'ICE', true, '{}', '[]', '')",
                "update objective_finding set fields = '{}' where visit_id = :visit",
                "delete from objective_finding where visit_id = :visit",
                "update body_chart_mark set points = '0.5,0.5' where visit_id = :visit",
                "delete from body_chart_mark where visit_id = :visit",
                "update signed_note set note_text = replace(note_text, 'Better', 'Worse')"
                        + " where visit_id = :visit",
                "update signed_note set note_text = '{}' where visit_id = :visit",
                "update signed_note set note_text = '{}', sha256 = '"
                        + "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
                        + "' where visit_id = :visit",
                "update signed_note set sha256 = '' where visit_id = :visit",
                "update signed_note set signed_by = 'Somebody' where visit_id = :visit",
                "update signed_note set signed_at = signed_at - interval '1' second"
                        + " where visit_id = :visit",
                "update signed_note set clinician_id = (select min(id) from clinician)"
                        + " where visit_id = :visit",
                "delete from note_cosignature where signed_note_id = :note;"
                        + " delete from note_addendum where signed_note_id = :note;"
                        + " delete from signed_note where visit_id = :visit",
                "delete from note_cosignature where signed_note_id = :note;"
                        + " delete from note_addendum where signed_note_id = :note;"
                        + " delete from signed_note where visit_id = :visit;"
                        + " update visit set status = 'DRAFT' where id = :visit",
                "update note_cosignature set cosigned_by = 'Somebody'"
                        + " where signed_note_id = :note",
                "update note_cosignature set cosigned_at = cosigned_at - interval '1' second"
                        + " where signed_note_id = :note",
                "delete from note_cosignature where signed_note_id = :note",
                "update note_addendum set addendum_text = 'other' where signed_note_id = :note",
                "update note_addendum set reason = 'other' where signed_note_id = :note",
                "update note_addendum set written_by = 'Somebody' where signed_note_id = :note",
                "delete from note_addendum where signed_note_id = :note",
                "insert into note_addendum (signed_note_id, reason, addendum_text, sha256,"
                        + " written_at, written_by, clinician_id) select signed_note_id, reason,"
                        + " addendum_text, sha256, written_at, written_by, clinician_id"
                        + " from note_addendum where signed_note_id = :note",
            })
    void findsWhatWasChangedAfterTheLockWasTakenOff(String statement) {
        clinic.execute(OFF, here(statement));
        onlyTheTamperedNoteIsFound();
    }

    @Test
    void findsANoteWhoseVisitIsGone() {
        clinic.execute(
                OFF,
                "set referential_integrity false",
                here("delete from visit where id = :visit"));
        onlyTheTamperedNoteIsFound();
    }

    @Test
    void findsThatNoteAndVisitAreGoneWithEverything() {
        clinic.execute(
                OFF,
                "set referential_integrity false",
                here("delete from note_cosignature where signed_note_id = :note"),
                here("delete from note_addendum where signed_note_id = :note"),
                here("delete from signed_note where visit_id = :visit"),
                here("delete from treatment_row where visit_id = :visit"),
                here("delete from visit where id = :visit"));
        onlyTheTamperedNoteIsFound();
    }

    @Test
    void findsANoteThatWasMovedToAnotherPatient() {
        var other =
                clinic.services
                        .patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0191"),
                                        Map.of()),
                                DANA);
        clinic.execute(
                OFF, here("update visit set patient_id = " + other.id() + " where id = :visit"));
        onlyTheTamperedNoteIsFound();
    }

    @Test
    void findsAVisitThatOnlyCallsItselfSigned() {
        var draft = clinic.ready(clinic.dana);
        clinic.execute("update visit set status = 'SIGNED' where id = " + draft.id());
        assertThat(clinic.services.signing().broken(DANA)).containsExactly(draft.id());
    }

    @Test
    void findsANoteThatNobodySigned() {
        var draft = clinic.ready(clinic.dana);
        clinic.execute(
                here(
                        "insert into signed_note (visit_id, note_text, sha256, signed_at,"
                                + " signed_by, clinician_id, cosignature_needed, units) select "
                                + draft.id()
                                + ", note_text, sha256, signed_at, signed_by, clinician_id,"
                                + " cosignature_needed, units from signed_note where visit_id = :visit"));
        assertThat(clinic.services.signing().broken(DANA)).containsExactly(draft.id());
    }

    /** Emptying a table fires no trigger for its rows, and no administrator can be kept from it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate table treatment_row",
                "truncate table objective_finding",
                "truncate table body_chart_mark",
                "truncate table note_cosignature",
                "truncate table note_addendum",
                "set referential_integrity false; truncate table signed_note",
                "set referential_integrity false; truncate table visit",
                "alter table signed_note set referential_integrity false;"
                        + " truncate table signed_note",
            })
    void findsTablesThatWereEmptiedPastTheLock(String statement) {
        clinic.execute(statement);
        assertThat(clinic.services.signing().broken(DANA))
                .containsExactly(signed.id(), untouched.id());
    }

    /** What other rows point to isn't emptied while their keys are watched. */
    @ParameterizedTest
    @ValueSource(strings = {"truncate table signed_note", "truncate table visit"})
    void refusesToEmptyWhatOtherTablesPointTo(String statement) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> clinic.execute(statement));
        assertThat(clinic.services.signing().broken(DANA)).isEmpty();
    }

    /** Watching no foreign keys alone takes no lock off. */
    @Test
    void staysLockedWhileForeignKeysAreNotWatched() {
        clinic.execute("set referential_integrity false");
        for (var statement :
                new String[] {
                    "delete from visit where id = :visit",
                    "delete from signed_note where visit_id = :visit",
                    "update visit set plan = 'other' where id = :visit"
                }) {
            assertThatExceptionOfType(UserFacingException.class)
                    .isThrownBy(() -> clinic.execute(here(statement)));
        }
        assertThat(clinic.services.signing().broken(DANA)).isEmpty();
    }
}
