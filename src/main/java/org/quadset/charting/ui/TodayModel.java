package org.quadset.charting.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.charting.AdverseEventService;
import org.quadset.charting.OpenAdverseEvent;
import org.quadset.charting.TodayBoard;
import org.quadset.charting.Visit;
import org.quadset.charting.VisitService;
import org.quadset.clinic.ClinicService;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;

import java.time.LocalTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The day's work, the therapist's own or everybody's. */
public final class TodayModel {
    final BooleanProperty mine = new SimpleBooleanProperty(true);
    final ObjectProperty<TodayBoard.Card> chosen = new SimpleObjectProperty<>();
    final ObservableList<OpenAdverseEvent> reactions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<TodayBoard> board = new ReadOnlyObjectWrapper<>();
    private final VisitService visits;
    private final AdverseEventService events;
    private final ScheduleService schedule;
    private final ClinicService clinics;
    private final Tasks tasks;
    private final Problems problems;
    private final Changes changes;
    private final ClinicTime time;
    private final Actor actor;

    /** All that Today shows, fetched together. */
    private record Fetched(TodayBoard board, List<OpenAdverseEvent> reactions) {}

    public TodayModel(
            VisitService visits,
            AdverseEventService events,
            ScheduleService schedule,
            ClinicService clinics,
            Tasks tasks,
            Problems problems,
            Changes changes,
            ClinicTime time,
            Actor actor) {
        this.visits = visits;
        this.events = events;
        this.schedule = schedule;
        this.clinics = clinics;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = changes;
        this.time = time;
        this.actor = actor;
        mine.addListener((property, before, now) -> load());
        changes.listen(
                change -> {
                    if (board.get() != null) {
                        load();
                    }
                });
    }

    /** The day; null until it was fetched. */
    public ReadOnlyObjectProperty<TodayBoard> board() {
        return board.getReadOnlyProperty();
    }

    LocalTime now() {
        return time.at(time.now()).toLocalTime();
    }

    ClinicTime time() {
        return time;
    }

    /** Fetches the day anew; the chosen card stays chosen. */
    public void load() {
        boolean own = mine.get();
        tasks.run(
                () ->
                        new Fetched(
                                visits.today(
                                        time.today(),
                                        own ? ownColumn() : OptionalLong.empty(),
                                        actor),
                                events.open(actor)),
                fetched -> {
                    // What is the same is not built anew: the focus may be in it.
                    if (!reactions.equals(fetched.reactions())) {
                        reactions.setAll(fetched.reactions());
                    }
                    arrive(fetched.board());
                },
                problems::show);
    }

    /** The column of whoever acts; without one everybody's day is shown. */
    private OptionalLong ownColumn() {
        return clinics.clinicians().stream()
                .filter(one -> one.signature().equals(actor.name()))
                .mapToLong(one -> one.id())
                .findFirst();
    }

    /** The chosen card stays chosen; at first it is the one to come. */
    private void arrive(TodayBoard fetched) {
        var keep = chosen.get();
        board.set(fetched);
        chosen.set(
                fetched.cards().stream()
                        .filter(
                                card ->
                                        keep != null
                                                && card.slot().appointment().id()
                                                        == keep.slot().appointment().id())
                        .findFirst()
                        .or(
                                () ->
                                        fetched.cards().stream()
                                                .filter(
                                                        card ->
                                                                card.slot().appointment().status()
                                                                        != AppointmentStatus.DONE)
                                                .filter(
                                                        card ->
                                                                card.slot()
                                                                        .appointment()
                                                                        .endsAt()
                                                                        .isAfter(time.now()))
                                                .findFirst())
                        .orElse(null));
    }

    /** Goes from an appointment into its visit. */
    public void openVisit(Appointment appointment, Consumer<Visit> onOpened) {
        tasks.run(
                () -> visits.openFor(appointment.id(), actor),
                visit -> {
                    changes.tell(new Changes.Change.ScheduleChanged());
                    onOpened.accept(visit);
                },
                problems::show);
    }

    /** Checks the chosen patient in. */
    void checkIn() {
        var card = chosen.get();
        if (card != null && card.slot().appointment().status().isAhead()) {
            tasks.run(
                    () ->
                            schedule.setStatus(
                                    card.slot().appointment(), AppointmentStatus.ARRIVED, actor),
                    changed -> changes.tell(new Changes.Change.ScheduleChanged()),
                    problems::show);
        }
    }

    void chooseNext(int step) {
        var cards =
                board.get() == null ? java.util.List.<TodayBoard.Card>of() : board.get().cards();
        int index = cards.indexOf(chosen.get()) + step;
        if (index >= 0 && index < cards.size()) {
            chosen.set(cards.get(index));
        }
    }
}
