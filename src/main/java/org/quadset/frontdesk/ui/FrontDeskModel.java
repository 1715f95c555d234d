package org.quadset.frontdesk.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.frontdesk.ArrivalRow;
import org.quadset.frontdesk.ArrivalsBoard;
import org.quadset.frontdesk.CallList;
import org.quadset.frontdesk.CallOutcome;
import org.quadset.frontdesk.CallToMake;
import org.quadset.frontdesk.NextVisit;
import org.quadset.frontdesk.TypedCopay;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.Folding;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.CancelReason;
import org.quadset.security.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** The front desk's day: who comes, who waits, what is to be settled, whom to call. */
public final class FrontDeskModel {
    /** The next visit of somebody who goes home. */
    record Proposal(long patient, String name, NextVisit visit) {}

    private record Fetched(ArrivalsBoard board, CallList calls) {}

    final ObservableList<ArrivalRow> rows = FXCollections.observableArrayList();
    final ObjectProperty<ArrivalRow> chosen = new SimpleObjectProperty<>();
    final ObjectProperty<ArrivalsBoard> board = new SimpleObjectProperty<>();
    final ObjectProperty<CallList> calls = new SimpleObjectProperty<>(CallList.EMPTY);
    final ObjectProperty<Instant> now = new SimpleObjectProperty<>();
    final ObjectProperty<Proposal> proposal = new SimpleObjectProperty<>();
    final StringProperty filter = new SimpleStringProperty("");
    final BooleanProperty withFinished = new SimpleBooleanProperty();

    /** Whoever was checked in last; the card beneath the board tells what to settle. */
    final ObjectProperty<ArrivalRow> arrived = new SimpleObjectProperty<>();

    private final DeskUndo undo = new DeskUndo();
    private final DeskServices services;
    private final Tasks tasks;
    private final Problems problems;
    private final Changes changes;
    private final ClinicTime time;
    private final Actor actor;
    private boolean begun;
    private long arrivedPatient;

    public FrontDeskModel(
            DeskServices services,
            Tasks tasks,
            Problems problems,
            Changes changes,
            ClinicTime time,
            Actor actor) {
        this.services = services;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = changes;
        this.time = time;
        this.actor = actor;
        now.set(time.now());
        filter.addListener((property, before, after) -> showRows());
        withFinished.addListener((property, before, after) -> showRows());
        changes.listen(
                change -> {
                    if (board.get() != null) {
                        load();
                    }
                });
    }

    ClinicTime time() {
        return time;
    }

    /** Somebody came to the desk: the next who is expected is chosen. */
    void open() {
        begun = false;
        load();
    }

    /** Fetches the day anew; the chosen row stays chosen. */
    void load() {
        tasks.run(
                () ->
                        new Fetched(
                                services.arrivals().board(time.today(), actor),
                                services.calls().list(actor)),
                fetched -> {
                    now.set(time.now());
                    board.set(fetched.board());
                    calls.set(fetched.calls());
                    showRows();
                    arrived.set(
                            fetched.board().rows().stream()
                                    .filter(row -> row.appointment().id() == arrivedPatient)
                                    .filter(
                                            row ->
                                                    row.appointment().status()
                                                            == AppointmentStatus.ARRIVED)
                                    .findFirst()
                                    .orElse(null));
                },
                problems::show);
    }

    /** The clock went on; a new day brings new people. */
    void tick() {
        now.set(time.now());
        if (board.get() != null && !board.get().day().equals(time.today())) {
            load();
        }
    }

    private void showRows() {
        if (board.get() == null) {
            return;
        }
        var words = Folding.fold(filter.get()).strip();
        var keep = chosen.get();
        var shown =
                (withFinished.get() ? board.get().rows() : board.get().open())
                        .stream().filter(row -> Folding.fold(row.name()).contains(words)).toList();
        rows.setAll(shown);
        chosen.set(
                shown.stream()
                        .filter(
                                row ->
                                        keep != null
                                                && row.appointment().id()
                                                        == keep.appointment().id())
                        .findFirst()
                        .or(() -> begun ? Optional.empty() : next(shown))
                        .orElse(null));
        begun = begun || !shown.isEmpty();
    }

    /** At first the next who is expected; later nobody is chosen who was not chosen before. */
    private static Optional<ArrivalRow> next(List<ArrivalRow> shown) {
        return shown.stream()
                .filter(row -> row.appointment().status().isAhead())
                .findFirst()
                .or(() -> shown.stream().findFirst());
    }

    long finishedHidden() {
        return board.get() == null || withFinished.get()
                ? 0
                : board.get().rows().size() - board.get().open().size();
    }

    /** The next row, or the one before; does nothing at an end. */
    void chooseNext(int step) {
        int index = rows.indexOf(chosen.get()) + step;
        if (index >= 0 && index < rows.size()) {
            chosen.set(rows.get(index));
        }
    }

    /** Checks the chosen patient in. */
    void checkIn() {
        var row = chosen.get();
        if (row != null && row.appointment().status().isAhead()) {
            arrivedPatient = row.appointment().id();
            setStatus(AppointmentStatus.ARRIVED);
        }
    }

