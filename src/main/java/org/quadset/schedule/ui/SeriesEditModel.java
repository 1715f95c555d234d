package org.quadset.schedule.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.AppointmentSeries;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.SeriesEdit;
import org.quadset.schedule.SeriesEditText;
import org.quadset.schedule.SeriesPreview;
import org.quadset.schedule.SeriesScope;
import org.quadset.schedule.SeriesService;
import org.quadset.security.Actor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A change of a series: which visits, what, and what it would do to each. The typed line holds all
 * of the change; what is chosen is written into it. What was typed is there again when the same
 * visit is opened once more.
 */
public final class SeriesEditModel {
    final StringProperty line = new SimpleStringProperty("");
    final ObjectProperty<SeriesScope> scope =
            new SimpleObjectProperty<>(SeriesScope.THIS_AND_FOLLOWING);
    final ObjectProperty<SeriesEditText.Read> read = new SimpleObjectProperty<>();

    /** The series; null until it was fetched. */
    final ObjectProperty<AppointmentSeries> series = new SimpleObjectProperty<>();

    /** What the change would do; null while nothing is asked for, or it is not known yet. */
    final ObjectProperty<SeriesPreview> preview = new SimpleObjectProperty<>();

    /** A row for each visit that the change is meant for. */
    final ObservableList<SeriesEditRow> rows = FXCollections.observableArrayList();

    final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final SeriesService service;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private BookedSlot slot;
    private List<Clinician> clinicians = List.of();
    private Optional<Stored> storeWhenKnown = Optional.empty();
    private boolean told;
    private long asked;

    public SeriesEditModel(
            SeriesService service, Tasks tasks, Problems problems, ClinicTime time, Actor actor) {
        this.service = service;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
        line.addListener((property, before, now) -> readLine());
        scope.addListener(
                (property, before, now) -> {
                    if (now != null) {
                        look();
                    }
                });
    }

    /** Begins with a visit of a series; what was typed at the same visit before is kept. */
    void start(BookedSlot chosen, List<Clinician> everybody) {
        boolean again = slot != null && slot.appointment().id() == chosen.appointment().id();
        slot = chosen;
        clinicians = List.copyOf(everybody);
        series.set(null);
        preview.set(null);
        rows.clear();
        storeWhenKnown = Optional.empty();
        read.set(null);
        if (!again) {
            line.set("");
            scope.set(SeriesScope.THIS_AND_FOLLOWING);
        }
        readLine();
        long id = chosen.appointment().details().series().orElseThrow();
        tasks.run(() -> service.byId(id, actor), this::arrive, problems::show);
    }

    private void arrive(AppointmentSeries found) {
        if (found.id() == slot.appointment().details().series().orElse(0)) {
            series.set(found);
            if (ahead(scope.get()).isEmpty() && !ahead(SeriesScope.ALL).isEmpty()) {
                scope.set(SeriesScope.ALL);
            }
            look();
        }
    }

    /** The visit at which it began; null before. */
    BookedSlot slot() {
        return slot;
    }

    List<Clinician> clinicians() {
        return clinicians;
    }

