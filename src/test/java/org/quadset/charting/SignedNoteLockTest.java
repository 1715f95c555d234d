package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quadset.charting.ChartingClinic.DANA;
import static org.quadset.charting.ChartingClinic.pin;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.db.SignedNoteLock;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** No statement changes a signed note, whoever sends it. */
class SignedNoteLockTest {
    @TempDir private Path folder;
    private ChartingClinic clinic;
    private Visit draft;
    private Visit signed;
    private SignedNote note;

    /** A note with rows, findings, a drawing, a second signature and an addendum; and a draft. */
    @BeforeEach
    void open() {
        clinic = new ChartingClinic(folder.resolve("clinic"));
        draft = clinic.ready(clinic.dana);
        var visit = clinic.ready(clinic.kim);
        clinic.sign(visit);
        var signing = clinic.services.signing();
        signing.cosign(visit.id(), clinic.dana.id(), pin(), DANA);
        signing.addend(visit.id(), clinic.dana.id(), "left out", "Ice 12 min.", pin(), DANA);
        signed = clinic.stored(visit);
        note = signing.ofVisit(visit.id(), DANA).orElseThrow();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void nothingChanged() {
        assertThat(clinic.stored(signed)).isEqualTo(signed);
        assertThat(clinic.services.signing().ofVisit(signed.id(), DANA)).contains(note);
        assertThat(clinic.services.signing().broken(DANA)).isEmpty();
    }

    /** The last SQL exception's state, down the causes. */
    private static String state(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    @Test
    void refusesToSaveItThroughTheProgram() {
        var visits = clinic.services.visits();
        var changed = signed.content().withFindings(List.of(), List.of());
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> visits.save(signed.edited(changed), DANA))
                .satisfies(
                        problem -> assertThat(problem.messageKey()).isEqualTo("visit.signedStays"));
        nothingChanged();
    }

    @Test
    void refusesToSaveItThroughTheProgramEvenAsADraft() {
        var visits = clinic.services.visits();
        var asDraft = signed.withStatus(VisitStatus.DRAFT);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> visits.save(asDraft, DANA))
                .satisfies(problem -> assertThat(state(problem)).isEqualTo(SignedNoteLock.REFUSED));
        var earlier =
                new Visit(
                        asDraft.id(),
                        asDraft.version() - 1,
                        asDraft.patientId(),
                        asDraft.clinicianId(),
                        asDraft.appointmentId(),
                        asDraft.visitedAt(),
                        asDraft.zone(),
                        VisitStatus.DRAFT,
                        asDraft.content(),
                        asDraft.changedAt(),
                        asDraft.changedBy());
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> visits.save(earlier, DANA));
        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update visit set plan = 'other' where id = :visit",
                "update visit set subjective = subjective where id = :visit",
                "update visit set status = 'DRAFT' where id = :visit",
                "update visit set visited_at = visited_at - interval '1' day where id = :visit",
                "update visit set clinician_id = (select min(id) from clinician) where id = :visit",
                "update visit set version = version + 1",
                "update visit set id = 99 where id = :visit",
                "delete from visit where id = :visit",
                "merge into visit v using (select 1) one on v.id = :visit"
                        + " when matched then update set plan = 'other'",
                "merge into visit v using (select 1) one on v.id = :visit"
                        + " when matched then delete",
                "insert into treatment_row (visit_id, list_position, kind, finished, fields,"
                        + " safety_answers, rules_version)"
                        + " values (:visit, 1, 'ICE', true, '{}', '[]', '')",
                "update treatment_row set fields = '{}' where visit_id = :visit",
                "update treatment_row set safety_findings = '[]' where visit_id = :visit",
                "update treatment_row set visit_id = :draft where visit_id = :visit",
                "update treatment_row set visit_id = :visit where visit_id = :draft",
                "delete from treatment_row where visit_id = :visit",
                "delete from treatment_row",
                "insert into objective_finding (visit_id, list_position, kind, finding_key, side,"
                        + " fields) values (:visit, 9, 'GAIT', 'gait', 'BOTH', '{}')",
                "update objective_finding set fields = '{}' where visit_id = :visit",
                "update objective_finding set visit_id = :draft where visit_id = :visit",
                "update objective_finding set visit_id = :visit where visit_id = :draft",
                "delete from objective_finding where visit_id = :visit",
                "insert into body_chart_mark (visit_id, list_position, body_view, pain_kind,"
                        + " regions, points) values (:visit, 9, 'FRONT', 'ACHE', '', '0.5,0.5')",
                "update body_chart_mark set points = '0.5,0.5' where visit_id = :visit",
                "update body_chart_mark set visit_id = :draft where visit_id = :visit",
                "update body_chart_mark set visit_id = :visit where visit_id = :draft",
                "delete from body_chart_mark where visit_id = :visit",
                "update signed_note set note_text = '{}' where visit_id = :visit",
                "update signed_note set sha256 = '' where visit_id = :visit",
                "update signed_note set signed_by = 'Somebody' where visit_id = :visit",
                "update signed_note set visit_id = :draft where visit_id = :visit",
                "update signed_note set cosignature_needed = false",
                "delete from note_cosignature; delete from note_addendum; delete from signed_note",
                "update note_cosignature set cosigned_by = 'Somebody'",
                "update note_cosignature set cosigned_at = current_timestamp",
                "delete from note_cosignature",
                "update note_addendum set addendum_text = 'other'",
                "update note_addendum set reason = 'other'",
                "delete from note_addendum",
            })
    void refusesEveryStatementThatWouldChangeIt(String template) {
        var statement =
                template.replace(":visit", String.valueOf(signed.id()))
                        .replace(":draft", String.valueOf(draft.id()));
        var database = clinic.services.database();
        var refused =
                catchThrowableOfType(
                        UserFacingException.class,
                        () -> database.inTransaction(() -> database.dsl().execute(statement)));
        assertThat(refused).as("through jOOQ").isNotNull();
        assertThat(state(refused)).isEqualTo(SignedNoteLock.REFUSED).isEqualTo("23Q01");

        var plain =
                catchThrowableOfType(
                        DataAccessException.class,
                        () ->
                                database.dsl()
                                        .connection(
                                                connection -> {
                                                    try (var sql = connection.createStatement()) {
                                                        sql.execute(statement);
                                                    }
                                                }));
        assertThat(plain).as("through JDBC, without a transaction").isNotNull();
        assertThat(state(plain)).isEqualTo("23Q01");
        nothingChanged();
        assertThat(clinic.stored(draft)).isEqualTo(draft);
    }

    @Test
    void refusesASecondSignatureOrCosignatureUnderTheSameNote() {
        var database = clinic.services.database();
        for (var statement :
                List.of(
                        "insert into signed_note (visit_id, note_text, sha256, signed_at,"
                                + " signed_by, clinician_id, cosignature_needed) select visit_id,"
                                + " '{}', '', signed_at, signed_by, clinician_id, false"
                                + " from signed_note",
                        "insert into note_cosignature (signed_note_id, sha256, cosigned_at,"
                                + " cosigned_by, clinician_id) select signed_note_id, sha256,"
                                + " cosigned_at, 'Somebody', clinician_id from note_cosignature")) {
            assertThatExceptionOfType(UserFacingException.class)
                    .isThrownBy(
                            () -> database.inTransaction(() -> database.dsl().execute(statement)))
                    .satisfies(problem -> assertThat(state(problem)).startsWith("23"));
        }
        nothingChanged();
    }

    @Test
    void leavesDraftsFree() {
        clinic.execute(
                "update visit set plan = 'other' where id = " + draft.id(),
                "delete from treatment_row where visit_id = " + draft.id(),
                "delete from objective_finding where visit_id = " + draft.id(),
                "delete from body_chart_mark where visit_id = " + draft.id());
        assertThat(clinic.stored(draft).note().plan()).isEqualTo("other");
        assertThat(clinic.stored(draft).rows()).isEmpty();
        nothingChanged();
    }

    @Test
    void staysLockedAfterTheClinicIsOpenedAgain() {
        clinic.close();
        clinic = new ChartingClinic(folder.resolve("clinic"));
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> clinic.execute("update visit set plan = 'x'"))
                .satisfies(problem -> assertThat(state(problem)).isEqualTo("23Q01"));
        nothingChanged();
    }
}
