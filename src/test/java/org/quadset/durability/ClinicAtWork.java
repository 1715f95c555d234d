package org.quadset.durability;

import org.quadset.app.Wiring;
import org.quadset.charting.PainScores;
import org.quadset.charting.SoapNote;
import org.quadset.clinic.Clinician;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.Booking;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A program of its own that works on a clinic until it is killed, saying after each save what is
 * stored; or one that only holds the clinic open.
 */
final class ClinicAtWork {
    static final String READY = "READY";
    static final String STORED = "ACK ";
    private static final Actor ACTOR = Actor.withAllPermissions("Dana Ruiz, PT");

    private ClinicAtWork() {}

    /** Arguments: the folder, "work" or "hold", and the number of the run. */
    public static void main(String[] arguments) throws IOException {
        var clinic = Wiring.open(Path.of(arguments[0]), Clock.systemDefaultZone());
        if (clinic.clinics().clinicians().isEmpty()) {
            clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), ACTOR);
        }
        say(READY);
        if (arguments[1].equals("hold")) {
            System.in.read();
            return;
        }
        long clinician = clinic.clinics().clinicians().getFirst().id();
        int run = Integer.parseInt(arguments[2]);
        for (int i = 0; ; i++) {
            work(clinic, clinician, run, i);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void work(Wiring clinic, long clinician, int run, int number) {
        var details =
                PatientsOnDisk.least(
                        "Run" + run, "Number" + number, "(555) 555-" + (1000 + number % 9000));
        var patient =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        details, Map.of(ConditionFlag.DIABETES, Answer.NO)),
                                ACTOR);
        say(
                STORED
                        + "patient "
                        + patient.id()
                        + " "
                        + patient.version()
                        + " "
                        + patient.recordNumber()
                        + " NO");
        var changed =
                clinic.patients()
                        .save(
                                new PatientDraft(
                                        patient.id(),
                                        patient.version(),
                                        details,
                                        Map.of(ConditionFlag.DIABETES, Answer.YES)),
                                ACTOR);
        say(
                STORED
                        + "patient "
                        + changed.id()
                        + " "
                        + changed.version()
                        + " "
                        + changed.recordNumber()
                        + " YES");
        var start =
                LocalDate.of(2000, 1, 3)
                        .plusDays(run * 400L + number / 20)
                        .atTime(8, 0)
                        .plusMinutes(number % 20 * 30L);
        var booked =
                clinic.schedule()
                        .book(
                                new Booking(
                                        patient.id(),
                                        clinician,
                                        AppointmentKind.FOLLOW_UP,
                                        start,
                                        30,
                                        "run " + run),
                                ACTOR);
        say(STORED + "appointment " + booked.id() + " 1 " + start);
        var visit = clinic.visits().openFor(booked.id(), ACTOR);
        say(STORED + "visit " + visit.id() + " " + visit.version() + " -");
        var pain =
                new PainScores(
                        OptionalInt.of(number % 11), OptionalInt.empty(), OptionalInt.empty());
        var charted =
                clinic.visits()
                        .save(
                                visit.edited(
                                        new SoapNote("note " + number, "", "", ""),
                                        pain,
                                        visit.rows()),
                                ACTOR);
        say(STORED + "visit " + charted.id() + " " + charted.version() + " note-" + number);
    }
}
