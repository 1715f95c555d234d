package org.quadset.handouts.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Protocols' phases and packs: found by words, looked at, and added with one key. */
final class ProtocolPanel extends VBox {
    final TextField search = new TextField();
    private final ProtocolModel model;
    private final ListView<ProtocolModel.Offer> offers = new ListView<>();
    private final ProtocolDetails details;
    private final ScrollPane scroll;
    private final Runnable onAdded;

    /**
     * @param onAdded after a whole phase or pack was added
     */
    ProtocolPanel(HomeProgramModel program, ProtocolModel model, Runnable onAdded) {
        this.model = model;
        this.onAdded = onAdded;
        setId("phases");
        search.setId("phaseSearch");
        search.setPromptText(Messages.text("program.findPhase"));
        search.setAccessibleText(Messages.text("program.findPhase"));
        search.textProperty().bindBidirectional(model.search);
        search.setOnKeyPressed(this::searchKey);
        offers.setId("offers");
        offers.setAccessibleText(Messages.text("program.phases"));
        offers.setItems(model.found);
        offers.setCellFactory(view -> new OfferCell());
        offers.setFixedCellSize(50);
        offers.setPrefHeight(160);
        offers.setMinHeight(110);
        offers.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                model.shown.set(java.util.Optional.of(now));
                            }
                        });
        offers.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        applyShown();
                        event.consume();
                    }
                });
        details = new ProtocolDetails(program, model, this::applyShown);
        scroll = new ScrollPane(details);
        scroll.setId("phaseScroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, Priority.ALWAYS);
        setSpacing(6);
        var head = new VBox(search);
        head.getStyleClass().add("panel-body");
        getChildren().addAll(head, offers, scroll);
        model.found.addListener((ListChangeListener<Object>) change -> selectShown());
        model.shown.addListener(
                (property, before, now) -> {
                    selectShown();
                    scroll.setVvalue(0);
                });
        selectShown();
    }

    private void selectShown() {
        model.shown.get().ifPresent(offers.getSelectionModel()::select);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            applyShown();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            offers.requestFocus();
            event.consume();
        }
    }

    private void applyShown() {
        model.shown
                .get()
                .ifPresent(
                        offer -> {
                            model.apply(offer);
                            onAdded.run();
                        });
    }

    private static String heading(ProtocolModel.Offer offer) {
        return switch (offer) {
            case ProtocolModel.PhaseOffer one -> one.protocol().name();
            case ProtocolModel.Pack pack -> pack.name();
        };
    }

    private static String second(ProtocolModel.Offer offer) {
        return switch (offer) {
            case ProtocolModel.PhaseOffer one ->
                    Stream.of(ProtocolWords.title(one.phase()), one.phase().time())
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" · "));
            case ProtocolModel.Pack pack -> Messages.text("exercises.found", pack.rows().size());
        };
    }

    /** Name over phase and time, or over the number of exercises. */
    private static final class OfferCell extends ListCell<ProtocolModel.Offer> {
        @Override
        protected void updateItem(ProtocolModel.Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setPrefWidth(0);
            setText(offer == null || empty ? null : heading(offer) + "\n" + second(offer));
        }
    }
}
