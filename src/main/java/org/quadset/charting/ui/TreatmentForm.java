package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.modalities.FieldKind;
import org.quadset.modalities.ModalityField;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.ChoiceText;
import org.quadset.platform.ui.controls.Keys;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The typed form of a treatment row: a control for each field that applies, with its unit, range
 * and error.
 */
final class TreatmentForm extends VBox {
    private static final int MOST_SEGMENTS = 4;
    private static final int LONGEST_SEGMENTS = 26;

    private final TreatmentRowModel row;
    private final FlowPane fields = new FlowPane(14, 9);
    private final Map<String, TreatmentFieldNote> notes = new LinkedHashMap<>();
    private List<String> shown = List.of();

    TreatmentForm(TreatmentRowModel row) {
        this.row = row;
        setMinWidth(0);
        fields.setMinWidth(0);
        getChildren().add(fields);
        row.assessment().addListener((property, before, now) -> refresh());
        refresh();
    }

    /** Builds controls anew only when other fields apply; a control that stays keeps its cursor. */
    private void refresh() {
        var reading = row.assessment().get().reading();
        var keys =
                reading.fields().stream()
                        .map(field -> field.key() + field.choices() + field.unit())
                        .toList();
        if (!keys.equals(shown)) {
            var kept = new LinkedHashMap<String, Node>();
            for (int i = 0; i < shown.size(); i++) {
                kept.put(shown.get(i), fields.getChildren().get(i));
            }
            var nodes = new ArrayList<Node>();
            for (int i = 0; i < keys.size(); i++) {
                var existing = kept.get(keys.get(i));
                nodes.add(existing == null ? fieldNode(reading.fields().get(i)) : existing);
            }
            shown = keys;
            fields.getChildren().setAll(nodes);
        }
        reading.fields()
                .forEach(
                        field ->
                                notes.get(field.key())
                                        .show(field, reading, row.typed(field.key())));
    }

    void focusFirst() {
        applyCss();
        layout();
        ((VBox) fields.getChildren().getFirst()).getChildren().get(1).requestFocus();
    }

    /**
     * Puts the cursor into the first missing field other than this node.
     *
     * @return whether there is one
     */
    boolean focusMissing(Node except) {
        var reading = row.assessment().get().reading();
        for (var missing : reading.missing()) {
            var control = lookup("#field-" + missing.field());
            if (control != null && control != except) {
                focusIn(control);
                return true;
            }
        }
        return false;
    }

    private static void focusIn(Node control) {
        if (control instanceof Segmented<?> segmented) {
            segmented.getButtons().getFirst().requestFocus();
        } else if (control instanceof FlowPane several) {
            several.getChildren().getFirst().requestFocus();
        } else {
            control.requestFocus();
        }
    }

    private Node fieldNode(ModalityField field) {
        var label = Nodes.label(field.label(), "field-label");
        var control = control(field);
        label.setLabelFor(control);
        var note =
                new TreatmentFieldNote(
                        control instanceof HBox box ? box.getChildren().getFirst() : control);
        notes.put(field.key(), note);
        var box = new VBox(3, label, control, note);
        box.maxWidthProperty().bind(fields.widthProperty());
        if (field.kind() == FieldKind.LINES) {
            box.prefWidthProperty().bind(fields.widthProperty().subtract(4));
        }
        return box;
    }

    private Node control(ModalityField field) {
        return switch (field.kind()) {
            case WHOLE_NUMBER, DECIMAL -> number(field);
            case CHOICE, YES_NO -> choice(field);
            case SEVERAL_CHOICES -> several(field);
            case DATE, LINE ->
                    bound(new TextField(), field, field.kind() == FieldKind.DATE ? 110 : 210);
            case LINES -> lines(field);
        };
    }

    private HBox number(ModalityField field) {
        var box =
                new HBox(
                        5,
                        bound(new TextField(), field, 70),
                        Nodes.label(field.unit(), "field-unit"));
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    private TextArea lines(ModalityField field) {
        var area = bound(new TextArea(), field, 320);
        area.setPrefRowCount(3);
        area.setMaxWidth(Double.MAX_VALUE);
        area.setPromptText(Messages.text("prompt." + field.key()));
        return area;
    }

    private <T extends TextInputControl> T bound(T input, ModalityField field, double width) {
        input.setId("field-" + field.key());
        input.setPrefWidth(width);
        input.setAccessibleText(field.label() + " " + field.unit());
        input.setText(row.typed(field.key()));
        input.textProperty().addListener((property, before, now) -> row.type(field.key(), now));
        row.assessment()
                .addListener(
                        (property, before, now) -> {
                            if (!input.getText().equals(row.typed(field.key()))) {
                                input.setText(row.typed(field.key()));
                            }
                        });
        if (input instanceof TextArea area) {
            Keys.tabLeaves(area);
            area.setWrapText(true);
        }
        return input;
    }

    private Node choice(ModalityField field) {
        var labels = field.choices().stream().map(ModalityField::choiceLabel).toList();
        if (field.choices().size() <= MOST_SEGMENTS
                && String.join("", labels).length() <= LONGEST_SEGMENTS) {
            var segmented = new Segmented<String>();
            segmented.setId("field-" + field.key());
            segmented.offer(field.choices(), ModalityField::choiceLabel);
            segmented
                    .getButtons()
                    .forEach(
                            button ->
                                    button.setAccessibleText(
                                            field.label() + ": " + button.getText()));
            segmented
                    .choiceProperty()
                    .set(row.typed(field.key()).isEmpty() ? null : row.typed(field.key()));
            segmented
                    .choiceProperty()
                    .addListener(
                            (property, before, now) ->
                                    row.type(field.key(), now == null ? "" : now));
            return segmented;
        }
        var box = new ComboBox<String>();
        box.setId("field-" + field.key());
        box.setAccessibleText(field.label());
        ChoiceText.showIn(box, choice -> choice.isEmpty() ? "" : ModalityField.choiceLabel(choice));
        box.getItems().setAll(field.choices());
        box.setValue(
                field.choices().contains(row.typed(field.key())) ? row.typed(field.key()) : null);
        box.setVisibleRowCount(14);
        box.valueProperty()
                .addListener(
                        (property, before, now) -> row.type(field.key(), now == null ? "" : now));
        return box;
    }

    private Node several(ModalityField field) {
        var box = new FlowPane(4, 4);
        box.setPrefWrapLength(640);
        box.setId("field-" + field.key());
        Set<String> chosen =
                new LinkedHashSet<>(
                        Arrays.stream(row.typed(field.key()).split(","))
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList());
        for (var one : field.choices()) {
            var button = new ToggleButton(ModalityField.choiceLabel(one));
            button.setAccessibleText(field.label() + ": " + button.getText());
            button.setSelected(chosen.contains(one));
            button.selectedProperty()
                    .addListener(
                            (property, before, now) -> {
                                if (now) {
                                    chosen.add(one);
                                } else {
                                    chosen.remove(one);
                                }
                                row.type(field.key(), String.join(",", chosen));
                            });
            box.getChildren().add(button);
        }
        return box;
    }
}
