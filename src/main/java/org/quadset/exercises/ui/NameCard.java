package org.quadset.exercises.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Consumer;

/** Asks for one name. */
final class NameCard extends VBox {
    private final LabelledField name = new LabelledField();

    NameCard(String title, String suggested, Runnable onCancel, Consumer<String> onName) {
        getStyleClass().add("dialog-box");
        setPrefWidth(420);
        name.setName("newName");
        name.setLabel(Messages.text("exercises.name"));
        name.textProperty().set(suggested);
        var cancel = new Button(Messages.text("act.close"));
        cancel.setOnAction(event -> onCancel.run());
        var take = new Button(title);
        take.setId("takeName");
        take.getStyleClass().add("accent");
        take.setDefaultButton(true);
        take.disableProperty().bind(name.textProperty().map(String::isBlank));
        take.setOnAction(event -> onName.accept(name.textProperty().get().strip()));
        var acts = new HBox(cancel, take);
        acts.getStyleClass().add("dialog-acts");
        getChildren().addAll(Nodes.label(title, "title-3"), name, acts);
    }

    void focus() {
        name.input().requestFocus();
        name.input().selectAll();
    }
}
