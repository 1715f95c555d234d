package org.quadset.charting.ui;

import org.quadset.charting.AdverseEvent;
import org.quadset.charting.TreatmentTimer;
import org.quadset.episodes.ui.GoalCard;
import org.quadset.modalities.ModalityField;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Problems;

/** The cards that the editor opens above the note. */
record EditorCards(VisitEditorModel model, Overlays overlays, Problems problems) {
    /** Asks the safety questions that the row still needs. */
    void ask(TreatmentRowModel row) {
        SafetyQuestionCard.ask(row, model, overlays);
    }

    /** Records what the row's response tells of, or goes on with what is recorded. */
    void reaction(TreatmentRowModel row) {
        model.services()
                .reactions()
                .recorded(row.row(), model.form.reactionsBefore(row))
                .or(() -> AdverseEvent.of(model.visit().get().id(), row.row()))
                .ifPresent(
                        event ->
                                AdverseEventCard.open(
                                        model.services().reactions(),
                                        event,
                                        model.form.reactionsBefore(row),
                                        about(row),
                                        overlays));
    }

    /** Shows the doses of the row's kind at its place over the visits. */
    void doses(TreatmentRowModel row) {
        model.doses(row, trend -> DoseTrendCard.open(trend, about(row), overlays));
    }

    /** Works on the goals of the visit's episode; without an episode it says so. */
    void goals() {
        if (model.visit().get() == null) {
            return;
        }
        model.episode()
                .ifPresentOrElse(
                        standing -> {
                            model.services()
                                    .goals()
                                    .begin(standing.episode(), model::episodeStored);
                            GoalCard.open(model.services().goals(), overlays);
                        },
                        () -> problems.done(Messages.text("goals.noEpisode")));
    }

    private String about(TreatmentRowModel row) {
        return TreatmentTimer.labelOf(row.row())
                + " "
                + (row.typed("side").isEmpty() ? "" : ModalityField.choiceLabel(row.typed("side")))
                + " · "
                + model.patient().get().details().names().spoken();
    }
}
