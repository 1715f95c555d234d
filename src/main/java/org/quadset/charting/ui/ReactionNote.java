package org.quadset.charting.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.charting.AdverseEvent;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.ToIntFunction;

/** Below a row whose response tells of a reaction: record it, or see that it is recorded. */
final class ReactionNote extends HBox {
    private final TreatmentRowModel row;
    private final AdverseEventModel model;
    private final ToIntFunction<TreatmentRowModel> earlier;
    private final Label text = Nodes.label("");
    private final Button open = new Button();
    private final ListChangeListener<AdverseEvent> recorded = change -> show();

    ReactionNote(
            TreatmentRowModel row,
            AdverseEventModel model,
            ToIntFunction<TreatmentRowModel> earlier,
            Runnable record) {
        this.earlier = earlier;
        this.row = row;
        this.model = model;
        getStyleClass().addAll("note-box", "warning");
        text.setWrapText(true);
        text.setMinWidth(0);
        open.setId("record-reaction");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> record.run());
        getChildren().setAll(new FontIcon("mdomz-report_problem"), text, Nodes.spring(), open);
        model.ofVisit().addListener(new WeakListChangeListener<>(recorded));
        row.assessment().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        var stored = model.recorded(row.row(), earlier.applyAsInt(row));
        Nodes.show(this, stored.isPresent() || AdverseEvent.of(0, row.row()).isPresent());
        text.setText(
                stored.map(ReactionNote::sentence)
                        .orElseGet(() -> Messages.text("reaction.toRecord")));
        open.setText(Messages.text(stored.isPresent() ? "act.open" : "reaction.record"));
    }

    /** What is recorded, and what is still to be done about it. */
    static String sentence(AdverseEvent event) {
        return event.closed()
                ? Messages.text("reaction.isClosed", event.severity().label())
                : event.followUpOn()
                        .map(
                                day ->
                                        Messages.text(
                                                "reaction.isDue",
                                                event.severity().label(),
                                                ShownDate.of(day)))
                        .orElseGet(
                                () -> Messages.text("reaction.isOpen", event.severity().label()));
    }
}
