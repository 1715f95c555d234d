package org.quadset.exchange.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.clinic.ClinicService;
import org.quadset.clinic.Clinician;
import org.quadset.exchange.CalendarService;
import org.quadset.exchange.ExportChoice;
import org.quadset.exchange.ImportPlan;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.IntConsumer;

/** A clinician's calendar out to a file, and another calendar's file in as busy time. */
public final class CalendarFilesModel {
    /** How far ahead an export goes unless it is changed, in days. */
    private static final int USUAL_DAYS = 90;

    final ObservableList<Clinician> clinicians = FXCollections.observableArrayList();
    final ObjectProperty<Clinician> clinician = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> until = new SimpleObjectProperty<>();
    final BooleanProperty initials = new SimpleBooleanProperty();
    final BooleanProperty summaries = new SimpleBooleanProperty();
    final BooleanProperty busy = new SimpleBooleanProperty();
    final BooleanProperty taken = new SimpleBooleanProperty();
    final StringProperty fileName = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ImportPlan> plan = new ReadOnlyObjectWrapper<>();
    private final CalendarService calendars;
    private final ClinicService clinics;
    private final Tasks tasks;
    private final Problems problems;
    private final Changes changes;
    private final Actor actor;
    private Path file;
    private long asked;

    public CalendarFilesModel(
            CalendarService calendars,
            ClinicService clinics,
            Tasks tasks,
            Problems problems,
            Changes changes,
            Actor actor) {
        this.calendars = calendars;
        this.clinics = clinics;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = changes;
        this.actor = actor;
        clinician.addListener((property, before, now) -> tryOut());
        summaries.addListener((property, before, now) -> tryOut());
    }

    /** What taking the chosen file over would do, or has done; null before it is read. */
    public ReadOnlyObjectProperty<ImportPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** Shows the clinic's people; a file that was chosen before is forgotten. */
    void open(LocalDate day) {
        file = null;
        fileName.set("");
        taken.set(false);
        plan.set(null);
        from.set(day);
        until.set(day.plusDays(USUAL_DAYS));
        tasks.run(
                clinics::clinicians,
                found -> {
                    var shown = clinician.get();
                    clinicians.setAll(found);
                    clinician.set(
                            found.stream()
                                    .filter(one -> shown != null && one.id() == shown.id())
                                    .findFirst()
                                    .orElse(found.isEmpty() ? null : found.getFirst()));
                },
                problems::show);
    }

    /** Writes the chosen clinician's appointments; tells how many. */
    void export(Path to, IntConsumer onWritten) {
        if (clinician.get() == null || from.get() == null || until.get() == null) {
            return;
        }
        var choice =
                new ExportChoice(clinician.get().id(), from.get(), until.get(), initials.get());
        tasks.run(
                () -> calendars.saveClinician(choice, to, actor),
                onWritten::accept,
                problems::show);
    }

    /** Reads a file and shows what taking it over would do. */
    public void choose(Path chosen) {
        file = chosen;
        fileName.set(chosen.getFileName().toString());
        tryOut();
    }

    /** Only the latest asked for arrives; a file that is refused leaves no plan. */
    private void tryOut() {
        long request = ++asked;
        plan.set(null);
        taken.set(false);
        if (file == null || clinician.get() == null) {
            return;
        }
        busy.set(true);
        var who = clinician.get();
        var wanted = file;
        boolean keep = summaries.get();
        tasks.run(
                () -> calendars.plan(who, wanted, keep, actor),
                found -> {
                    if (request == asked) {
                        busy.set(false);
                        plan.set(found);
                    }
                },
                problem -> {
                    busy.set(false);
                    problems.show(problem);
                });
    }

    /** Takes over what is shown. */
    void take() {
        var wanted = plan.get();
        if (wanted == null || taken.get()) {
            return;
        }
        busy.set(true);
        tasks.run(
                () -> calendars.take(wanted, actor),
                done -> {
                    busy.set(false);
                    taken.set(true);
                    plan.set(done);
                    changes.tell(new Changes.Change.ScheduleChanged());
                },
                problem -> {
                    busy.set(false);
                    problems.show(problem);
                });
    }
}
