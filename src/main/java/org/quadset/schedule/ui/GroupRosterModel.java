package org.quadset.schedule.ui;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.patients.PatientService;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.CancelReason;
import org.quadset.schedule.GroupChange;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.GroupSessionService;
import org.quadset.schedule.GroupSessionService.Roster;
import org.quadset.schedule.ScheduleFacts;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A group session: who comes, who else shall, and what of the session itself is changed. */
public final class GroupRosterModel {
    private static final int MOST = 8;

    /** Counts what was fetched; the same roster again would tell nobody. */
    final LongProperty fetched = new SimpleLongProperty();

    final ObjectProperty<Roster> roster = new SimpleObjectProperty<>();

    /** Who has a place; of a cancelled session everybody who had one. */
    final ObservableList<BookedSlot> rows = FXCollections.observableArrayList();

    final ObjectProperty<BookedSlot> chosen = new SimpleObjectProperty<>();
    final StringProperty patientText = new SimpleStringProperty("");
    final ObservableList<PatientSummary> suggestions = FXCollections.observableArrayList();

    /** Why somebody did not get a place; empty if nobody was refused. */
    final StringProperty refusal = new SimpleStringProperty("");

    final GroupFormModel form;
    private final GroupSessionService groups;
    private final ScheduleService schedule;
    private final PatientService patients;
    private final ScheduleHistory history;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private ScheduleFacts facts;

    /** What the form was filled with; somebody may have changed it since. */
    private GroupSession base;

    private long shown;
    private String answered = "";
    private boolean takeFirst;
    private boolean busy;
    private long asked;

    public GroupRosterModel(
            GroupSessionService groups,
            ScheduleService schedule,
            PatientService patients,
            GroupFormModel form,
            ScheduleHistory history,
            Tasks tasks,
            Problems problems,
            Changes changes,
            Actor actor) {
        this.groups = groups;
        this.schedule = schedule;
        this.patients = patients;
        this.form = form;
        this.history = history;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        patientText.addListener((property, before, now) -> find());
        changes.listen(
                change -> {
                    if (shown != 0 && change instanceof Changes.Change.ScheduleChanged) {
                        load();
                    }
                });
    }

    /** The roster, and what one can choose from on its day. */
    private record Fetched(Roster roster, ScheduleFacts facts) {}

    /** Shows a session. */
    void open(long session) {
        if (shown != session) {
            shown = session;
            roster.set(null);
            rows.clear();
            chosen.set(null);
            patientText.set("");
            form.settle();
            fetched.set(fetched.get() + 1);
        }
        refusal.set("");
        load();
    }

    /** Fetches it anew; what is typed stays as it is. */
    void load() {
        long wanted = shown;
        tasks.run(
                () -> {
                    var read = groups.roster(wanted, actor);
                    var day = read.session().start().toLocalDate();
                    return new Fetched(read, schedule.span(day, 1, actor).facts());
                },
                read -> {
                    if (wanted == shown) {
                        arrive(read);
                    }
                },
                problems::show);
    }

    private void arrive(Fetched read) {
        facts = read.facts();
        if (roster.get() == null || !form.isDirty()) {
            fill(read.roster().session());
        }
        long keep = chosen.get() == null ? 0 : chosen.get().appointment().id();
        int index = rows.indexOf(chosen.get());
        roster.set(read.roster());
        rows.setAll(read.roster().places().stream().filter(this::isListed).toList());
        chosen.set(
                rows.stream()
                        .filter(slot -> slot.appointment().id() == keep)
                        .findFirst()
                        .orElseGet(() -> rowAt(index)));
        fetched.set(fetched.get() + 1);
    }

    private void fill(GroupSession session) {
        base = session;
        form.show(session, facts);
    }

    private boolean isListed(BookedSlot slot) {
        var one = slot.appointment();
        return one.status() != AppointmentStatus.CANCELLED
                || roster.get().session().cancelled()
                        && one.cancelReason().equals(Optional.of(CancelReason.CLINIC));
    }

    /** Whoever follows one who left; nobody where none is left. */
    private BookedSlot rowAt(int index) {
        return rows.isEmpty() ? null : rows.get(Math.clamp(index, 0, rows.size() - 1));
    }

    /** Those who gave their place back and have no other. */
    List<BookedSlot> gone() {
        return roster.get() == null
                ? List.of()
                : roster.get().places().stream()
                        .filter(slot -> !isListed(slot))
                        .filter(slot -> !hasPlace(slot.patient().id()))
                        .toList();
    }

    private boolean hasPlace(long patient) {
        return roster.get().places().stream()
                .filter(slot -> slot.appointment().status().takesTime())
                .anyMatch(slot -> slot.patient().id() == patient);
    }

    /** What can be chosen and how it is called; empty until it was fetched. */
    Optional<ScheduleFacts> facts() {
        return Optional.ofNullable(facts);
    }

