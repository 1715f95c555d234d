package org.quadset.schedule.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Decision;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.CancelReason;
import org.quadset.schedule.DaySchedule;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A day of the schedule, what is chosen in it, and what is done with it. */
public final class ScheduleModel {
    final ObjectProperty<LocalDate> date = new SimpleObjectProperty<>();
    final ObjectProperty<BookedSlot> chosen = new SimpleObjectProperty<>();
    final ObjectProperty<BookedSlot> pinned = new SimpleObjectProperty<>();
    final StringProperty refusal = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DaySchedule> day = new ReadOnlyObjectWrapper<>();

    private final ScheduleService schedule;
    private final SlotBadges slotBadges;
    private final Tasks tasks;
    private final Problems problems;
    private final Changes changes;
    private final ClinicTime time;
    private final Actor actor;
    private OptionalLong chooseNext = OptionalLong.empty();
    private Map<Long, String> badges = Map.of();
    private long asked;

    public ScheduleModel(
            ScheduleService schedule,
            SlotBadges slotBadges,
            Tasks tasks,
            Problems problems,
            Changes changes,
            ClinicTime time,
            Actor actor) {
        this.schedule = schedule;
        this.slotBadges = slotBadges;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = changes;
        this.time = time;
        this.actor = actor;
        date.set(time.today());
        date.addListener((property, before, now) -> load());
        changes.listen(
                change -> {
                    if (change instanceof Changes.Change.ScheduleChanged
                            || change instanceof Changes.Change.ClinicChanged) {
                        load();
                    }
                });
    }

    /** A day and what stands on its slots. */
    private record Fetched(DaySchedule day, Map<Long, String> badges) {}

    /** What stands on a slot about the patient's plan of care; empty if nothing. */
    String badge(long appointment) {
        return badges.getOrDefault(appointment, "");
    }

    /** The day that is shown; null until it was fetched. */
    public ReadOnlyObjectProperty<DaySchedule> day() {
        return day.getReadOnlyProperty();
    }

    /** Fetches the day anew; the chosen appointment stays chosen. */
    public void load() {
        long request = ++asked;
        var wanted = date.get();
        tasks.run(
                () -> {
                    var fetched = schedule.day(wanted, actor);
                    return new Fetched(
                            fetched,
                            slotBadges.of(
                                    fetched.slots().stream()
                                            .map(BookedSlot::appointment)
                                            .toList()));
                },
                fetched -> {
                    if (request == asked) {
                        badges = fetched.badges();
                        arrive(fetched.day());
                    }
                },
                problems::show);
    }

    private void arrive(DaySchedule fetched) {
        var keep =
                chooseNext.isPresent()
                        ? chooseNext.getAsLong()
                        : chosen.get() == null ? 0 : chosen.get().appointment().id();
        chooseNext = OptionalLong.empty();
        day.set(fetched);
        chosen.set(
                fetched.slots().stream()
                        .filter(slot -> slot.appointment().id() == keep)
                        .findFirst()
                        .orElse(null));
    }

    /** Now in the clinic, if the shown day is today. */
    public Optional<LocalTime> nowLine() {
        var now = time.at(time.now());
        return now.toLocalDate().equals(date.get())
                ? Optional.of(now.toLocalTime())
                : Optional.empty();
    }

    public void today() {
        date.set(time.today());
    }

    /** Goes so many days on, or back when negative. */
    public void days(int number) {
        date.set(date.get().plusDays(number));
    }

    /** Chooses the appointment as soon as the day is fetched. */
    public void chooseAfterLoading(long appointment) {
        chooseNext = OptionalLong.of(appointment);
    }

    /** Moves the chosen appointment so many minutes, back when negative. */
    void shift(int minutes) {
        withChosen(
                slot -> {
                    var one = slot.appointment();
                    move(one, one.clinicianId(), one.start().plusMinutes(minutes), one.minutes());
                });
    }

    /** Whom a new booking is for: the chosen column, or the first. */
    Optional<Clinician> clinicianToBook() {
        if (day.get() == null) {
            return Optional.empty();
        }
        return day.get().clinicians().stream()
                .filter(
                        one ->
                                chosen.get() == null
                                        || chosen.get().appointment().clinicianId() == one.id())
                .findFirst();
    }

    /** Moves an appointment; a refusal is told and everything stays where it was. */
    public void move(Appointment appointment, long clinician, LocalDateTime start, int minutes) {
        if (appointment.clinicianId() == clinician
                && appointment.start().equals(start)
                && appointment.minutes() == minutes) {
            return;
        }
        tasks.run(
                () -> schedule.move(appointment, clinician, start, minutes, actor),
                moved -> {
                    refusal.set("");
                    pinned.set(null);
                    chooseAfterLoading(moved.id());
                    problems.done(
                            Messages.text("schedule.moved", start.toLocalTime()),
                            () ->
                                    move(
                                            moved,
                                            appointment.clinicianId(),
                                            appointment.start(),
                                            appointment.minutes()));
                    changes.tell(new Changes.Change.ScheduleChanged());
                },
                this::refused);
    }

