package org.quadset.charting.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

import org.quadset.charting.NoteDocument;
import org.quadset.charting.SignedNote;
import org.quadset.charting.SigningService;
import org.quadset.charting.Visit;
import org.quadset.charting.VisitBrief;
import org.quadset.charting.VisitService;
import org.quadset.clinic.ClinicService;
import org.quadset.clinic.Clinician;
import org.quadset.platform.db.DraftJournal;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done with a signed note, and which note waits next. */
public final class NoteActsModel {
    /** A signed note and its words. */
    public record Shown(Visit visit, SignedNote note, NoteDocument document) {}

    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final SigningService signing;
    private final VisitService visits;
    private final ClinicService clinics;
    private final CardJournal unfinished;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;

    public NoteActsModel(
            SigningService signing,
            VisitService visits,
            ClinicService clinics,
            DraftJournal journal,
            Tasks tasks,
            Problems problems,
            ClinicTime time,
            Actor actor) {
        this.signing = signing;
        this.visits = visits;
        this.clinics = clinics;
        this.unfinished = new CardJournal(journal, tasks, problems);
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
    }

    /** The signed note on the screen; null while the visit is a draft. */
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    ClinicTime time() {
        return time;
    }

    /** Fetches a visit's signed note; a draft has none. */
    void show(Visit visit) {
        if (!visit.isSigned()) {
            shown.set(null);
            return;
        }
        tasks.run(
                () -> signing.ofVisit(visit.id(), actor),
                found -> shown.set(found.map(note -> shown(visit, note)).orElse(null)),
                problems::show);
    }

    private static Shown shown(Visit visit, SignedNote note) {
        return new Shown(visit, note, SigningService.document(note));
    }

    /** Brings back an addendum that was typed and not signed, and keeps it while it is typed. */
    void beginAddendum(Map<String, StringProperty> texts, Runnable onReady) {
        unfinished.open("addendum of visit " + shown.get().visit().id(), texts, onReady);
    }

    /** Adds to the note on the screen. */
    void addend(String reason, String text, char[] pin, Runnable onDone) {
        act(
                visit -> signing.addend(visit.id(), me().id(), reason, text, pin, actor),
                pin,
                () -> {
                    unfinished.forget();
                    onDone.run();
                });
    }

    /** Signs below the note on the screen. */
    void cosign(char[] pin, Runnable onDone) {
        act(visit -> signing.cosign(visit.id(), me().id(), pin, actor), pin, onDone);
    }

    private void act(
            java.util.function.Function<Visit, SignedNote> work, char[] pin, Runnable onDone) {
        var visit = shown.get().visit();
        tasks.run(
                () -> {
                    try {
                        return work.apply(visit);
                    } finally {
                        Arrays.fill(pin, '0');
                    }
                },
                note -> {
                    shown.set(shown(visit, note));
                    onDone.run();
                },
                problems::show);
    }

    /** The clinician who acts, as long as there are no accounts: the one with the actor's name. */
    private Clinician me() {
        return clinics.clinicians().stream()
                .filter(one -> one.signature().equals(actor.name()))
                .findFirst()
                .or(() -> clinics.clinicians().stream().findFirst())
                .orElseThrow(() -> new UserFacingException("clinic.noClinician"));
    }

    /** The oldest unsigned note of mine other than this one. */
    void nextUnsigned(long current, Consumer<Optional<VisitBrief>> onFound) {
        tasks.run(
                () ->
                        visits.unsignedOf(me().id(), actor).stream()
                                .filter(one -> one.id() != current)
                                .findFirst(),
                onFound,
                problems::show);
    }
}
