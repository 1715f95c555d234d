package org.quadset.patients.imports.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import org.quadset.patients.imports.ImportColumn;
import org.quadset.patients.imports.ImportReport;
import org.quadset.patients.imports.PatientImportService;
import org.quadset.patients.imports.PatientList;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The import wizard: a file, its columns, what importing it would do, and the import itself. */
public final class PatientImportModel {
    final BooleanProperty busy = new SimpleBooleanProperty();
    final DoubleProperty progress = new SimpleDoubleProperty();
    private final ReadOnlyObjectWrapper<PatientList> list = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ImportReport> report = new ReadOnlyObjectWrapper<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final PatientImportService imports;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private Path file;
    private long asked;

    public PatientImportModel(
            PatientImportService imports, Tasks tasks, Problems problems, Actor actor) {
        this.imports = imports;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    /** The file as it was read; null before one is chosen. */
    public ReadOnlyObjectProperty<PatientList> list() {
        return list.getReadOnlyProperty();
    }

    /** What importing would do, or has done; null before the file is read. */
    public ReadOnlyObjectProperty<ImportReport> report() {
        return report.getReadOnlyProperty();
    }

    /** The chosen file's name; empty before one is chosen. */
    String fileName() {
        return file == null ? "" : file.getFileName().toString();
    }

    void startAnew() {
        list.set(null);
        report.set(null);
        file = null;
    }

    /** Reads a file and tries it out. */
    public void choose(Path chosen) {
        busy.set(true);
        report.set(null);
        tasks.compute(
                () -> PatientList.read(chosen, DateOrder.MONTH_DAY_YEAR),
                read -> {
                    file = chosen;
                    tryOut(read);
                },
                this::failed);
    }

    /** Maps a column by hand and tries again. */
    void map(int index, Optional<ImportColumn> column) {
        tryOut(list.get().withColumn(index, column));
    }

    void setDateOrder(DateOrder order) {
        tryOut(list.get().withDateOrder(order));
    }

    void setDelimiter(char delimiter) {
        tasks.compute(
                () -> PatientList.readWithDelimiter(file, DateOrder.MONTH_DAY_YEAR, delimiter),
                this::tryOut,
                this::failed);
    }

    private void tryOut(PatientList wanted) {
        long request = ++asked;
        busy.set(true);
        list.set(wanted);
        tasks.run(
                () -> imports.dryRun(wanted, actor),
                found -> {
                    if (request == asked) {
                        busy.set(false);
                        report.set(found);
                    }
                },
                problem -> {
                    report.set(null);
                    failed(problem);
                });
    }

    /** Imports the good rows; nothing is half-imported. */
    public void run() {
        busy.set(true);
        progress.set(0);
        cancelled.set(false);
        var wanted = list.get();
        tasks.run(
                () ->
                        imports.run(
                                wanted,
                                share -> tasks.later(() -> progress.set(share)),
                                cancelled::get,
                                actor),
                done -> {
                    busy.set(false);
                    report.set(done);
                },
                this::failed);
    }

    /** Stops the import; nothing is imported then. */
    void cancel() {
        cancelled.set(true);
    }

    private void failed(Throwable problem) {
        busy.set(false);
        problems.show(problem);
    }
}
