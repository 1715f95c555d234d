package org.quadset.app.demo;

import org.quadset.app.Wiring;
import org.quadset.charting.CarriedOver;
import org.quadset.charting.PainScores;
import org.quadset.charting.Visit;
import org.quadset.charting.VisitService;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.Clinician;
import org.quadset.clinic.PaperSize;
import org.quadset.clinic.Theme;
import org.quadset.episodes.NoteType;
import org.quadset.exercises.DoseText;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.Side;
import org.quadset.patients.Patient;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Booking;
import org.quadset.schedule.SlotTakenException;
import org.quadset.security.Actor;
import org.quadset.security.SigningPins;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Fills an empty clinic with a believable small practice: six clinicians, sixty patients, two weeks
 * of past visits and a full schedule around today. The seed is fixed and only the real services are
 * used, so it breaks no rule of theirs.
 */
public final class DemoClinic {
    private static final long SEED = 20_261_119;
    private static final List<LocalTime> STARTS =
            List.of(
                    LocalTime.of(8, 0),
                    LocalTime.of(8, 45),
                    LocalTime.of(9, 30),
                    LocalTime.of(10, 15),
                    LocalTime.of(11, 0),
                    LocalTime.of(13, 0),
                    LocalTime.of(13, 45),
                    LocalTime.of(14, 30),
                    LocalTime.of(15, 15),
                    LocalTime.of(16, 0));

    private final Wiring clinic;
    private final Random random = new Random(SEED);
    private final Actor actor = Actor.withAllPermissions("Dana Ruiz, PT");
    private final VisitService visits;
    private final DemoTreatments treatments;
    private final DemoEpisodes episodes;
    private final List<Clinician> clinicians = new ArrayList<>();
    private final List<Patient> patients = new ArrayList<>();
    private final List<Long> rooms = new ArrayList<>();

    private DemoClinic(Wiring clinic) {
        this.clinic = clinic;
        this.visits = clinic.visits();
        this.treatments = new DemoTreatments(random, clinic.library());
        this.episodes = new DemoEpisodes(clinic.diagnosisCodes(), clinic.time().today());
    }

    /** Fills the clinic if it has no clinicians yet; all of it or nothing. */
    public static void fill(Wiring clinic) {
        if (clinic.clinics().clinicians().isEmpty()) {
            var demo = new DemoClinic(clinic);
            clinic.database().inTransaction(demo::fillAll);
        }
    }

