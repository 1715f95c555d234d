package org.quadset.schedule.ui;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.ChoiceCard;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.Booking;
import org.quadset.schedule.CancelReason;
import org.quadset.schedule.NearbyPlaces;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.SlotTakenException;
import org.quadset.security.Actor;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is done with appointments: each act is stored, told, and can be taken back. */
public final class ScheduleActs {
    private static final int MOST_PLACES = 3;

    private final ScheduleModel model;
    private final ScheduleHistory history;
    private final ScheduleService schedule;
    private final Overlays overlays;
    private final Tasks tasks;
    private final Problems problems;
    private final CancelledHook cancelled;
    private final SeriesOpener series;
    private final Actor actor;

    public ScheduleActs(
            ScheduleModel model,
            ScheduleHistory history,
            ScheduleService schedule,
            Overlays overlays,
            Tasks tasks,
            Problems problems,
            CancelledHook cancelled,
            SeriesOpener series,
            Actor actor) {
        this.model = model;
        this.history = history;
        this.schedule = schedule;
        this.overlays = overlays;
        this.tasks = tasks;
        this.problems = problems;
        this.cancelled = cancelled;
        this.series = series;
        this.actor = actor;
    }

    public ScheduleHistory history() {
        return history;
    }

    /** Moves an appointment there; a refusal is told and everything stays where it was. */
    void move(Appointment appointment, Booking wanted) {
        boolean sameRooms = wanted.resources().equals(appointment.details().resources());
        if (sameRooms
                && appointment.clinicianId() == wanted.clinicianId()
                && appointment.start().equals(wanted.start())
                && appointment.minutes() == wanted.minutes()) {
            return;
        }
        store(
                wanted,
                each ->
                        sameRooms
                                ? schedule.move(
                                        appointment,
                                        each.clinicianId(),
                                        each.start(),
                                        each.minutes(),
                                        each.overrideReason(),
                                        actor)
                                : schedule.moveTo(appointment, each, actor),
                moved -> {
                    model.pins.removeIf(pin -> pin.slot().appointment().id() == moved.id());
                    did(
                            Messages.text("schedule.moved", moved.start().toLocalTime()),
                            AppointmentChange.of(appointment, moved),
                            moved);
                });
    }

    /** Books the same once more, there. */
    void copy(Booking wanted) {
        if (wanted.session().isPresent()) {
            // Alone, it would be a group of one.
            problems.show(new UserFacingException("booking.groupPlace"));
            return;
        }
        store(
                wanted,
                each -> schedule.book(each.alone(), actor),
                booked ->
                        did(
                                Messages.text("schedule.copied", booked.start().toLocalTime()),
                                AppointmentChange.booked(booked),
                                booked));
    }

    /** Remembers what a panel booked or changed. */
    void booked(AppointmentChange change) {
        change.after()
                .ifPresent(
                        stored ->
                                did(
                                        change.before().isEmpty()
                                                ? Messages.text(
                                                        "booking.booked",
                                                        stored.start().toLocalTime())
                                                : Messages.text("booking.changed"),
                                        change,
                                        stored));
    }

    private void did(String what, AppointmentChange change, Appointment choose) {
        model.chooseAfterLoading(choose.id());
        history.did(what, List.of(change));
    }

    /** Where only rules are in the way that may be broken, the reason is asked and it goes on. */
    private void store(
            Booking wanted, Function<Booking, Appointment> act, Consumer<Appointment> onDone) {
        history.act(
                () -> act.apply(wanted),
                onDone,
                problem -> {
                    if (problem instanceof SlotTakenException taken
                            && taken.isOverridable()
                            && wanted.overrideReason().isEmpty()) {
                        whyAllTheSame(taken, wanted, act, onDone);
                    } else {
                        problems.show(problem);
                    }
                    model.load();
                });
    }

    private void whyAllTheSame(
            SlotTakenException taken,
            Booking wanted,
            Function<Booking, Appointment> act,
            Consumer<Appointment> onDone) {
        var reasons =
                Stream.concat(
                                Arrays.stream(OverrideReason.values()).map(OverrideReason::label),
                                Stream.of(Messages.text("schedule.anotherReason")))
                        .toList();
        ChoiceCard.ask(
                overlays,
                Messages.text("schedule.overrideTitle"),
                List.of(Messages.text(taken), Messages.text("schedule.overrideBody")),
                reasons,
                reason -> reason,
                reason -> {
                    if (reason.equals(reasons.getLast())) {
                        askForReason(taken, wanted, act, onDone);
                    } else {
                        store(wanted.overriding(reason), act, onDone);
                    }
                });
    }

    private void askForReason(
            SlotTakenException taken,
            Booking wanted,
            Function<Booking, Appointment> act,
            Consumer<Appointment> onDone) {
        overlays.askForText(
                Messages.text(taken),
                Messages.text("schedule.reasonBody"),
                Messages.text("schedule.overrideAct"),
                reason -> store(wanted.overriding(reason.strip()), act, onDone));
    }

    /** Tells up to three places that fit, in words, later on this thread. */
    void placesNear(Booking wanted, long except, Consumer<List<String>> tell) {
        var facts = model.span().get().facts();
        var now = model.now();
        tasks.compute(
                () ->
                        NearbyPlaces.to(wanted, except, facts, now, MOST_PLACES).stream()
                                .map(fit -> first(fit.clinician()) + " " + time(fit.start()))
                                .toList(),
                tell,
                problems::show);
    }

