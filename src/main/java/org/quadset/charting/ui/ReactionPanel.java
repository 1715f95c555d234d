package org.quadset.charting.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.charting.OpenAdverseEvent;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.Nodes;

/** Today's list of reactions that somebody still has to look after; gone while there are none. */
final class ReactionPanel extends VBox {
    private final TodayModel model;
    private final AdverseEventModel events;
    private final Overlays overlays;
    private final Label count = Nodes.label("", "counter");
    private final VBox rows = new VBox();

    ReactionPanel(TodayModel model, AdverseEventModel events, Overlays overlays) {
        this.model = model;
        this.events = events;
        this.overlays = overlays;
        setId("reactions");
        getStyleClass().add("panel");
        var head = new HBox(Nodes.label(Messages.text("today.reactions"), "strong"), count);
        head.getStyleClass().add("panel-head");
        rows.getStyleClass().add("panel-list");
        getChildren().setAll(head, rows);
        model.reactions.addListener((ListChangeListener<OpenAdverseEvent>) change -> show());
        show();
    }

    private void show() {
        count.setText(String.valueOf(model.reactions.size()));
        rows.getChildren().setAll(model.reactions.stream().map(this::row).toList());
        Nodes.show(this, !model.reactions.isEmpty());
    }

    private Node row(OpenAdverseEvent one) {
        var open = new Button(Messages.text("act.open"));
        open.getStyleClass().add("slim");
        open.setMinWidth(Button.USE_PREF_SIZE);
        var about = one.event().kind().label() + " · " + one.patient().names().spoken();
        open.setOnAction(event -> AdverseEventCard.open(events, one.event(), 0, about, overlays));
        var what =
                Nodes.label(
                        one.event().kind().label() + ": " + ReactionNote.sentence(one.event()),
                        "second-line");
        what.setWrapText(true);
        var texts = new VBox(1, Nodes.label(one.patient().names().spoken(), "strong"), what);
        texts.setMinWidth(0);
        if (one.overdue(model.time().today())) {
            texts.getChildren()
                    .add(
                            Nodes.withIcon(
                                    "mdomz-report_problem",
                                    Messages.text("today.overdue"),
                                    "badge",
                                    "danger"));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(texts, open);
        row.getStyleClass().add("row");
        return row;
    }
}
