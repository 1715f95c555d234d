package org.quadset.episodes.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.modalities.BodyRegion;
import org.quadset.modalities.ModalityField;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.ChoiceText;

import java.util.List;

/** The regions of the body that an episode is about: chosen ones as chips, and a list to add. */
final class RegionPicker {
    private final ObservableList<BodyRegion> chosen;
    private final FlowPane place;
    private final ComboBox<BodyRegion> more = new ComboBox<>();

    RegionPicker(ObservableList<BodyRegion> chosen, FlowPane place) {
        this.chosen = chosen;
        this.place = place;
        more.setId("region-more");
        more.setPromptText(Messages.text("episode.addRegion"));
        more.setAccessibleText(Messages.text("episode.addRegion"));
        more.setVisibleRowCount(14);
        ChoiceText.showIn(more, region -> ModalityField.choiceLabel(region.key()));
        more.getItems().setAll(List.of(BodyRegion.values()));
        more.setOnHidden(event -> take());
        chosen.addListener((ListChangeListener<BodyRegion>) change -> show());
        show();
    }

    private void take() {
        var region = more.getValue();
        if (region != null) {
            more.setValue(null);
            if (!chosen.contains(region)) {
                chosen.add(region);
            }
        }
    }

    private void show() {
        place.getChildren().clear();
        for (var region : chosen) {
            var chip = new Button(ModalityField.choiceLabel(region.key()));
            chip.setGraphic(new FontIcon("mdoal-clear"));
            chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            chip.getStyleClass().add("slim");
            chip.setAccessibleText(Messages.text("episode.removeCode", chip.getText()));
            chip.setOnAction(event -> chosen.remove(region));
            place.getChildren().add(chip);
        }
        place.getChildren().add(more);
    }
}
