package org.quadset.charting.ui;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * From the key that signs to the locked note: store, look, list what is missing, ask for the PIN.
 */
final class SignFlow {
    private static final String RUNS = "visit.timerRuns";
    private static final Set<String> AROUND_THE_NOTE =
            Set.of(RUNS, "visit.reactionUnrecorded", "visit.needsTherapist");

    private final VisitEditorModel model;
    private final SignModel signing;
    private final Overlays overlays;
    private final Problems problems;
    private final Changes changes;
    private final ObservableList<Violation> missing;
    private final Consumer<String> jump;

    SignFlow(
            VisitEditorModel model,
            SignModel signing,
            Overlays overlays,
            Problems problems,
            Changes changes,
            ObservableList<Violation> missing,
            Consumer<String> jump) {
        this.model = model;
        this.signing = signing;
        this.overlays = overlays;
        this.problems = problems;
        this.changes = changes;
        this.missing = missing;
        this.jump = jump;
    }

    /** Begins; a note that is signed already stays as it is. */
    void begin() {
        if (model.visit().get() != null && !model.visit().get().isSigned()) {
            model.save(() -> signing.look(model.visit().get(), this::ask));
        }
    }

    private void ask(SignModel.Request request) {
        missing.setAll(request.readiness().missing());
        var card =
                new SignCard(
                        signing,
                        model.patient().get().details().names().spoken()
                                + ", "
                                + VisitHead.detail(model.patient().get(), request.visit()),
                        jump,
                        overlays::close,
                        this::signed);
        overlays.show(card, Pos.CENTER, () -> {});
        card.focus();
    }

    /**
     * What is missing after a change: what the note itself lacks now, and what was found around it
     * at the last look, such as a reaction that is not recorded.
     */
    List<Violation> stillMissing(List<Violation> ofNote) {
        var all = new ArrayList<>(ofNote);
        missing.stream()
                .filter(one -> AROUND_THE_NOTE.contains(one.messageKey()))
                .filter(one -> !one.messageKey().equals(RUNS) || model.timers().anyRuns())
                .filter(one -> !all.contains(one))
                .forEach(all::add);
        return all;
    }

    private void signed() {
        overlays.close();
        problems.done(Messages.text("visit.signedDone"));
        changes.tell(new Changes.Change.ScheduleChanged());
        model.signed();
    }
}
