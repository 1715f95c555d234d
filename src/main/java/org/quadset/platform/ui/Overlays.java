package org.quadset.platform.ui;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows one thing above the current place, within the window: a decision, the palette, the key
 * card.
 */
public final class Overlays {
    private StackPane host;
    private Node shown;
    private boolean backwards;
    private Node focusedBefore;
    private Runnable whenClosed = () -> {};

    /** Says where overlays appear; the shell does, once. */
    public void hostIn(StackPane newHost) {
        host = newHost;
        // For the key when Tab has led the focus out of what is shown.
        host.addEventHandler(KeyEvent.KEY_PRESSED, this::dismissOnEscape);
    }

    /** Shows a node in the middle, or high up; Esc and a click beside it close it. */
    public void show(Region content, Pos position, Runnable onClose) {
        close();
        whenClosed = onClose;
        focusedBefore = host.getScene() == null ? null : host.getScene().getFocusOwner();
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var scrim = new StackPane(content);
        scrim.getStyleClass().add("scrim");
        StackPane.setAlignment(content, position);
        scrim.setOnMousePressed(
                event -> {
                    if (event.getTarget() == scrim) {
                        dismiss();
                    }
                });
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, this::dismissOnEscape);
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> backwards = event.isShiftDown());
        keepFocusIn(scrim);
        shown = scrim;
        host.getChildren().add(scrim);
        // What lies in a scroll pane joins the scene only with its skin, and can take the focus
        // only then.
        scrim.applyCss();
        scrim.layout();
    }

    /** Tab behind the last control goes on to the first: what lies beneath is not to be reached. */
    private void keepFocusIn(StackPane scrim) {
        if (host.getScene() == null) {
            return;
        }
        host.getScene()
                .focusOwnerProperty()
                .addListener(
                        new ChangeListener<>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Node> property,
                                    Node before,
                                    Node now) {
                                if (shown != scrim) {
                                    property.removeListener(this);
                                } else if (now != null && !isIn(now, scrim)) {
                                    end(scrim, !backwards).ifPresent(Node::requestFocus);
                                }
                            }
                        });
    }

    private static boolean isIn(Node node, Node ancestor) {
        for (var one = node; one != null; one = one.getParent()) {
            if (one == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The first control that takes keys, or the last. */
    private static Optional<Node> end(Parent from, boolean first) {
        var children = from.getChildrenUnmodifiable();
        for (var child : first ? children : children.reversed()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                return Optional.of(child);
            }
            if (child instanceof Parent parent) {
                var found = end(parent, first);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private void dismissOnEscape(KeyEvent event) {
        if (shown != null && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            dismiss();
        }
    }

    private void dismiss() {
        whenClosed.run();
        close();
    }

    /** Closes what is shown and gives the focus back. */
    public void close() {
        if (shown != null) {
            host.getChildren().remove(shown);
            shown = null;
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
            }
        }
    }

    public boolean isShowing() {
        return shown != null;
    }

    /** Asks for a decision; the last choice is what Esc means. */
    public void ask(Decision decision) {
        var title = new Label(decision.title());
        title.getStyleClass().add("title-3");
        title.setWrapText(true);
        var body = new Label(decision.body());
        body.setWrapText(true);
        var acts = new HBox();
        acts.getStyleClass().add("dialog-acts");
        var choices = decision.choices();
        for (int i = choices.size() - 1; i >= 0; i--) {
            acts.getChildren().add(button(choices.get(i), i == 0));
        }
        var box = new VBox(title, body, acts);
        box.getStyleClass().add("dialog-box");
        box.setPrefWidth(480);
        show(box, Pos.CENTER, choices.getLast().act());
        acts.getChildren().getLast().requestFocus();
    }

    private Button button(Decision.Choice choice, boolean filled) {
        var button = new Button(choice.text());
        button.getStyleClass().addAll("act");
        if (filled) {
            button.getStyleClass().add(choice.dangerous() ? "danger" : "accent");
        }
        button.setOnAction(
                event -> {
                    close();
                    choice.act().run();
                });
        return button;
    }

    /**
     * Whether a form may be left: at once while nothing in it is unsaved, or else once somebody
     * said what becomes of it.
     *
     * @param save stores the form and then goes on
     * @param discard gives up what was typed
     */
    public boolean mayLeave(
            boolean unsaved, Consumer<Runnable> save, Runnable discard, Runnable goOn) {
        if (!unsaved) {
            return true;
        }
        askAboutUnsaved(
                () -> save.accept(goOn),
                () -> {
                    discard.run();
                    goOn.run();
                });
        return false;
    }

    /** Asks what to do with a form that is left with unsaved changes; Esc keeps editing. */
    public void askAboutUnsaved(Runnable save, Runnable discard) {
        ask(
                new Decision(
                        Messages.text("form.unsavedTitle"),
                        Messages.text("form.unsavedBody"),
                        List.of(
                                Decision.Choice.of(Messages.text("act.save"), save),
                                Decision.Choice.dangerous(Messages.text("form.discard"), discard),
                                Decision.Choice.of(Messages.text("form.keepEditing"), () -> {}))));
    }

    /** Asks for a line of text, such as a reason. */
    public void askForText(String title, String body, String verb, Consumer<String> onText) {
        var heading = new Label(title);
        heading.getStyleClass().add("title-3");
        var text = new Label(body);
        text.setWrapText(true);
        var field = new javafx.scene.control.TextField();
        field.setId("overlay-text");
        field.setAccessibleText(body);
        var keep = new Button(Messages.text("act.close"));
        keep.setOnAction(event -> close());
        var act = new Button(verb);
        act.setId("overlay-act");
        act.getStyleClass().addAll("act", "accent");
        act.setDefaultButton(true);
        act.disableProperty().bind(field.textProperty().map(String::isBlank));
        act.setOnAction(
                event -> {
                    close();
                    onText.accept(field.getText());
                });
        var acts = new HBox(keep, act);
        acts.getStyleClass().add("dialog-acts");
        var box = new VBox(heading, text, field, acts);
        box.getStyleClass().add("dialog-box");
        box.setPrefWidth(480);
        show(box, Pos.CENTER, () -> {});
        field.requestFocus();
    }
}