    /** Sets the chosen appointment's status; after the last step the next visit is proposed. */
    void setStatus(AppointmentStatus status) {
        var row = chosen.get();
        if (row == null || !row.appointment().status().leadsTo(status)) {
            return;
        }
        change(
                row,
                one -> services.schedule().setStatus(one, status, actor),
                Messages.text("arrivals.set", row.name(), status.label()));
        if (status == AppointmentStatus.DONE) {
            propose(row.slot().patient().id(), row.name());
        }
    }

    /** Cancels the chosen appointment. */
    void cancel(CancelReason reason) {
        var row = chosen.get();
        if (row != null) {
            change(
                    row,
                    one -> services.schedule().cancel(one, reason, actor),
                    Messages.text("arrivals.cancelled", row.name()));
        }
    }

    /** Notes the usual co-payment of the chosen patient, or of whoever has just come. */
    void noteCopay() {
        var row = toSettle().orElse(null);
        if (row == null || row.copayToNote().isEmpty()) {
            return;
        }
        int cents = row.copayToNote().getAsInt();
        change(
                row,
                one -> services.schedule().noteCopay(one, OptionalInt.of(cents), actor),
                Messages.text("arrivals.copayNoted", row.name(), TypedCopay.dollars(cents)));
    }

    /**
     * Notes another co-payment; 0 takes the note away. It becomes the usual one where that is said,
     * or where there was none.
     */
    void noteCopay(ArrivalRow row, TypedCopay typed) {
        long patient = row.appointment().patientId();
        var noted = typed.cents() == 0 ? OptionalInt.empty() : OptionalInt.of(typed.cents());
        act(
                () -> {
                    var before = row.appointment();
                    var usual = services.records().of(patient, actor).copayCents();
                    var after = services.schedule().noteCopay(before, noted, actor);
                    if (typed.usual() || usual.isEmpty()) {
                        services.records().noteUsualCopay(patient, noted, actor);
                    }
                    return () -> {
                        services.schedule()
                                .takeBack(List.of(AppointmentChange.of(before, after)), actor);
                        services.records().noteUsualCopay(patient, usual, actor);
                    };
                },
                Messages.text(
                        "arrivals.copayNoted", row.name(), TypedCopay.dollars(typed.cents())));
    }

    /** Notes that the patient signed the consent today. */
    void noteConsent() {
        var row = toSettle().orElse(null);
        if (row == null || !row.lacksConsent()) {
            return;
        }
        long patient = row.slot().patient().id();
        act(
                () -> {
                    services.records().noteConsent(patient, Optional.of(time.today()), actor);
                    return () -> services.records().noteConsent(patient, Optional.empty(), actor);
                },
                Messages.text("arrivals.consentNoted", row.name()));
    }

    /** The chosen row; the one of the card where nobody is chosen. */
    Optional<ArrivalRow> toSettle() {
        return Optional.ofNullable(chosen.get() == null ? arrived.get() : chosen.get());
    }

    private void change(ArrivalRow row, UnaryOperator<Appointment> act, String done) {
        act(
                () -> {
                    var before = row.appointment();
                    var change = AppointmentChange.of(before, act.apply(before));
                    return () -> services.schedule().takeBack(List.of(change), actor);
                },
                done);
    }

    /** Runs an act that answers with the way back. */
    private void act(java.util.function.Supplier<Runnable> work, String done) {
        tasks.run(
                work,
                takeBack -> {
                    undo.remember(takeBack);
                    problems.done(done, this::undo);
                    changes.tell(new Changes.Change.ScheduleChanged());
                },
                problem -> {
                    problems.show(problem);
                    load();
                });
    }

    /** Takes the last act back. */
    void undo() {
        if (undo.isEmpty()) {
            problems.done(Messages.text("arrivals.nothingToUndo"));
            return;
        }
        var takeBack = undo.takeLast();
        proposal.set(null);
        tasks.run(
                () -> {
                    takeBack.run();
                    return true;
                },
                taken -> {
                    problems.done(Messages.text("arrivals.takenBack"));
                    changes.tell(new Changes.Change.ScheduleChanged());
                },
                problems::show);
    }

    /** Notes what came of a call. */
    void note(CallToMake call, CallOutcome outcome, CancelReason reason) {
        act(
                () -> {
                    var noted = services.calls().note(call, outcome, reason, "", actor);
                    return () -> services.calls().takeBack(noted, actor);
                },
                Messages.text(
                        "arrivals.callNoted",
                        call.slot().patient().names().spoken(),
                        outcome.label()));
    }

    /** Looks for the patient's next visit and offers it. */
    void propose(long patient, String name) {
        tasks.run(
                () ->
                        new Proposal(
                                patient,
                                name.isEmpty() ? nameOf(patient) : name,
                                services.nextVisits().propose(patient, actor)),
                proposal::set,
                problems::show);
    }

    private String nameOf(long patient) {
        return services.patients().summaries(List.of(patient), actor).stream()
                .map(one -> one.names().spoken())
                .findFirst()
                .orElse("");
    }

    /** Books what is offered. */
    void bookProposal() {
        var offered = proposal.get();
        if (offered != null && offered.visit() instanceof NextVisit.Offered one) {
            proposal.set(null);
            act(
                    () -> {
                        var booked = services.schedule().book(one.booking(), actor);
                        var change = AppointmentChange.booked(booked);
                        return () -> services.schedule().takeBack(List.of(change), actor);
                    },
                    Messages.text("arrivals.nextBooked", ProposalText.when(one.booking().start())));
        }
    }
}
