package org.quadset.frontdesk.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.frontdesk.HoleService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.controls.Nodes;

/** Who waits for a gap, in few lines, with how many gaps of today and tomorrow would do. */
public final class WaitingPanelController {
    private static final int MOST = 6;

    private final WaitingModel model;
    private final HoleOverlay overlay;
    private final Navigator navigator;
    private final Changes changes;

    @FXML private VBox waitingPanel;
    @FXML private VBox waitingRows;
    @FXML private Label waitingCount;
    @FXML private Label nobodyWaits;

    public WaitingPanelController(
            WaitingModel model, HoleOverlay overlay, Navigator navigator, Changes changes) {
        this.model = model;
        this.overlay = overlay;
        this.navigator = navigator;
        this.changes = changes;
    }

    @FXML
    private void initialize() {
        model.waiting.addListener((ListChangeListener<Object>) change -> show());
        WhileShown.load(waitingPanel, changes, model::loadWaiting);
        show();
    }

    private void show() {
        waitingCount.setText(String.valueOf(model.waiting.size()));
        Nodes.show(nobodyWaits, model.waiting.isEmpty());
        waitingRows
                .getChildren()
                .setAll(model.waiting.stream().limit(MOST).map(this::row).toList());
    }

    private Node row(HoleService.Waiting one) {
        var name = Nodes.label(one.patient().names().spoken(), "name");
        var words = Nodes.label(WishText.shortly(one), "second-line");
        var fits = new Button(Messages.text("waiting.fits", one.gaps().size()));
        fits.setId("fits-" + one.wish().id());
        fits.getStyleClass().add("slim");
        fits.setMinWidth(Button.USE_PREF_SIZE);
        fits.setDisable(one.gaps().isEmpty());
        fits.setAccessibleText(
                Messages.text("waiting.fitsSpoken", name.getText(), one.gaps().size()));
        fits.setOnAction(event -> overlay.show(one.wish(), one.patient()));
        var row = new HBox(8, new VBox(name, words), Nodes.spring(), fits);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    @FXML
    private void all() {
        navigator.go(new Place.WaitingList());
    }
}
