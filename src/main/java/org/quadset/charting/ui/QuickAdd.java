package org.quadset.charting.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.quadset.modalities.TreatmentKind;
import org.quadset.modalities.TreatmentShorthand;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.Folding;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One line that adds a treatment: by its dose ("us 1MHz 1.0 20% 5min"), or by the beginning of its
 * name, the therapist's most used first. What is not understood is told, never guessed.
 */
final class QuickAdd {
    private final TextField field;
    private final FlowPane found = new FlowPane(6, 4);
    private final Label problem = Nodes.label("", "field-error");
    private final BiConsumer<TreatmentKind, Map<String, String>> add;
    private Map<TreatmentKind, Integer> uses = Map.of();

    QuickAdd(TextField field, VBox beneath, BiConsumer<TreatmentKind, Map<String, String>> add) {
        this.field = field;
        this.add = add;
        problem.setWrapText(true);
        beneath.getChildren().setAll(found, problem);
        field.textProperty().addListener((property, before, now) -> show(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show("");
    }

    /** How often this therapist used each kind lately. */
    void rank(Map<TreatmentKind, Integer> newUses) {
        uses = newUses;
    }

    private void show(String typed) {
        problem.setText("");
        Nodes.show(problem, false);
        found.getChildren().clear();
        if (!typed.isBlank() && TreatmentShorthand.read(typed).kind().isEmpty()) {
            for (var kind : matching(typed)) {
                var button = new Button(kind.label());
                button.getStyleClass().add("slim");
                button.setOnAction(event -> take(kind, Map.of()));
                found.getChildren().add(button);
            }
        } else if (!typed.isBlank()) {
            var read = TreatmentShorthand.read(typed);
            found.getChildren()
                    .add(
                            Nodes.withIcon(
                                    "mdoal-keyboard_return",
                                    read.kind().get().label(),
                                    "second-line"));
        }
        Nodes.show(found, !found.getChildren().isEmpty());
    }

    private List<TreatmentKind> matching(String typed) {
        var words = Folding.words(typed);
        var all = new ArrayList<>(List.of(TreatmentKind.values()));
        all.removeIf(
                kind ->
                        !words.stream()
                                .allMatch(
                                        word ->
                                                Folding.words(kind.label()).stream()
                                                        .anyMatch(own -> own.startsWith(word))));
        all.sort(Comparator.comparing(kind -> -uses.getOrDefault(kind, 0)));
        return all;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            take(field.getText());
        }
    }

    private void take(String typed) {
        if (typed.isBlank()) {
            return;
        }
        var read = TreatmentShorthand.read(typed);
        if (read.kind().isEmpty()) {
            var kinds = matching(typed);
            if (kinds.isEmpty()) {
                tell(Messages.text("visit.quickUnknown", typed.strip()));
            } else {
                take(kinds.getFirst(), Map.of());
            }
            return;
        }
        take(read.kind().get(), read.fields());
        if (!read.leftovers().isEmpty()) {
            tell(Messages.text("visit.quickLeft", String.join(" ", read.leftovers())));
        }
    }

    private void take(TreatmentKind kind, Map<String, String> fields) {
        field.clear();
        add.accept(kind, fields);
    }

    private void tell(String text) {
        problem.setText(text);
        Nodes.show(problem, true);
    }
}
