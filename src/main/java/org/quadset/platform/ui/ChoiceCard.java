package org.quadset.platform.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.quadset.platform.ui.controls.Nodes;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A question that one key answers: each answer has a digit. Esc leaves all as it is. */
public final class ChoiceCard {
    /** More than these stand in two columns, so that a low window holds them. */
    private static final int FEW = 5;

    private ChoiceCard() {}

    /**
     * Asks.
     *
     * @param choices at most nine
     */
    public static <T> void ask(
            Overlays overlays,
            String title,
            List<String> lines,
            List<T> choices,
            Function<T, String> text,
            Consumer<T> onChosen) {
        var box = new VBox(6, Nodes.label(title, "title-3"));
        for (var line : lines) {
            var said = Nodes.label(line, "muted");
            said.setWrapText(true);
            said.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(said);
        }
        var answers = new GridPane(8, 6);
        int columns = choices.size() > FEW ? 2 : 1;
        int down = (choices.size() + columns - 1) / columns;
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var button = new Button(text.apply(choice), Nodes.keycap(String.valueOf(i + 1)));
            button.setId("choice-" + (i + 1));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_LEFT);
            button.setOnAction(
                    event -> {
                        overlays.close();
                        onChosen.accept(choice);
                    });
            GridPane.setHgrow(button, Priority.ALWAYS);
            answers.add(button, i / down, i % down);
        }
        box.getChildren().add(answers);
        box.getStyleClass().add("dialog-box");
        box.setPrefWidth(400);
        box.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode().isDigitKey() && !event.isShortcutDown()) {
                        var name = event.getCode().getName();
                        int number = name.charAt(name.length() - 1) - '0';
                        if (number >= 1 && number <= choices.size()) {
                            event.consume();
                            overlays.close();
                            onChosen.accept(choices.get(number - 1));
                        }
                    }
                });
        overlays.show(box, Pos.CENTER, () -> {});
        answers.getChildren().getFirst().requestFocus();
    }
}