    private void fillAll() {
        clinic.clinics()
                .save(
                        new Clinic(
                                "Harbor Street Physical Therapy",
                                "(555) 555-0190",
                                "Monday to Friday, 8 am to 6 pm",
                                "After hours leave a message; we call back the next morning.",
                                "911",
                                clinic.time().zone(),
                                PaperSize.LETTER,
                                Theme.LIGHT),
                        actor);
        addClinicians();
        var schedule = new DemoSchedule(clinic, actor);
        schedule.fill(clinicians);
        clinic.scheduleSetup().resources(actor).stream()
                .filter(one -> one.features().contains("plinth"))
                .forEach(one -> rooms.add(one.id()));
        new DemoPeople(random, clinic.time().today())
                .all()
                .forEach(draft -> patients.add(clinic.patients().save(draft, actor)));
        patients.forEach(this::prescribe);
        patients.forEach(this::openEpisode);
        var today = clinic.time().today();
        new DemoOutcomes(clinic.outcomes(), patients.getFirst(), today, actor).fill();
        new DemoDocuments(clinic, patients.getFirst(), actor).fill();
        new DemoRunning(clinic.running(), today, actor).fill(patients);
        for (int offset = -14; offset <= 7; offset++) {
            var day = today.plusDays(offset);
            boolean weekend =
                    day.getDayOfWeek() == DayOfWeek.SATURDAY
                            || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend || offset == 0) {
                fillDay(day, offset);
            }
        }
        new DemoWaiting(clinic, patients, clinicians, actor).fill();
        schedule.addGroup(clinicians, patients);
        new DemoFrontDesk(clinic, actor).fill(patients);
    }

    private void addClinicians() {
        var people =
                List.of(
                        List.of("Dana Ruiz", "PT", "DR"),
                        List.of("Marcus Bell", "PT", "MB"),
                        List.of("Lena Park", "PTA", "LP"),
                        List.of("Aiko Tanaka", "PT", "AT"),
                        List.of("Ravi Menon", "PT", "RM"),
                        List.of("Nora Vance", "PTA", "NV"));
        for (var one : people) {
            clinicians.add(
                    clinic.clinics()
                            .add(
                                    new Clinician(
                                            0,
                                            0,
                                            one.get(0),
                                            one.get(1),
                                            one.get(2),
                                            clinicians.size() + 1,
                                            true),
                                    actor));
        }
        clinicians.forEach(one -> clinic.pins().setDemoPin(one.id(), clinic.actor()));
    }

    private DemoCase caseOf(Patient patient) {
        return DemoCase.ALL.get(patients.indexOf(patient) % DemoCase.ALL.size());
    }

    private String sideOf(Patient patient) {
        return patients.indexOf(patient) % 2 == 0 ? "RIGHT" : "LEFT";
    }

    private void prescribe(Patient patient) {
        var about = caseOf(patient);
        var exercises = new ArrayList<PrescribedExercise>();
        for (int i = 0; i < about.exercises().size(); i++) {
            var dose = about.doses().get(i);
            clinic.library()
                    .byKey(about.exercises().get(i))
                    .ifPresent(
                            exercise ->
                                    exercises.add(
                                            new PrescribedExercise(
                                                    exercise.key(),
                                                    exercise.oneSided()
                                                            ? Side.valueOf(sideOf(patient))
                                                            : Side.BOTH,
                                                    DoseText.read(dose, exercise.usualDose())
                                                            .dosage(),
                                                    "")));
        }
        int column = patients.indexOf(patient) % clinicians.size();
        var empty = Prescription.empty(patient.id(), clinicians.get(column).id(), about.plan());
        var saved = clinic.prescriptions().save(empty.withExercises(exercises), actor);
        clinic.prescriptions()
                .keepEarlier(lighter(saved), clinic.time().now().minus(Duration.ofDays(9)), actor);
    }

    /** As it may have begun: without its last exercise, and with two repetitions less. */
    private static Prescription lighter(Prescription now) {
        var begun = now.exercises().subList(0, Math.max(1, now.exercises().size() - 1));
        return now.withExercises(
                begun.stream()
                        .map(
                                one ->
                                        new PrescribedExercise(
                                                one.exerciseKey(),
                                                one.side(),
                                                DoseText.read(
                                                                Math.max(1, one.dosage().reps() - 2)
                                                                        + " reps",
                                                                one.dosage())
                                                        .dosage(),
                                                one.note(),
                                                one.version(),
                                                one.atHome(),
                                                one.inClinic()))
                        .toList());
    }

    private void openEpisode(Patient patient) {
        int number = patients.indexOf(patient);
        clinic.episodes()
                .save(
                        episodes.of(
                                patient.id(),
                                clinicians.get(number % clinicians.size()).id(),
                                caseOf(patient).region(),
                                Side.valueOf(sideOf(patient)),
                                number),
                        actor);
    }

    private void fillDay(LocalDate day, int offset) {
        boolean busy = Math.abs(offset) <= 2;
        for (int column = 0; column < clinicians.size(); column++) {
            var mine = new ArrayList<Patient>();
            for (int i = column; i < patients.size(); i += clinicians.size()) {
                mine.add(patients.get(i));
            }
            java.util.Collections.shuffle(mine, random);
            for (var start : STARTS) {
                if (!mine.isEmpty() && random.nextInt(100) < (busy ? 82 : offset < 0 ? 34 : 55)) {
                    fillSlot(clinicians.get(column), mine.removeLast(), day, start);
                }
            }
        }
    }

    private void fillSlot(Clinician clinician, Patient patient, LocalDate day, LocalTime start) {
        var kind =
                switch (random.nextInt(12)) {
                    case 0 ->
                            clinician.supervision() == Clinician.Supervision.NONE
                                    ? AppointmentKind.RE_EVALUATION
                                    : AppointmentKind.FOLLOW_UP;
                    case 1 -> AppointmentKind.RUNNING;
                    default -> AppointmentKind.FOLLOW_UP;
                };
        var wanted =
                new Booking(
                        patient.id(),
                        clinician.id(),
                        kind,
                        day.atTime(start),
                        kind.usualMinutes(),
                        "");
        var inRoom = wanted.withResources(roomOf(clinician));
        try {
            follow(clinic.schedule().book(inRoom, actor), patient, day);
        } catch (SlotTakenException leaveOrHoliday) {
            return;
        }
    }

    /** The first clinicians have a room of their own, the others none that is booked. */
    private List<Long> roomOf(Clinician clinician) {
        int own = clinicians.indexOf(clinician);
        return rooms.stream().skip(own).limit(1).toList();
    }

    private void follow(Appointment booked, Patient patient, LocalDate day) {
        var now = clinic.time().now();
        if (booked.endsAt().isBefore(now)) {
            chart(booked, patient, day);
        } else if (booked.startsAt().isBefore(now)) {
            clinic.schedule().setStatus(booked, AppointmentStatus.IN_TREATMENT, actor);
        } else if (booked.startsAt().isBefore(now.plusSeconds(20 * 60))) {
            clinic.schedule().setStatus(booked, AppointmentStatus.ARRIVED, actor);
        }
    }

    /** Some notes stay drafts, as in any clinic. */
    private void chart(Appointment appointment, Patient patient, LocalDate day) {
        var about = caseOf(patient);
        Visit visit = visits.openFor(appointment.id(), actor);
        int worst = 2 + random.nextInt(5);
        var pain =
                new PainScores(
                        OptionalInt.of(Math.max(0, worst - 2)),
                        OptionalInt.of(random.nextInt(2)),
                        OptionalInt.of(worst));
        var typed =
                visit.edited(
                        visit.content()
                                .withCarried(CarriedOver.NONE)
                                .as(NoteType.DAILY, visit.content().episodeId())
                                .with(
                                        about.notes().get(random.nextInt(about.notes().size())),
                                        pain,
                                        treatments.rows(about, sideOf(patient), day)));
        var draft = visits.save(typed, actor);
        boolean finished =
                clinic.signing().readiness(draft, actor).ready() && random.nextInt(20) > 0;
        if (finished) {
            sign(draft, day);
        } else {
            var after = clinic.schedule().byId(appointment.id(), actor);
            clinic.schedule().setStatus(after, AppointmentStatus.DONE, actor);
        }
    }

    /** An assistant's older notes are co-signed; those of the last days still wait. */
    private void sign(Visit draft, LocalDate day) {
        var signed = clinic.signing().sign(draft, SigningPins.DEMO_PIN.toCharArray(), actor);
        if (signed.cosignatureNeeded() && day.isBefore(clinic.time().today().minusDays(1))) {
            clinic.signing()
                    .cosign(
                            draft.id(),
                            clinicians.getFirst().id(),
                            SigningPins.DEMO_PIN.toCharArray(),
                            actor);
        }
    }
}
