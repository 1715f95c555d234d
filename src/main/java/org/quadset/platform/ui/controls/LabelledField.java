package org.quadset.platform.ui.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A text field with its label above and its error beneath; with more than one row it holds several
 * lines.
 */
public final class LabelledField extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Label label = new Label();
    private final Label error = new Label();
    private final StringProperty errorText = new SimpleStringProperty("");
    private TextInputControl input = new TextField();
    private String name = "";

    public LabelledField() {
        getStyleClass().add("labelled-field");
        label.getStyleClass().add("field-label");
        error.getStyleClass().add("field-error");
        error.setGraphic(new FontIcon("mdoal-error_outline"));
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        error.textProperty().bind(errorText);
        error.visibleProperty().bind(errorText.isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        errorText.addListener((property, before, now) -> showError(now));
        label.textProperty().addListener((property, before, now) -> input.setAccessibleText(now));
        fill();
    }

    private void showError(String text) {
        input.pseudoClassStateChanged(INVALID, !text.isEmpty());
        input.setAccessibleHelp(text);
    }

    private void fill() {
        label.setLabelFor(input);
        getChildren().setAll(label, input, error);
    }

    /** The field's name in the model; also the input's id. */
    public void setName(String newName) {
        name = newName;
        input.setId(newName);
    }

    public String getName() {
        return name;
    }

    /** What people read above the field; screen readers say it too. */
    public void setLabel(String text) {
        label.setText(text);
    }

    public String getLabel() {
        return label.getText();
    }

    /** An example, shown while the field is empty. */
    public void setPrompt(String text) {
        input.setPromptText(text);
    }

    public String getPrompt() {
        return input.getPromptText();
    }

    /** How many lines are shown; from two on the field holds several lines. */
    public void setRows(int rows) {
        if (rows > 1) {
            var area = new TextArea();
            area.setPrefRowCount(rows);
            area.setWrapText(true);
            area.setId(name);
            area.setAccessibleText(label.getText());
            area.setPromptText(input.getPromptText());
            Keys.tabLeaves(area);
            input = area;
            fill();
        }
    }

    public int getRows() {
        return input instanceof TextArea area ? area.getPrefRowCount() : 1;
    }

    public StringProperty textProperty() {
        return input.textProperty();
    }

    /** The sentence beneath the field; empty if nothing is wrong. */
    public StringProperty errorProperty() {
        return errorText;
    }

    public TextInputControl input() {
        return input;
    }
}
