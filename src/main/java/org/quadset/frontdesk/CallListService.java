package org.quadset.frontdesk;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.CancelReason;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.ScheduleStore;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Says who is to be called, and notes what came of it. */
public final class CallListService {
    private static final int DAYS_AHEAD = 15;
    private static final int DAYS_BACK = 14;

    private final Transactor transactor;
    private final ScheduleStore store;
    private final ScheduleService schedule;
    private final DeskRepositories desk;
    private final AuditRepository audit;
    private final ClinicTime time;

    public CallListService(
            Transactor transactor,
            ScheduleStore store,
            ScheduleService schedule,
            DeskRepositories desk,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.store = store;
        this.schedule = schedule;
        this.desk = desk;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A call that was noted.
     *
     * @param change what it did to the appointment, if anything
     */
    public record Noted(DeskCall call, Optional<AppointmentChange> change) {}

    /** All who should be called now. */
    public CallList list(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var expected =
                            between(time.today().plusDays(1), time.today().plusDays(DAYS_AHEAD))
                                    .stream()
                                    .filter(one -> one.status().isAhead())
                                    .toList();
                    var day = expected.stream().map(one -> one.start().toLocalDate()).findFirst();
                    var open =
                            expected.stream()
                                    .filter(one -> one.status() == AppointmentStatus.BOOKED)
                                    .filter(one -> day.get().equals(one.start().toLocalDate()))
                                    .toList();
                    return new CallList(
                            day,
                            calls(CallPurpose.CONFIRM, open, one -> true),
                            calls(CallPurpose.MISSED, missed(), CallListService::notReached));
                });
    }

    private List<Appointment> between(LocalDate from, LocalDate until) {
        return store.appointments().between(begin(from), begin(until));
    }

    private Instant begin(LocalDate day) {
        return time.instantOf(day.atStartOfDay());
    }

    /** A later booking answers a missed visit, one that was kept too. */
    private List<Appointment> missed() {
        var missed =
                between(time.today().minusDays(DAYS_BACK), time.today().plusDays(1)).stream()
                        .filter(one -> one.status() == AppointmentStatus.NO_SHOW)
                        .sorted(Comparator.comparing(Appointment::startsAt).reversed())
                        .toList();
        var later =
                store
                        .appointments()
                        .ofPatients(
                                missed.stream().map(Appointment::patientId).distinct().toList(),
                                begin(time.today().minusDays(DAYS_BACK)),
                                begin(time.today().plusYears(2)))
                        .stream()
                        .filter(one -> one.status().takesTime())
                        .toList();
        return missed.stream()
                .filter(
                        one ->
                                later.stream()
                                        .noneMatch(
                                                other ->
                                                        other.patientId() == one.patientId()
                                                                && other.startsAt()
                                                                        .isAfter(one.startsAt())))
                .toList();
    }

    private static boolean notReached(CallToMake call) {
        return call.earlier().stream().noneMatch(one -> one.outcome().reached());
    }

    private List<CallToMake> calls(
            CallPurpose purpose, List<Appointment> about, Predicate<CallToMake> which) {
        Map<Long, List<DeskCall>> earlier =
                desk.calls().of(about.stream().map(Appointment::id).toList());
        Map<Long, DeskPatient> people =
                desk.patients()
                        .of(
                                about.stream().map(Appointment::patientId).distinct().toList(),
                                begin(time.today()));
        return store.withPatients(about).stream()
                .map(
                        slot ->
                                new CallToMake(
                                        purpose,
                                        slot,
                                        phonesOf(people, slot),
                                        earlier
                                                .getOrDefault(slot.appointment().id(), List.of())
                                                .stream()
                                                .filter(one -> one.purpose() == purpose)
                                                .toList()))
                .filter(which)
                .toList();
    }

    private static List<String> phonesOf(Map<Long, DeskPatient> people, BookedSlot slot) {
        return people.getOrDefault(slot.patient().id(), DeskPatient.unknown(slot.patient().id()))
                .phones();
    }

    /**
     * Notes a call. A patient who confirms is set confirmed, one who cancels loses the time, if the
     * call was about a visit to come.
     *
     * @param reason why, where the patient cancels
     * @throws org.quadset.platform.problems.StaleDataException if somebody changed the appointment
     *     first
     */
    public Noted note(
            CallToMake call, CallOutcome outcome, CancelReason reason, String note, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        InvalidInputException.throwIfAny(TypedText.violations("note", note, 400));
        return transactor.inTransaction(
                () -> {
                    var before = call.slot().appointment();
                    var stored = desk.calls().insert(call, outcome, TypedText.line(note), actor);
                    audit.record(
                            actor,
                            "deskCall.note",
                            stored.id(),
                            call.purpose()
                                    + " about appointment "
                                    + before.id()
                                    + ": "
                                    + outcome
                                    + (note.isBlank() ? "" : "; with a note"));
                    return new Noted(
                            stored,
                            done(call, outcome, reason, actor)
                                    .map(after -> AppointmentChange.of(before, after)));
                });
    }

    private Optional<Appointment> done(
            CallToMake call, CallOutcome outcome, CancelReason reason, Actor actor) {
        var about = call.slot().appointment();
        if (call.purpose() != CallPurpose.CONFIRM) {
            return Optional.empty();
        }
        return switch (outcome) {
            case REACHED_CONFIRMED ->
                    Optional.of(schedule.setStatus(about, AppointmentStatus.CONFIRMED, actor));
            case CANCELS -> Optional.of(schedule.cancel(about, reason, actor));
            case LEFT_MESSAGE, NO_ANSWER, WANTS_TO_MOVE -> Optional.empty();
        };
    }

    /** Takes a call back that was noted by mistake, with what it did to the appointment. */
    public void takeBack(Noted noted, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        transactor.inTransaction(
                () -> {
                    desk.calls().delete(noted.call());
                    audit.record(
                            actor,
                            "deskCall.takeBack",
                            noted.call().id(),
                            "about appointment "
                                    + noted.call().appointmentId()
                                    + ": "
                                    + noted.call().outcome());
                    noted.change().ifPresent(one -> schedule.takeBack(List.of(one), actor));
                });
    }
}
