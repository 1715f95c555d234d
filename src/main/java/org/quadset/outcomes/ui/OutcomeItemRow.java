package org.quadset.outcomes.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.outcomes.AnswerTyping;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One item: a digit that settles it moves on to the next, Backspace in an empty field goes back.
 * The choices beside the field are for the mouse; the keyboard passes them by.
 */
final class OutcomeItemRow extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int MOST_BUTTONS = 11;
    private static final double ROOM_FOR_CHOICES = 640;
    private static final double WIDE_TEXT = 320;
    private static final double SLIM_TEXT = 190;

    private final OutcomeItemModel model;
    private final TextField field = new TextField();
    private final TextField name = new TextField();
    private final Label text = new Label();
    private final Segmented<BigDecimal> choices = new Segmented<>();
    private final Runnable next;
    private final Runnable back;

    /** The row of an item, numbered from 1; next and back move the focus among the rows. */
    OutcomeItemRow(OutcomeItemModel model, int number, Runnable next, Runnable back) {
        this.model = model;
        this.next = next;
        this.back = back;
        getStyleClass().add("outcome-item");
        var spoken =
                model.item.text().isEmpty()
                        ? Messages.text("outcome.item", number)
                        : model.item.text();
        prepareField(Messages.text("outcome.itemSpoken", spoken, model.item.allowedText()).strip());
        var row = new HBox(numberLabel(number));
        row.getStyleClass().add("outcome-item-row");
        row.setAlignment(Pos.CENTER_LEFT);
        addText(row);
        row.getChildren().addAll(field, besideField(spoken));
        getChildren().setAll(row, errorLine());
    }

    private static Label numberLabel(int number) {
        var label = Nodes.label(String.valueOf(number), "outcome-number");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void prepareField(String spoken) {
        field.setId("item-" + model.item.key());
        field.setAccessibleText(spoken);
        field.setPrefColumnCount(offersButtons() && !model.item.named() ? 2 : 4);
        field.setPromptText(model.item.named() ? model.item.allowedText() : "");
        field.setMinWidth(USE_PREF_SIZE);
        field.setMaxWidth(USE_PREF_SIZE);
        field.setTextFormatter(
                new TextFormatter<String>(
                        change -> model.accepts(change.getControlNewText()) ? change : null));
        field.textProperty().bindBidirectional(model.typed);
        field.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now) {
                                field.selectAll();
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
    }

    /** Narrow: what the patient called an activity needs the room more than the choices do. */
    void fit(double width) {
        text.setPrefWidth(width >= ROOM_FOR_CHOICES ? WIDE_TEXT : SLIM_TEXT);
        if (model.item.named()) {
            Nodes.show(choices, width >= ROOM_FOR_CHOICES);
        }
    }

    private void addText(HBox row) {
        if (model.item.named()) {
            name.setId("name-" + model.item.key());
            name.setPromptText(model.item.text());
            name.setAccessibleText(model.item.text());
            name.textProperty().bindBidirectional(model.name);
            name.setOnAction(event -> field.requestFocus());
            name.setMinWidth(80);
            HBox.setHgrow(name, Priority.ALWAYS);
            row.getChildren().add(name);
        } else if (!model.item.text().isEmpty()) {
            text.setText(model.item.text());
            text.setWrapText(true);
            text.setMinWidth(90);
            text.setPrefWidth(WIDE_TEXT);
            text.setLabelFor(field);
            row.getChildren().add(text);
        }
    }

    private boolean offersButtons() {
        var all = model.item.choices();
        return !all.isEmpty() && all.size() <= MOST_BUTTONS;
    }

    private Node besideField(String spoken) {
        if (!offersButtons()) {
            var allowed =
                    Nodes.label(
                            (model.item.allowedText() + " " + model.item.unit()).strip(),
                            "second-line");
            allowed.setMinWidth(USE_PREF_SIZE);
            return allowed;
        }
        choices.offer(model.item.choices(), this::buttonText);
        choices.getButtons()
                .forEach(
                        button -> {
                            button.setFocusTraversable(false);
                            button.setAccessibleText(spoken + ": " + button.getText());
                            button.getStyleClass().add("slim-choice");
                        });
        choices.setMinWidth(USE_PREF_SIZE);
        showAnswer();
        model.typed.addListener((property, before, now) -> showAnswer());
        choices.choiceProperty()
                .addListener(
                        (property, before, now) -> {
                            var chosen = Optional.ofNullable(now);
                            if (!model.answer().equals(chosen) && !stillOpen(chosen)) {
                                model.set(chosen);
                                next.run();
                            }
                        });
        return choices;
    }

    /** While "1" may become 10, no choice is lit, and that must not wipe the "1". */
    private boolean stillOpen(Optional<BigDecimal> chosen) {
        return chosen.isEmpty() && model.answer().isEmpty();
    }

    private String buttonText(BigDecimal option) {
        var label = model.item.optionText(option);
        return model.item.labels().containsKey(option)
                ? option.toPlainString() + " " + label
                : label;
    }

    private void showAnswer() {
        choices.choiceProperty().set(model.answer().orElse(null));
    }

    private Label errorLine() {
        var error = Nodes.label("", "field-error");
        error.setGraphic(new FontIcon("mdoal-error_outline"));
        error.setWrapText(true);
        error.textProperty().bind(model.error);
        Nodes.showWhile(error, model.error.isNotEmpty());
        model.error.addListener(
                (property, before, now) -> {
                    field.pseudoClassStateChanged(INVALID, !now.isEmpty());
                    field.setAccessibleHelp(now);
                });
        return error;
    }

    private void onTyped(KeyEvent event) {
        var typed = event.getCharacter();
        if (event.isShortcutDown()
                || event.isAltDown()
                || typed.isEmpty()
                || typed.charAt(0) < ' '
                || typed.charAt(0) == 0x7f) {
            return;
        }
        var selected = field.getSelection();
        var text =
                field.getText().substring(0, selected.getStart())
                        + typed
                        + field.getText().substring(selected.getEnd());
        switch (AnswerTyping.read(model.item, text)) {
            case AnswerTyping.Settled settled -> {
                event.consume();
                model.set(Optional.of(settled.answer()));
                model.error.set("");
                next.run();
            }
            case AnswerTyping.Refused refused -> {
                event.consume();
                model.error.set(
                        Messages.text("outcome.notAllowed", text, model.item.allowedText()));
            }
            case AnswerTyping.Open open -> {}
        }
    }

    private void onPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, DOWN -> next.run();
            case UP -> back.run();
            case BACK_SPACE -> {
                if (!field.getText().isEmpty()) {
                    return;
                }
                back.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Where the next answer is typed: an activity without a name asks for the name first. */
    void focus() {
        if (model.item.named() && model.name.get().isBlank()) {
            name.requestFocus();
        } else {
            field.requestFocus();
        }
    }
}