    /** Why an appointment can't lie there; empty if it can. Looks only at the day that is shown. */
    public String refusalOf(
            Appointment appointment, long clinician, LocalDateTime start, int minutes) {
        var end = start.plusMinutes(minutes);
        return day.get().slots().stream()
                .filter(slot -> slot.appointment().id() != appointment.id())
                .filter(slot -> slot.appointment().status() != AppointmentStatus.CANCELLED)
                .filter(
                        slot ->
                                slot.appointment().clinicianId() == clinician
                                        || slot.appointment().patientId()
                                                == appointment.patientId())
                .filter(
                        slot ->
                                slot.appointment().start().isBefore(end)
                                        && slot.appointment().end().isAfter(start))
                .map(
                        slot ->
                                Messages.text(
                                        "schedule.taken",
                                        slot.patient().names().spoken(),
                                        slot.appointment().start().toLocalTime()))
                .findFirst()
                .orElse("");
    }

    private void refused(Throwable problem) {
        if (problem instanceof UserFacingException known) {
            refusal.set(Messages.text(known));
        }
        problems.show(problem);
        load();
    }

    /** Sets the chosen appointment's status; taking a step back is the undo. */
    public void setStatus(AppointmentStatus status) {
        withChosen(
                slot ->
                        tasks.run(
                                () -> schedule.setStatus(slot.appointment(), status, actor),
                                changed -> {
                                    problems.done(
                                            Messages.text(
                                                    "schedule.statusSet",
                                                    slot.patient().names().spoken(),
                                                    status.label()));
                                    changes.tell(new Changes.Change.ScheduleChanged());
                                },
                                this::refused));
    }

    /** Takes the chosen appointment's last step back. */
    void stepBack() {
        withChosen(slot -> slot.appointment().status().previous().ifPresent(this::setStatus));
    }

    /** The question before the chosen appointment is cancelled; each reason is an answer. */
    Decision cancelQuestion() {
        var choices = new ArrayList<Decision.Choice>();
        for (var reason : CancelReason.values()) {
            choices.add(Decision.Choice.dangerous(reason.label(), () -> cancel(reason)));
        }
        choices.add(Decision.Choice.of(Messages.text("schedule.keep"), () -> {}));
        return new Decision(
                Messages.text("schedule.cancelTitle", chosen.get().patient().names().spoken()),
                Messages.text("schedule.cancelBody"),
                choices);
    }

    /** Cancels the chosen appointment. */
    public void cancel(CancelReason reason) {
        withChosen(
                slot ->
                        tasks.run(
                                () -> schedule.cancel(slot.appointment(), reason, actor),
                                cancelled -> {
                                    problems.done(
                                            Messages.text(
                                                    "schedule.cancelled",
                                                    slot.patient().names().spoken()));
                                    changes.tell(new Changes.Change.ScheduleChanged());
                                },
                                this::refused));
    }

    private void withChosen(java.util.function.Consumer<BookedSlot> act) {
        if (chosen.get() != null) {
            act.accept(chosen.get());
        }
    }

    /** The next appointment by time in the same column, or beside it; for the arrow keys. */
    public void chooseNeighbour(int columns, int rows) {
        var today = day.get();
        if (today == null || today.slots().isEmpty()) {
            return;
        }
        if (chosen.get() == null) {
            chosen.set(today.slots().getFirst());
            return;
        }
        var from = chosen.get().appointment();
        var ids = today.clinicians().stream().map(one -> one.id()).toList();
        int column = ids.indexOf(from.clinicianId());
        if (rows != 0) {
            var mine = today.of(from.clinicianId());
            int index = mine.indexOf(chosen.get()) + rows;
            if (index >= 0 && index < mine.size()) {
                chosen.set(mine.get(index));
            }
            return;
        }
        for (int next = column + columns; next >= 0 && next < ids.size(); next += columns) {
            List<BookedSlot> theirs = today.of(ids.get(next));
            if (!theirs.isEmpty()) {
                chosen.set(
                        theirs.stream()
                                .min(
                                        java.util.Comparator.comparing(
                                                slot ->
                                                        java.time.Duration.between(
                                                                        slot.appointment()
                                                                                .startsAt(),
                                                                        from.startsAt())
                                                                .abs()))
                                .orElseThrow());
                return;
            }
        }
    }
}
