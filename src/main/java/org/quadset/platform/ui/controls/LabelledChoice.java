package org.quadset.platform.ui.controls;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Function;

/**
 * A choice from a list with its label above.
 *
 * @param <T> what is chosen
 */
public final class LabelledChoice<T> extends VBox {
    private final Label label = new Label();
    private final ComboBox<T> box = new ComboBox<>();

    public LabelledChoice() {
        getStyleClass().add("labelled-field");
        label.getStyleClass().add("field-label");
        label.setLabelFor(box);
        box.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().addListener((property, before, now) -> box.setAccessibleText(now));
        getChildren().setAll(label, box);
    }

    /** What people read above the list; screen readers say it too. */
    public void setLabel(String text) {
        label.setText(text);
    }

    public String getLabel() {
        return label.getText();
    }

    /** The id of the list itself. */
    public void setName(String name) {
        box.setId(name);
    }

    public String getName() {
        return box.getId();
    }

    /** Offers these choices, shown by their texts. */
    public void offer(List<T> choices, Function<T, String> text) {
        ChoiceText.showIn(box, text);
        box.getItems().setAll(choices);
    }

    public ObjectProperty<T> valueProperty() {
        return box.valueProperty();
    }

    public ComboBox<T> box() {
        return box;
    }
}
