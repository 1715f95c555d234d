package org.quadset.frontdesk.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.frontdesk.DeskTask;
import org.quadset.frontdesk.NextVisit;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

/** The card beneath the board: what is to be settled now, or the next visit that is offered. */
final class ArrivalCard {
    private final FrontDeskModel model;
    private final VBox card;

    ArrivalCard(FrontDeskModel model, VBox card) {
        this.model = model;
        this.card = card;
        model.arrived.addListener((property, before, now) -> show());
        model.proposal.addListener((property, before, now) -> show());
        show();
    }

    /** Puts the card away. */
    void close() {
        model.proposal.set(null);
        model.arrived.set(null);
    }

    private void show() {
        card.getChildren().clear();
        var offered = model.proposal.get();
        if (offered != null) {
            card.getChildren()
                    .add(Nodes.label(Messages.text("nextVisit.title", offered.name()), "strong"));
            card.getChildren().add(Nodes.label(ProposalText.of(offered.visit())));
            var acts = new HBox(8);
            if (offered.visit() instanceof NextVisit.Offered) {
                acts.getChildren()
                        .add(act("nextVisit.book", "Enter", "bookNext", model::bookProposal));
            }
            acts.getChildren().add(act("nextVisit.leave", "Esc", "leaveNext", this::close));
            card.getChildren().add(acts);
        } else if (model.arrived.get() != null) {
            var row = model.arrived.get();
            var open = row.tasks();
            card.getChildren()
                    .add(
                            Nodes.label(
                                    Messages.text(
                                            open.isEmpty() ? "arrivals.settled" : "arrivals.here",
                                            row.name()),
                                    "strong"));
            var acts = new HBox(8);
            for (var task : open) {
                switch (task) {
                    case DeskTask.ConsentMissing one ->
                            acts.getChildren()
                                    .add(
                                            act(
                                                    "arrivals.consent",
                                                    "S",
                                                    "consent",
                                                    model::noteConsent));
                    case DeskTask.Copay one ->
                            acts.getChildren()
                                    .add(act("arrivals.copay", "P", "copay", model::noteCopay));
                    default -> acts.getChildren().add(Nodes.label(task.text(), "badge"));
                }
            }
            acts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            card.getChildren().add(acts);
        }
        Nodes.show(card, !card.getChildren().isEmpty());
    }

    private static Button act(String textKey, String key, String id, Runnable act) {
        var button = new Button(Messages.text(textKey), Nodes.keycap(key));
        button.setId(id);
        button.setFocusTraversable(false);
        button.getStyleClass().add("slim");
        button.setOnAction(event -> act.run());
        return button;
    }
}
