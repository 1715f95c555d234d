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
import org.quadset.platform.ui.controls.Nodes;

import java.time.format.TextStyle;
import java.util.Locale;

/** The free times of today and tomorrow, each with how many who wait it would suit. */
public final class GapsPanelController {
    private static final int MOST = 8;

    private final GapsModel model;
    private final HoleOverlay overlay;
    private final Changes changes;

    @FXML private VBox gapsPanel;
    @FXML private VBox gapRows;
    @FXML private Label gapCount;
    @FXML private Label noGaps;

    public GapsPanelController(GapsModel model, HoleOverlay overlay, Changes changes) {
        this.model = model;
        this.overlay = overlay;
        this.changes = changes;
    }

    @FXML
    private void initialize() {
        model.gaps.addListener((ListChangeListener<Object>) change -> show());
        WhileShown.load(gapsPanel, changes, model::load);
        show();
    }

    private void show() {
        gapCount.setText(String.valueOf(model.gaps.size()));
        Nodes.show(noGaps, model.gaps.isEmpty());
        gapRows.getChildren().setAll(model.gaps.stream().limit(MOST).map(this::row).toList());
    }

    private Node row(HoleService.Gap gap) {
        var start = gap.hole().start();
        var when =
                Nodes.label(
                        start.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                                + " "
                                + start.toLocalTime()
                                + "–"
                                + gap.hole().end().toLocalTime(),
                        "name");
        var who = Nodes.label(gap.clinician(), "second-line");
        var fill =
                new Button(
                        gap.fits() == 1
                                ? Messages.text("gaps.oneWaits")
                                : Messages.text("gaps.waiting", gap.fits()));
        fill.setId("fill-" + model.gaps.indexOf(gap));
        fill.getStyleClass().add("slim");
        fill.setMinWidth(Button.USE_PREF_SIZE);
        fill.setAccessibleText(
                Messages.text("gaps.fillSpoken", when.getText(), who.getText(), gap.fits()));
        fill.setOnAction(event -> overlay.show(gap.hole()));
        var row = new HBox(8, new VBox(when, who), Nodes.spring(), fill);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
