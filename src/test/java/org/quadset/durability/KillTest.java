package org.quadset.durability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A program that is killed at any moment loses nothing that it said was stored, and leaves nothing
 * half-stored.
 */
class KillTest {
    private static final Actor ACTOR = Actor.withAllPermissions("Dana Ruiz, PT");

    @TempDir Path temporary;

    @Test
    void losesNoAcknowledgedRowWhenKilledFourTimes() throws InterruptedException {
        killAgainAndAgain(4);
    }

    @Test
    @Tag("long")
    void losesNoAcknowledgedRowWhenKilledTwentyTimes() throws InterruptedException {
        killAgainAndAgain(20);
    }

    private void killAgainAndAgain(int times) throws InterruptedException {
        var folder = temporary.resolve("clinic");
        var moments = new Random();
        var acknowledged = new ArrayList<String>();
        for (int run = 0; run < times; run++) {
            try (var program = new OtherProgram(folder, "work", run)) {
                program.untilWorking();
                program.killAfter(moments.nextInt(1000));
                acknowledged.addAll(program.stored());
            }
            try (var clinic = Wiring.open(folder, Clock.systemDefaultZone())) {
                assertThat(lost(clinic, acknowledged))
                        .as("acknowledged and not on disk after kill %d", run + 1)
                        .isEmpty();
                assertThat(halves(clinic)).as("half-stored after kill %d", run + 1).isEmpty();
            }
        }
        assertThat(acknowledged)
                .as("rows that were acknowledged at all")
                .hasSizeGreaterThanOrEqualTo(times);
    }

    /** What was acknowledged and is not there as it was acknowledged. */
    private static List<String> lost(Wiring clinic, List<String> acknowledged) {
        var lost = new ArrayList<String>();
        for (var line : acknowledged) {
            var parts = line.split(" ");
            long id = Long.parseLong(parts[1]);
            long version = Long.parseLong(parts[2]);
            boolean there;
            try {
                there =
                        switch (parts[0]) {
                            case "patient" ->
                                    patientThere(
                                            clinic,
                                            id,
                                            version,
                                            parts[3],
                                            Answer.valueOf(parts[4]));
                            case "appointment" ->
                                    clinic.schedule()
                                            .byId(id, ACTOR)
                                            .start()
                                            .equals(LocalDateTime.parse(parts[3]));
                            case "visit" -> visitThere(clinic, id, version, parts[3]);
                            default -> throw new AssertionError(line);
                        };
            } catch (org.quadset.platform.problems.UserFacingException notThere) {
                there = false;
            }
            if (!there) {
                lost.add(line);
            }
        }
        return lost;
    }

    private static boolean patientThere(
            Wiring clinic, long id, long version, String recordNumber, Answer acknowledged) {
        var patient = clinic.patients().byId(id, ACTOR);
        var answer = patient.answers().get(ConditionFlag.DIABETES).answer();
        return patient.recordNumber().equals(recordNumber)
                && patient.version() >= version
                && (patient.version() > version || answer == acknowledged)
                && patient.details().phones().size() == 1;
    }

    private static boolean visitThere(Wiring clinic, long id, long version, String note) {
        var visit = clinic.visits().byId(id, ACTOR);
        return visit.version() >= version
                && (note.equals("-")
                        || visit.note().subjective().equals(note.replace("note-", "note ")));
    }

    /**
     * Rows without the audit event that belongs to them, events without their row, and records
     * without their parts.
     */
    private static List<String> halves(Wiring clinic) {
        var found = new ArrayList<String>();
        count(
                clinic,
                found,
                "patients without their registration",
                "select count(*) from patient p where (select count(*) from audit_event a where a.action_key = 'patient.register' and a.subject_id = p.id) <> 1");
        count(
                clinic,
                found,
                "registrations without their patient",
                "select count(*) from audit_event a where a.action_key like 'patient.%' and not exists (select 1 from patient p where p.id = a.subject_id)");
        count(
                clinic,
                found,
                "changes of a patient without their event, or the other way round",
                "select count(*) from patient p where (select count(*) from patient_condition c where c.patient_id = p.id and c.answer = 'YES') <> (select count(*) from audit_event a where a.action_key = 'patient.save' and a.subject_id = p.id)");
        count(
                clinic,
                found,
                "patients without a telephone",
                "select count(*) from patient p where not exists (select 1 from patient_phone t where t.patient_id = p.id)");
        count(
                clinic,
                found,
                "patients that cannot be found by name",
                "select count(*) from patient p where (select count(*) from patient_name_token t where t.patient_id = p.id) <> 2");
        count(
                clinic,
                found,
                "patients without their answer",
                "select count(*) from patient p where (select count(*) from patient_condition c where c.patient_id = p.id) <> 1");
        count(
                clinic,
                found,
                "bookings without their event",
                "select count(*) from appointment b where (select count(*) from audit_event a where a.action_key = 'appointment.book' and a.subject_id = b.id) <> 1");
        count(
                clinic,
                found,
                "events without their booking",
                "select count(*) from audit_event a where a.action_key like 'appointment.%' and not exists (select 1 from appointment b where b.id = a.subject_id)");
        count(
                clinic,
                found,
                "status changes without their event, or the other way round",
                "select count(*) from appointment b where (case when b.status = 'IN_TREATMENT' then 1 else 0 end) <> (select count(*) from audit_event a where a.action_key = 'appointment.status' and a.subject_id = b.id)");
        count(
                clinic,
                found,
                "visits without their opening",
                "select count(*) from visit v where (select count(*) from audit_event a where a.action_key = 'visit.open' and a.subject_id = v.id) <> 1");
        count(
                clinic,
                found,
                "events without their visit",
                "select count(*) from audit_event a where a.action_key like 'visit.%' and not exists (select 1 from visit v where v.id = a.subject_id)");
        count(
                clinic,
                found,
                "notes without their event, or the other way round",
                "select count(*) from visit v where (case when v.subjective <> '' then 1 else 0 end) <> (select count(*) from audit_event a where a.action_key = 'visit.save' and a.subject_id = v.id)");
        count(
                clinic,
                found,
                "appointments in treatment without their visit",
                "select count(*) from appointment b where b.status = 'IN_TREATMENT' and not exists (select 1 from visit v where v.appointment_id = b.id)");
        count(
                clinic,
                found,
                "visits under way whose appointment is not",
                "select count(*) from visit v join appointment b on b.id = v.appointment_id where b.status <> 'IN_TREATMENT'");
        return found;
    }

    private static void count(Wiring clinic, List<String> found, String what, String query) {
        int number =
                clinic.database()
                        .reading(() -> clinic.database().dsl().fetchOne(query).get(0, int.class));
        if (number > 0) {
            found.add(number + " " + what);
        }
    }
}
