package org.quadset.episodes.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.FillIn;
import org.quadset.platform.ui.Delay;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.FillIns;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;

/** The goals on a card, so that nobody has to leave the note for them. */
public final class GoalCard extends VBox {
    private static final int PAUSE = 500;

    private final GoalCardModel model;
    private final Button done = new Button(Messages.text("act.done"));

    private GoalCard(GoalCardModel model, Runnable close) {
        this.model = model;
        getStyleClass().add("dialog-box");
        setPrefWidth(780);
        var problem = Nodes.label("", "field-error");
        problem.textProperty().bind(model.problem);
        Nodes.showWhile(problem, model.problem.isNotEmpty());
        var scroll = new ScrollPane(new GoalList(model.goals));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(140);
        scroll.setFocusTraversable(false);
        done.setId("goals-done");
        done.getStyleClass().add("accent");
        done.setOnAction(event -> close.run());
        var acts =
                new HBox(
                        10,
                        Nodes.label(Messages.text("goals.saved"), "second-line"),
                        Nodes.spring(),
                        done);
        acts.getStyleClass().add("dialog-acts");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren()
                .setAll(
                        Nodes.label(Messages.text("goals.title"), "title-3"),
                        scroll,
                        problem,
                        acts);
    }

    /** Enter goes on to what is still to be filled in; on such a place it takes its words. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField field) {
            event.consume();
            FillIns.take(field);
            if (!focusUnfilled()) {
                done.requestFocus();
            }
        }
    }

    private void focus() {
        if (!focusUnfilled()) {
            lookup(model.goals.isEmpty() ? "#add-goal" : "#goal-text").requestFocus();
        }
    }

    private boolean focusUnfilled() {
        for (var goal : model.goals) {
            var texts = List.of(goal.text, goal.baseline, goal.target);
            for (int i = 0; i < texts.size(); i++) {
                if (FillIn.next(texts.get(i).get(), 0).isPresent()) {
                    var names = List.of("#goal-text", "#goal-baseline", "#goal-target");
                    lookupAll(names.get(i)).stream()
                            .skip(model.goals.indexOf(goal))
                            .findFirst()
                            .ifPresent(
                                    field -> {
                                        field.requestFocus();
                                        FillIns.select((TextField) field, 0);
                                    });
                    return true;
                }
            }
        }
        return false;
    }

    /** Opens the card on the goals that the model has begun; closing it stores them. */
    public static void open(GoalCardModel model, Overlays overlays) {
        var saver = new Delay(PAUSE, model::save);
        model.onTyped(saver::restart);
        Runnable store =
                () -> {
                    saver.cancel();
                    model.save();
                };
        var card =
                new GoalCard(
                        model,
                        () -> {
                            store.run();
                            if (model.problem.get().isEmpty()) {
                                overlays.close();
                            }
                        });
        overlays.show(card, Pos.CENTER, store);
        card.focus();
    }
}
