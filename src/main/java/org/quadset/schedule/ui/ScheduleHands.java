package org.quadset.schedule.ui;

import org.quadset.schedule.Bookable;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.Booking;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.SlotChip;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What the mouse does in the schedule. */
final class ScheduleHands implements DayGrid.Listener {
    private final ScheduleModel model;
    private final ScheduleActs acts;
    private final BookingModel booking;
    private final VisitOpener visits;
    private final SessionOpener sessions;
    private final Runnable takeKeys;

    /** {@code takeKeys} brings the keyboard back to the schedule. */
    ScheduleHands(
            ScheduleModel model,
            ScheduleActs acts,
            BookingModel booking,
            VisitOpener visits,
            SessionOpener sessions,
            Runnable takeKeys) {
        this.model = model;
        this.acts = acts;
        this.booking = booking;
        this.visits = visits;
        this.sessions = sessions;
        this.takeKeys = takeKeys;
    }

    @Override
    public List<SlotChip> chips(long appointment) {
        return model.chips(appointment);
    }

    @Override
    public void choose(BookedSlot slot) {
        model.cursor.leave();
        model.chosen.set(slot);
        takeKeys.run();
    }

    @Override
    public void choose(GroupSession session) {
        model.cursor.leave();
        model.chosenGroup.set(session);
        takeKeys.run();
    }

    /** Where the keyboard stands in empty hours, Enter books; else it opens what is chosen. */
    void openChosen() {
        if (model.cursor.isShown()) {
            model.cursor
                    .cell()
                    .get()
                    .ifPresent(at -> chooseTime(model.columns().get(at.column()), at.time()));
        } else if (model.chosenGroup.get() != null) {
            open(model.chosenGroup.get());
        } else if (model.chosen.get() != null) {
            open(model.chosen.get());
        }
    }

    /** From a place in a group to its roster; else on to the next group. */
    void group() {
        var session =
                model.chosen.get() == null
                        ? OptionalLong.empty()
                        : model.chosen.get().appointment().details().session();
        if (session.isPresent()) {
            sessions.open(session.getAsLong());
        } else {
            model.chooseNextGroup();
        }
    }

    @Override
    public void open(BookedSlot slot) {
        visits.open(slot.appointment());
    }

    @Override
    public void open(GroupSession session) {
        sessions.open(session.id());
    }

    /** Opens what is chosen in the panel, to be changed. */
    void change() {
        var chosen = model.chosen.get();
        if (chosen != null && !chosen.appointment().status().isClosed()) {
            booking.change(chosen, model.span().get().facts());
        }
    }

    @Override
    public void chooseTime(ScheduleColumn column, LocalTime time) {
        booking.start(
                column.date(),
                model.span().get().facts().clinicians().stream()
                        .filter(one -> column.whose().equals(new Bookable.OfClinician(one.id())))
                        .findFirst()
                        .or(model::clinicianToBook),
                Optional.of(time));
    }

    @Override
    public Booking dropped(BookedSlot slot, ScheduleColumn column, LocalTime start, int minutes) {
        return SlotDrop.booking(model.span().get(), slot, column, start, minutes);
    }

    @Override
    public List<String> refusals(BookedSlot slot, Booking wanted, boolean copy) {
        long except = copy ? 0 : slot.appointment().id();
        return wanted.resources().equals(slot.appointment().details().resources())
                ? model.span().get().refusalsOfMoving(wanted, except)
                : model.span().get().refusals(wanted, except);
    }

    @Override
    public void placesNear(BookedSlot slot, Booking wanted, Consumer<List<String>> tell) {
        acts.placesNear(wanted, slot.appointment().id(), tell);
    }

    @Override
    public void drop(BookedSlot slot, Booking wanted, boolean copy) {
        if (copy) {
            acts.copy(wanted);
        } else {
            acts.move(slot.appointment(), wanted);
        }
    }
}
