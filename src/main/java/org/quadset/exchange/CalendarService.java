package org.quadset.exchange;

import org.quadset.audit.AuditRepository;
import org.quadset.clinic.Clinician;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.Bookable;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.BusyKind;
import org.quadset.schedule.BusyTime;
import org.quadset.schedule.ScheduleStore;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calendar files: a patient's appointments to take home, a clinician's for another calendar, and a
 * clinician's other calendar as busy time. Files name no patient unless initials are asked for.
 */
public final class CalendarService {
    private static final int MONTHS_READ = 12;
    private static final int LONGEST_NOTE = 200;

    private final Transactor transactor;
    private final ScheduleStore store;
    private final CalendarIdentityRepository identity;
    private final AuditRepository audit;
    private final ClinicTime time;

    public CalendarService(
            Transactor transactor,
            ScheduleStore store,
            CalendarIdentityRepository identity,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.store = store;
        this.identity = identity;
        this.audit = audit;
        this.time = time;
    }

    /** A file's bytes and how many appointments are in it. */
    public record Written(byte[] bytes, int count) {}

    /**
     * A patient's appointments from today on, those that were called off too, so that a calendar
     * strikes them out.
     */
    public Written ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.inTransaction(
                () -> {
                    var begin = begin(time.today());
                    var list =
                            store.appointments().ofPatient(patient).stream()
                                    .filter(one -> !one.startsAt().isBefore(begin))
                                    .toList();
                    return written(
                            list.stream().map(one -> forPatient(one, signatures())).toList());
                });
    }

    private CalendarEntry forPatient(Appointment one, Map<Long, String> signatures) {
        var clinic = store.clinics().clinic();
        var who = signatures.getOrDefault(one.clinicianId(), "");
        return new CalendarEntry(
                one,
                who.isEmpty()
                        ? Messages.text("exchange.therapy")
                        : Messages.text("exchange.therapyWith", who),
                clinic.phone().isBlank()
                        ? ""
                        : Messages.text(
                                "exchange.call",
                                clinic.phone(),
                                store.setup().rules().lateNoticeHours()),
                false);
    }

    private Map<Long, String> signatures() {
        return store.clinics().activeClinicians().stream()
                .collect(Collectors.toMap(Clinician::id, Clinician::signature));
    }

    /**
     * A clinician's appointments, those that were called off too, and those that an older file may
     * still have: what was moved away is told where it is now, what somebody else has is struck
     * out.
     *
     * @throws InvalidInputException if the days are the wrong way round or too many
     */
    public Written ofClinician(ExportChoice choice, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        InvalidInputException.throwIfAny(choice.violations());
        return transactor.inTransaction(
                () -> {
                    var letters =
                            store.setup().types().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    AppointmentType::id, AppointmentType::letters));
                    var begin = begin(choice.from());
                    var end = begin(choice.until().plusDays(1));
                    var there =
                            store.appointments().between(begin, end).stream()
                                    .filter(one -> one.clinicianId() == choice.clinician());
                    var left =
                            store.appointments().leftFrom(choice.clinician(), begin, end).stream()
                                    .filter(
                                            one ->
                                                    one.clinicianId() != choice.clinician()
                                                            || one.startsAt().isBefore(begin)
                                                            || !one.startsAt().isBefore(end)
                                                            || one.status()
                                                                    == AppointmentStatus.CANCELLED);
                    var list =
                            Stream.concat(there, left)
                                    .collect(
                                            Collectors.toMap(
                                                    Appointment::id,
                                                    one -> one,
                                                    (first, second) -> first,
                                                    LinkedHashMap::new))
                                    .values();
                    return written(
                            store.withPatients(List.copyOf(list)).stream()
                                    .map(slot -> forClinician(slot, letters, choice))
                                    .toList());
                });
    }

    private static CalendarEntry forClinician(
            BookedSlot slot, Map<Long, String> letters, ExportChoice choice) {
        var one = slot.appointment();
        var type = letters.getOrDefault(one.details().typeId(), one.kind().letters());
        return new CalendarEntry(
                one,
                choice.initials()
                        ? Messages.text(
                                "exchange.appointmentOf", type, slot.patient().names().initials())
                        : Messages.text("exchange.appointment", type),
                "",
                one.clinicianId() != choice.clinician());
    }

    private Written written(List<CalendarEntry> entries) {
        var export =
                new CalendarExport(
                        store.clinics().clinic(), time.zone(), identity.installation(), time.now());
        return new Written(export.file(entries), entries.size());
    }

    /**
     * Writes a patient's appointments to a file, and records that they left the program.
     *
     * @return how many there are
     */
    public int savePatient(long patient, Path file, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        var made = ofPatient(patient, actor);
        if (made.count() == 0) {
            throw new UserFacingException("exchange.noneAhead");
        }
        write(made.bytes(), file);
        transactor.inTransaction(
                () -> audit.record(actor, "calendar.patientFile", patient, said(made)));
        return made.count();
    }

    /**
     * Writes a clinician's appointments to a file, and records that they left the program.
     *
     * @return how many there are
     */
    public int saveClinician(ExportChoice choice, Path file, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        var made = ofClinician(choice, actor);
        if (made.count() == 0) {
            throw new UserFacingException("exchange.noneInDays");
        }
        write(made.bytes(), file);
        transactor.inTransaction(
                () ->
                        audit.record(
                                actor,
                                "calendar.clinicianFile",
                                choice.clinician(),
                                said(made)
                                        + ", "
                                        + choice.from()
                                        + " to "
                                        + choice.until()
                                        + (choice.initials() ? ", with initials" : "")));
        return made.count();
    }

    private static String said(Written made) {
        return made.count() + " appointments";
    }

    private static void write(byte[] bytes, Path file) {
        try {
            Files.write(file, bytes);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "exchange.cannotWrite", file.getFileName());
        }
    }

    /**
     * What reading a clinician's other calendar would do; nothing is stored.
     *
     * @param withSummaries whether the titles of the entries would be kept
     * @throws UserFacingException if the file cannot be read or is not right; it says which line
     */
    public ImportPlan plan(Clinician clinician, Path file, boolean withSummaries, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        var bytes = bytes(file);
        return transactor.inTransaction(
                () -> {
                    var from = begin(time.today());
                    var until = begin(time.today().plusMonths(MONTHS_READ));
                    var own = CalendarExport.uidEnd(identity.installation());
                    var calendar =
                            new CalendarImport(time.zone(), from, until, own, withSummaries)
                                    .read(bytes);
                    return new ImportPlan(
                            clinician,
                            calendar,
                            store.availability().outside(clinician.id(), from).size(),
                            visitsIn(clinician, calendar, from, until));
                });
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > CalendarImport.LARGEST) {
                throw new UserFacingException(
                        "exchange.tooLarge", CalendarImport.LARGEST / (1024 * 1024));
            }
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "exchange.cannotRead", file.getFileName());
        }
    }

    private List<BookedSlot> visitsIn(
            Clinician clinician, OutsideCalendar calendar, Instant from, Instant until) {
        var visits =
                store.appointments().between(from, until).stream()
                        .filter(one -> one.clinicianId() == clinician.id())
                        .filter(one -> one.status().takesTime())
                        .filter(
                                one ->
                                        calendar.times().stream()
                                                .anyMatch(
                                                        busy ->
                                                                busy.time()
                                                                        .overlaps(
                                                                                one.startsAt(),
                                                                                one.endsAt())))
                        .toList();
        return store.withPatients(visits);
    }

    /**
     * Takes the busy times over: they replace all that came from this clinician's other calendar
     * from today on, all or nothing. Booked visits stay as they are.
     */
    public ImportPlan take(ImportPlan plan, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return transactor.inTransaction(
                () -> {
                    var from = begin(time.today());
                    var clinician = plan.clinician().id();
                    var whose = new Bookable.OfClinician(clinician);
                    int gone =
                            store.availability()
                                    .replaceOutside(
                                            clinician,
                                            from,
                                            plan.calendar().times().stream()
                                                    .map(one -> busy(whose, one))
                                                    .toList(),
                                            actor);
                    audit.record(
                            actor,
                            "calendar.import",
                            clinician,
                            plan.calendar().times().size()
                                    + " busy times; "
                                    + gone
                                    + " replaced; "
                                    + plan.visits().size()
                                    + " visits in them");
                    return new ImportPlan(plan.clinician(), plan.calendar(), gone, plan.visits());
                });
    }

    private static BusyTime busy(Bookable whose, OutsideCalendar.Busy one) {
        var note = one.summary().isEmpty() ? BusyKind.OUTSIDE.label() : one.summary();
        return new BusyTime(
                0,
                0,
                whose,
                BusyKind.OUTSIDE,
                one.time().from(),
                one.time().to(),
                note.substring(0, Math.min(LONGEST_NOTE, note.length())),
                one.uid());
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }
}
