package org.quadset.charting.ui;

import org.quadset.charting.JournaledDraft;
import org.quadset.charting.Visit;
import org.quadset.charting.VisitService;
import org.quadset.platform.db.DraftJournal;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.StatusLine;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps what is typed: at once in the journal, which no database can hold up, and a moment later in
 * the chart. The status line says since when nothing can be lost.
 */
final class DraftKeeper {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final DraftJournal journal;
    private final VisitService visits;
    private final Tasks tasks;
    private final Problems problems;
    private final StatusLine status;
    private final ClinicTime time;
    private final Actor actor;
    private Supplier<Optional<JournaledDraft>> draft;
    private Supplier<Visit> edited;
    private Consumer<Visit> onStored;
    private boolean journaling;
    private boolean unjournaled;
    private final List<Runnable> afterSaving = new ArrayList<>();
    private boolean saving;
    private boolean dirty;
    private boolean failed;

    DraftKeeper(
            DraftJournal journal,
            VisitService visits,
            Tasks tasks,
            Problems problems,
            StatusLine status,
            ClinicTime time,
            Actor actor) {
        this.journal = journal;
        this.visits = visits;
        this.tasks = tasks;
        this.problems = problems;
        this.status = status;
        this.time = time;
        this.actor = actor;
    }

    /** Says where the typed note is to be had, if one is open, and who takes the stored one. */
    void keep(
            Supplier<Optional<JournaledDraft>> newDraft,
            Supplier<Visit> newEdited,
            Consumer<Visit> newOnStored) {
        draft = newDraft;
        edited = newEdited;
        onStored = newOnStored;
    }

    /** Begins with a stored visit. @param restored whether the journal knew more than the chart */
    void begin(Visit stored, boolean restored) {
        dirty = restored;
        failed = false;
        saySafe(stored.changedAt());
    }

    /**
     * Keeps the note as it was opened, so that the room on the disk is claimed, and a full disk is
     * told, before anything is typed; and so that the first key is kept as fast as any other.
     */
    void prepare() {
        draft.get()
                .ifPresent(
                        opened ->
                                tasks.journal(
                                        () -> {
                                            journal.keep(
                                                    JournaledDraft.subject(opened.visitId()),
                                                    opened.text());
                                            return null;
                                        },
                                        nothing -> {},
                                        problems::show));
    }

    /** What the journal holds of a visit, or nothing; called on the journal's lane. */
    static Optional<JournaledDraft> kept(DraftJournal journal, long visit) {
        return journal.of(JournaledDraft.subject(visit)).flatMap(JournaledDraft::read);
    }

    /** Something was typed: it goes into the journal now, or right after the write under way. */
    void touched() {
        dirty = true;
        unjournaled = true;
        if (!journaling) {
            journaling = true;
            status.sayOpen(Messages.text("status.typing"));
            // The cursor follows the text only once the key is dealt with.
            tasks.later(this::writeJournal);
        }
    }

    private void writeJournal() {
        draft.get().ifPresentOrElse(this::writeJournal, () -> journaling = false);
    }

    private void writeJournal(JournaledDraft snapshot) {
        unjournaled = false;
        journaling = true;
        tasks.journal(
                () -> {
                    journal.keep(JournaledDraft.subject(snapshot.visitId()), snapshot.text());
                    return snapshot.at();
                },
                at -> {
                    journaling = false;
                    if (unjournaled) {
                        writeJournal();
                    } else {
                        saySafe(time.now());
                    }
                },
                problem -> {
                    journaling = false;
                    unjournaled = true;
                    status.sayOpen(Messages.text("status.notSaved"));
                    problems.show(problem);
                });
    }

    /**
     * The version that the stored visit will have once the write under way is done. What is typed
     * meanwhile belongs to that one, or it would be taken for older than the chart.
     */
    long versionAfter(Visit stored) {
        return saving ? stored.version() + 1 : stored.version();
    }

    /** Whether something typed is not in the chart yet. */
    boolean isDirty() {
        return dirty || saving;
    }

    /**
     * Whether one may go elsewhere: all is in the chart, or the chart failed and the journal has
     * it.
     */
    boolean mayLeave() {
        return !isDirty() || failed && !journaling && !unjournaled;
    }

    /** Writes into the chart what changed, and goes on once everything is there. */
    void save(Runnable onSafe) {
        if (!dirty && !saving) {
            onSafe.run();
            return;
        }
        if (saving) {
            afterSaving.add(() -> save(onSafe));
            return;
        }
        dirty = false;
        saving = true;
        var visit = edited.get();
        tasks.run(
                () -> visits.save(visit, actor),
                saved -> {
                    saving = false;
                    failed = false;
                    onStored.accept(saved);
                    if (dirty) {
                        save(onSafe);
                    } else {
                        saySafe(saved.changedAt());
                        onSafe.run();
                    }
                    goOn();
                },
                this::notSaved);
    }

    /** Goes on with what waited for a write under way. */
    private void goOn() {
        var waiting = List.copyOf(afterSaving);
        afterSaving.clear();
        waiting.forEach(Runnable::run);
    }

    private void notSaved(Throwable problem) {
        saving = false;
        dirty = true;
        failed = true;
        // Who wanted to go elsewhere is told why that is not done, and asks again.
        afterSaving.clear();
        status.sayOpen(Messages.text(unjournaled ? "status.notSaved" : "status.journalOnly"));
        problems.show(problem);
    }

    /** The note is signed: the journal has nothing left to keep. */
    void forget(long visit) {
        dirty = false;
        unjournaled = false;
        tasks.journal(
                () -> {
                    journal.forget(JournaledDraft.subject(visit));
                    return null;
                },
                nothing -> {},
                problems::show);
    }

    private void saySafe(Instant at) {
        status.saySafe(Messages.text("status.safe", CLOCK.format(time.at(at))));
    }
}