    private static String first(Clinician clinician) {
        return clinician.fullName().split(" ")[0];
    }

    private static String time(LocalDateTime start) {
        return start.toLocalTime().toString();
    }

    /** Moves the chosen appointment so many minutes, back when negative. */
    void shift(int minutes) {
        withChosen(
                slot -> {
                    var one = slot.appointment();
                    move(
                            one,
                            Booking.again(
                                    one,
                                    one.clinicianId(),
                                    one.start().plusMinutes(minutes),
                                    one.minutes()));
                });
    }

    /** Makes the chosen appointment longer, or shorter when negative. */
    void lengthen(int minutes) {
        withChosen(
                slot -> {
                    var one = slot.appointment();
                    move(
                            one,
                            Booking.again(
                                    one,
                                    one.clinicianId(),
                                    one.start(),
                                    Math.max(5, one.minutes() + minutes)));
                });
    }

    /** Gives the chosen appointment to the clinician so many columns on. */
    void handOver(int columns) {
        withChosen(
                slot -> {
                    var one = slot.appointment();
                    var clinicians = model.span().get().facts().clinicians();
                    var ids = clinicians.stream().map(Clinician::id).toList();
                    int next = ids.indexOf(one.clinicianId()) + columns;
                    if (next >= 0 && next < ids.size()) {
                        move(one, Booking.again(one, ids.get(next), one.start(), one.minutes()));
                    }
                });
    }

    /**
     * Puts what was pinned last where the keyboard stands; else at its own time of the shown day,
     * with the chosen appointment's clinician where one is chosen.
     */
    void dropPinned() {
        if (!model.pins.isEmpty()) {
            drop(model.pins.getFirst());
        }
    }

    /** Puts this one there. */
    void drop(ScheduleModel.Pin pin) {
        var one = pin.slot().appointment();
        var chosen = model.chosen.get();
        boolean other = chosen != null && chosen.appointment().id() != one.id();
        var wanted =
                model.cursor
                        .cell()
                        .get()
                        .map(
                                cell ->
                                        SlotDrop.booking(
                                                model.span().get(),
                                                pin.slot(),
                                                model.columns().get(cell.column()),
                                                cell.time(),
                                                one.minutes()))
                        .orElseGet(() -> atItsOwnTime(one, chosen, other));
        if (pin.copy()) {
            model.pins.remove(pin);
            copy(wanted);
        } else {
            move(one, wanted);
        }
    }

    private Booking atItsOwnTime(Appointment one, BookedSlot chosen, boolean other) {
        return Booking.again(
                one,
                other ? chosen.appointment().clinicianId() : one.clinicianId(),
                (other ? chosen.appointment().start().toLocalDate() : model.date.get())
                        .atTime(one.start().toLocalTime()),
                one.minutes());
    }

    /** Sets the chosen appointment's status. */
    void setStatus(AppointmentStatus status) {
        withChosen(
                slot ->
                        history.act(
                                () -> schedule.setStatus(slot.appointment(), status, actor),
                                changed ->
                                        history.did(
                                                Messages.text(
                                                        "schedule.statusSet",
                                                        slot.patient().names().spoken(),
                                                        status.label()),
                                                List.of(
                                                        AppointmentChange.of(
                                                                slot.appointment(), changed))),
                                this::refused));
    }

    private void refused(Throwable problem) {
        problems.show(problem);
        model.load();
    }

    /** Takes the chosen appointment's last step back. */
    void stepBack() {
        withChosen(slot -> slot.appointment().status().previous().ifPresent(this::setStatus));
    }

    /** Asks why the chosen appointment is cancelled; each reason is an answer of one key. */
    void askCancel() {
        withChosen(
                slot ->
                        ChoiceCard.ask(
                                overlays,
                                Messages.text(
                                        "schedule.cancelTitle", slot.patient().names().spoken()),
                                List.of(Messages.text("schedule.cancelBody")),
                                List.of(CancelReason.values()),
                                CancelReason::label,
                                reason -> cancel(slot, reason)));
    }

    private void cancel(BookedSlot slot, CancelReason reason) {
        history.act(
                () -> schedule.cancel(slot.appointment(), reason, actor),
                gone -> {
                    history.did(
                            Messages.text(
                                    gone.details().lateNotice()
                                            ? "schedule.cancelledLate"
                                            : "schedule.cancelled",
                                    slot.patient().names().spoken()),
                            List.of(AppointmentChange.of(slot.appointment(), gone)));
                    cancelled.cancelled(gone);
                },
                this::refused);
    }

    /** Opens the change of the chosen visit's series, or says that it is of none. */
    void changeSeries() {
        withChosen(
                slot -> {
                    if (slot.appointment().details().series().isPresent()) {
                        series.open(slot);
                    } else {
                        problems.done(
                                Messages.text(
                                        "seriesEdit.ofNone", slot.patient().names().spoken()));
                    }
                });
    }

    private void withChosen(Consumer<BookedSlot> act) {
        if (model.chosen.get() != null) {
            act.accept(model.chosen.get());
        }
    }
}
