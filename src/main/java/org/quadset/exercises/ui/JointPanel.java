package org.quadset.exercises.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.figures.JointRange;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.LinkedHashMap;
import java.util.Map;

/** The joints of one side, or of the trunk, each with its degrees to type or to slide. */
final class JointPanel extends VBox {
    private final PoseEditorModel model;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private boolean filling;

    JointPanel(PoseEditorModel model) {
        super(2);
        this.model = model;
        model.figure().addListener((property, before, now) -> fill());
        model.pose.addListener((property, before, now) -> fill());
    }

    /** Shows the joints of the working side (".w"), the other (".o"), or the trunk (empty). */
    void show(String side) {
        rows.clear();
        getChildren().clear();
        var angles = side.isEmpty() ? JointRange.OF_TRUNK : JointRange.OF_LIMBS;
        for (var angle : angles) {
            var parts = angle.split(" ");
            var row =
                    new Row(
                            parts[0] + side + "." + parts[1],
                            Messages.text("joint." + angle.replace(' ', '.')));
            rows.put(row.angle, row);
            getChildren().add(row);
        }
        fill();
    }

    private void fill() {
        if (model.figure().get() == null) {
            return;
        }
        filling = true;
        rows.values().forEach(Row::fill);
        filling = false;
    }

    private final class Row extends HBox {
        private final String angle;
        private final Slider slider = new Slider();
        private final TextField degrees = new TextField();

        Row(String angle, String words) {
            super(6);
            this.angle = angle;
            setAlignment(Pos.CENTER_LEFT);
            var label = new Label(words);
            label.setMinWidth(104);
            label.setPrefWidth(118);
            var range = JointRange.of(angle);
            slider.setMin(Math.max(-180, range.least()));
            slider.setMax(Math.min(180, range.most()));
            slider.setBlockIncrement(5);
            slider.setAccessibleText(words);
            slider.setMinWidth(40);
            slider.setFocusTraversable(false);
            HBox.setHgrow(slider, Priority.ALWAYS);
            degrees.setId("angle-" + angle);
            degrees.setPrefColumnCount(4);
            degrees.setMinWidth(52);
            degrees.setAccessibleText(Messages.text("poseEditor.degrees", words));
            degrees.setAlignment(Pos.CENTER_RIGHT);
            getChildren().addAll(label, slider, degrees, Nodes.label("°", "second-line"));
            slider.valueProperty()
                    .addListener(
                            (property, before, now) -> {
                                if (!filling && !slider.isValueChanging()) {
                                    model.setAngle(angle, now.doubleValue());
                                }
                            });
            slider.valueChangingProperty()
                    .addListener(
                            (property, before, now) -> {
                                if (!now) {
                                    model.setAngle(angle, slider.getValue());
                                }
                            });
            degrees.setOnAction(event -> take());
            degrees.focusedProperty()
                    .addListener(
                            (property, before, now) -> {
                                if (!now) {
                                    take();
                                }
                            });
        }

        private void take() {
            var typed = degrees.getText().strip().replace(',', '.');
            if (typed.matches("-?\\d{1,3}(\\.\\d{1,2})?")) {
                model.setAngle(angle, Double.parseDouble(typed));
            }
            fill();
        }

        private void fill() {
            double now = model.chosenPose().number(angle);
            slider.setValue(now);
            degrees.setText(Long.toString(Math.round(now)));
        }
    }
}
