package org.quadset.schedule.ui;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Binds the clinic's rules of booking to their model. */
public final class ScheduleRulesController implements SetupPartView {
    private final ScheduleRulesModel model;

    @FXML private HBox part;
    @FXML private VBox overridable;

    public ScheduleRulesController(ScheduleRulesModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        SetupForm.bind(part, model);
        model.overridable.forEach(
                (kind, on) -> {
                    var box = new CheckBox(kind.label());
                    box.setId("override-" + kind);
                    box.setWrapText(true);
                    box.selectedProperty().bindBidirectional(on);
                    overridable.getChildren().add(box);
                });
    }

    @FXML
    @Override
    public void save() {
        model.save(() -> {});
    }

    @Override
    public SetupFormModel model() {
        return model;
    }
}