    /** The visits that are meant, as far as they are still ahead. */
    List<Appointment> ahead(SeriesScope which) {
        return series.get() == null
                ? List.of()
                : series.get().ahead(slot.appointment(), which, time.now());
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    private void readLine() {
        if (slot == null) {
            return;
        }
        problem.set("");
        storeWhenKnown = Optional.empty();
        var before = read.get();
        var now = time.at(time.now()).toLocalDateTime();
        read.set(SeriesEditText.read(line.get(), slot.appointment(), clinicians, now));
        if (before == null || !Objects.equals(before.edit(), read.get().edit())) {
            look();
        }
    }

    /** Writes a choice into the line; an empty one takes the part out of it. */
    void say(SeriesEditText.Part part, String words) {
        line.set(read.get().saying(part, words));
    }

    private Optional<SeriesEdit> edit() {
        return read.get() == null ? Optional.empty() : read.get().edit();
    }

    /** Asks what the change would do; until it is known the visits are shown as they are. */
    private void look() {
        long request = ++asked;
        told = false;
        problem.set("");
        preview.set(null);
        storeWhenKnown = Optional.empty();
        if (series.get() == null) {
            return;
        }
        var which = scope.get();
        if (edit().isEmpty()) {
            rows.setAll(
                    ahead(which).stream()
                            .map(one -> SeriesEditRow.asItIs(series.get(), one))
                            .toList());
            return;
        }
        var wanted = edit().get();
        tasks.run(
                () -> service.preview(slot.appointment(), which, wanted, actor),
                found -> {
                    if (request == asked) {
                        show(found);
                    }
                },
                problems::show);
    }

    private void show(SeriesPreview found) {
        var store = storeWhenKnown;
        storeWhenKnown = Optional.empty();
        rows.setAll(SeriesEditRow.of(series.get(), found, clinicians));
        preview.set(found);
        store.ifPresent(waits -> store(waits, false));
    }

    /**
     * Stores what the preview shows. Where the preview is still on its way it is waited for. What
     * is refused must have been seen: it is told first, and left as it is when asked once more.
     *
     * @param seen whether it was asked for in words that say what is left
     */
    void store(Stored onStored, boolean seen) {
        if (busy.get() || series.get() == null) {
            return;
        }
        var wanted = edit();
        if (!read.get().unknown().isEmpty()) {
            problem.set(
                    Messages.text("seriesEdit.unknown", String.join(" ", read.get().unknown())));
        } else if (wanted.isEmpty()) {
            problem.set(
                    Messages.text(
                            read.get().cancels()
                                    ? "seriesEdit.reasonNeeded"
                                    : "seriesEdit.nothingAsked"));
        } else if (preview.get() == null) {
            storeWhenKnown = Optional.of(onStored);
        } else if (preview.get().changes().isEmpty()) {
            problem.set(
                    Messages.text(
                            preview.get().refused().isEmpty()
                                    ? "seriesEdit.nothingChanges"
                                    : "seriesEdit.allRefused"));
        } else if (!preview.get().refused().isEmpty() && !seen && !told) {
            told = true;
            problem.set(
                    Messages.text(
                            "seriesEdit.askLeave",
                            preview.get().refused().size(),
                            preview.get().changes().size()));
        } else {
            change(wanted.get(), onStored);
        }
    }

    private void change(SeriesEdit edit, Stored onStored) {
        int seen = preview.get().changes().size() + preview.get().refused().size();
        boolean leaving = !preview.get().refused().isEmpty();
        var which = scope.get();
        busy.set(true);
        tasks.run(
                () -> service.change(slot.appointment(), which, edit, leaving, actor),
                stored -> {
                    busy.set(false);
                    slot = null;
                    line.set("");
                    onStored.stored(
                            words(edit instanceof SeriesEdit.Cancel, stored.size(), seen),
                            stored,
                            edit);
                },
                this::refused);
    }

    private static String words(boolean cancelled, int visits, int of) {
        if (cancelled) {
            return Messages.text(
                    visits == 1 ? "seriesEdit.cancelledOne" : "seriesEdit.cancelled", visits);
        }
        return visits < of
                ? Messages.text("seriesEdit.changedBut", visits, of)
                : Messages.text(
                        visits == 1 ? "seriesEdit.changedOne" : "seriesEdit.changed", visits);
    }

    private void refused(Throwable why) {
        busy.set(false);
        look();
        if (why instanceof UserFacingException known) {
            problem.set(Messages.text(known));
        } else {
            problems.show(why);
        }
    }

    /** Hears what was stored. */
    interface Stored {
        void stored(String what, List<AppointmentChange> changes, SeriesEdit edit);
    }
}
