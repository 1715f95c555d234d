package org.quadset.charting.ui;

import org.quadset.charting.AdverseEvent;
import org.quadset.platform.ui.Overlays;

/** The cards that a treatment row opens. */
record RowCards(VisitEditorModel model, Overlays overlays) {
    /** Asks the safety questions that the row still needs. */
    void ask(TreatmentRowModel row) {
        SafetyQuestionCard.ask(row, model, overlays);
    }

    /** Records what the row's response tells of, or goes on with what is recorded. */
    void reaction(TreatmentRowModel row) {
        model.reactions()
                .recorded(row.row())
                .or(() -> AdverseEvent.of(model.visit().get().id(), row.row()))
                .ifPresent(
                        event ->
                                AdverseEventCard.open(
                                        model.reactions(), event, about(row), overlays));
    }

    /** Shows the doses of the row's kind at its place over the visits. */
    void doses(TreatmentRowModel row) {
        model.doses(row, trend -> DoseTrendCard.open(trend, about(row), overlays));
    }

    private String about(TreatmentRowModel row) {
        return row.kind.label() + " · " + model.patient().get().details().names().spoken();
    }
}