    private void find() {
        takeFirst = false;
        refusal.set("");
        long request = ++asked;
        var typed = patientText.get();
        if (typed.isBlank()) {
            suggestions.clear();
            return;
        }
        tasks.run(
                () -> patients.find(typed, DateOrder.MONTH_DAY_YEAR, false, MOST, actor),
                found -> {
                    if (request == asked) {
                        answered = typed;
                        suggestions.setAll(found);
                        if (takeFirst && !found.isEmpty()) {
                            add(found.getFirst());
                        }
                        takeFirst = false;
                    }
                },
                problems::show);
    }

    /**
     * Gives a suggested patient a place. Where the suggestions answer what was typed before, the
     * first of the next ones gets it.
     */
    void take(Optional<PatientSummary> suggestion) {
        if (answered.equals(patientText.get()) && suggestion.isPresent()) {
            add(suggestion.get());
        } else {
            takeFirst = !patientText.get().isBlank();
        }
    }

    private void add(PatientSummary patient) {
        var name = patient.names().spoken();
        if (hasPlace(patient.id())) {
            refusal.set(Messages.text("group.hasPlace", name));
            return;
        }
        long session = shown;
        run(
                () -> groups.add(session, patient.id(), actor),
                added -> {
                    patientText.set("");
                    did(Messages.text("group.added", name), AppointmentChange.booked(added));
                },
                why -> {
                    if (why instanceof UserFacingException known) {
                        refusal.set(Messages.text(known));
                        load();
                    } else {
                        problems.show(why);
                    }
                });
    }

    private void did(String what, AppointmentChange change) {
        history.did(what, List.of(change));
    }

    /** One act after the other: a second press while one is under way is not heard. */
    private <T> void run(
            Supplier<T> act,
            java.util.function.Consumer<T> onDone,
            java.util.function.Consumer<Throwable> onRefused) {
        if (busy) {
            return;
        }
        busy = true;
        tasks.run(
                act,
                done -> {
                    busy = false;
                    onDone.accept(done);
                },
                why -> {
                    busy = false;
                    onRefused.accept(why);
                });
    }

    /** Sets how far the chosen patient has come, where that may follow. */
    void setStatus(AppointmentStatus status) {
        if (chosen.get() != null && chosen.get().appointment().status().leadsTo(status)) {
            change(
                    chosen.get(),
                    one -> schedule.setStatus(one, status, actor),
                    Messages.text(
                            "schedule.statusSet",
                            chosen.get().patient().names().spoken(),
                            status.label()));
        }
    }

    /** Whether the chosen patient's place can be given back. */
    boolean canRemove() {
        return chosen.get() != null && !chosen.get().appointment().status().isClosed();
    }

    /** Gives the chosen patient's place back. */
    void remove(CancelReason reason) {
        if (canRemove()) {
            change(
                    chosen.get(),
                    one -> groups.remove(one, reason, actor),
                    Messages.text("group.removed", chosen.get().patient().names().spoken()));
        }
    }

    private void change(
            BookedSlot slot, java.util.function.UnaryOperator<Appointment> act, String what) {
        run(
                () -> act.apply(slot.appointment()),
                after -> did(what, AppointmentChange.of(slot.appointment(), after)),
                this::refused);
    }

    private void refused(Throwable why) {
        problems.show(why);
        load();
    }

    private ScheduleHistory.Way groupsBack(List<GroupChange> stored) {
        return () -> groupsBack(groups.takeBack(stored, actor));
    }

    void undo() {
        history.undo();
    }

    void redo() {
        history.redo();
    }

    /** Stores what is typed of the session, then goes on; a refusal keeps it. */
    void save(Runnable onSaved) {
        if (roster.get() == null) {
            return;
        }
        form.errors.clear();
        form.problem.set("");
        switch (form.read(base.id(), base.version())) {
            case GroupFormModel.Reading.Wrong wrong -> form.tell(wrong.violations());
            case GroupFormModel.Reading.Whole whole -> store(whole.session(), onSaved);
        }
    }

    private void store(GroupSession wanted, Runnable onSaved) {
        run(
                () -> groups.change(wanted, actor),
                stored -> {
                    form.settle();
                    int people = stored.places().size();
                    history.did(
                            people > 0
                                    ? Messages.text("group.moved", people)
                                    : Messages.text("group.saved"),
                            groupsBack(List.of(stored)));
                    onSaved.run();
                },
                why -> form.refused(why, problems));
    }

    /** Gives up what is typed, and shows what is stored now. */
    void discard() {
        if (roster.get() != null) {
            fill(roster.get().session());
            load();
        }
    }

    /** Cancels the session with all its places. */
    void cancelGroup() {
        var session = roster.get().session();
        run(
                () -> groups.cancel(session, actor),
                gone -> {
                    form.settle();
                    history.did(
                            Messages.text("group.cancelled", gone.after().name()),
                            groupsBack(List.of(gone)));
                },
                this::refused);
    }
}
