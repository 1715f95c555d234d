package org.quadset.exercises.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.figures.Prop;
import org.quadset.figures.Vec3;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;

/** The things of a drawing: each with its place and half sizes in centimetres. */
final class PropPanel extends VBox {
    private static final List<String> FIELDS = List.of("x", "y", "z", "hx", "hy", "hz");

    private final PoseEditorModel model;
    private final VBox list = new VBox(8);

    PropPanel(PoseEditorModel model) {
        super(8);
        this.model = model;
        var add = new MenuButton(Messages.text("poseEditor.addProp"));
        add.setId("addProp");
        for (var kind : Prop.Kind.values()) {
            var item = new MenuItem(Messages.text("prop." + kind.poseName()));
            item.setOnAction(event -> model.addProp(kind));
            add.getItems().add(item);
        }
        getChildren().addAll(list, add);
        model.figure().addListener((property, before, now) -> fill());
    }

    private void fill() {
        list.getChildren().clear();
        var figure = model.figure().get();
        if (figure == null) {
            return;
        }
        for (int i = 0; i < figure.props().size(); i++) {
            list.getChildren().add(row(i, figure.props().get(i)));
        }
    }

    private VBox row(int index, Prop prop) {
        var words = Messages.text("prop." + prop.kind().poseName());
        var remove = new Button();
        remove.setGraphic(new FontIcon("mdoal-delete_outline"));
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText(Messages.text("poseEditor.removeProp", words));
        remove.setOnAction(event -> model.removeProp(index));
        var front = new CheckBox(Messages.text("poseEditor.inFront"));
        front.setSelected(prop.front());
        front.setOnAction(
                event ->
                        model.changeProp(
                                index,
                                new Prop(
                                        prop.kind(),
                                        prop.centre(),
                                        prop.half(),
                                        front.isSelected())));
        var head = new HBox(8, Nodes.label(words, "strong"), Nodes.spring(), front, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        var grid = new GridPane();
        grid.setHgap(6);
        grid.setVgap(4);
        double[] numbers = {
            prop.centre().x(), prop.centre().y(), prop.centre().z(),
            prop.half().x(), prop.half().y(), prop.half().z()
        };
        for (int i = 0; i < numbers.length; i++) {
            grid.add(field(index, prop, numbers, i), i % 3, i / 3);
        }
        return new VBox(4, head, grid);
    }

    private HBox field(int index, Prop prop, double[] numbers, int at) {
        var field = new TextField(shown(numbers[at]));
        field.setPrefColumnCount(4);
        field.setId("prop-" + index + "-" + FIELDS.get(at));
        var words = Messages.text("poseEditor.prop." + FIELDS.get(at));
        field.setAccessibleText(words + ", " + Messages.text("prop." + prop.kind().poseName()));
        Runnable take =
                () -> {
                    var typed = field.getText().strip().replace(',', '.');
                    if (!typed.matches("-?\\d{1,3}(\\.\\d{1,2})?")) {
                        field.setText(shown(numbers[at]));
                        return;
                    }
                    double[] n = numbers.clone();
                    n[at] = Double.parseDouble(typed);
                    model.changeProp(
                            index,
                            new Prop(
                                    prop.kind(),
                                    new Vec3(n[0], n[1], n[2]),
                                    new Vec3(n[3], n[4], n[5]),
                                    prop.front()));
                };
        field.setOnAction(event -> take.run());
        field.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now && field.getScene() != null) {
                                take.run();
                            }
                        });
        var box = new HBox(4, Nodes.label(words, "second-line"), field);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
