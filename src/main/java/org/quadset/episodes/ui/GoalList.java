package org.quadset.episodes.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.episodes.Goal;
import org.quadset.platform.i18n.Labelled;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.FillIns;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;

import java.util.List;

/** The goals: what, from where, to where, by when, and how far it was reached. */
final class GoalList extends VBox {
    private final ObservableList<GoalModel> goals;
    private final ListChangeListener<GoalModel> listener = this::changed;

    GoalList(ObservableList<GoalModel> goals) {
        super(8);
        this.goals = goals;
        goals.addListener(new WeakListChangeListener<>(listener));
        show();
    }

    /** A letter typed into a goal builds nothing anew: the cursor is in it. */
    private void changed(ListChangeListener.Change<? extends GoalModel> change) {
        boolean others = false;
        while (change.next()) {
            others |= !change.wasUpdated();
        }
        if (others) {
            show();
        }
    }

    private void show() {
        getChildren().setAll(goals.stream().map(this::card).toList());
        var add = new Button(Messages.text("episode.addGoal"));
        add.setId("add-goal");
        add.getStyleClass().add("slim");
        add.setGraphic(new FontIcon("mdoal-add"));
        add.setOnAction(
                event -> {
                    goals.add(new GoalModel());
                    var cards = getChildren();
                    var what = cards.get(cards.size() - 2).lookup("#goal-text");
                    what.requestFocus();
                });
        getChildren().add(add);
    }

    private Node card(GoalModel goal) {
        var remove = new Button();
        remove.setGraphic(new FontIcon("mdoal-delete_outline"));
        remove.getStyleClass().addAll("quiet", "icon-only");
        remove.setAccessibleText(Messages.text("episode.removeGoal"));
        remove.setOnAction(event -> goals.remove(goal));
        var what = field("episode.goalText", "goal-text", goal.text);
        HBox.setHgrow(what, Priority.ALWAYS);
        var first =
                new HBox(
                        8,
                        choice("episode.goalTerm", List.of(Goal.Term.values()), goal.term),
                        what,
                        remove);
        first.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        var baseline = field("episode.goalBaseline", "goal-baseline", goal.baseline);
        var target = field("episode.goalTarget", "goal-target", goal.target);
        HBox.setHgrow(baseline, Priority.ALWAYS);
        HBox.setHgrow(target, Priority.ALWAYS);
        List.of(what, baseline, target).forEach(GoalList::beginAtStop);
        var due = field("episode.goalDue", "goal-due", goal.due);
        due.setPrefWidth(120);
        due.setMinWidth(110);
        var second =
                new HBox(
                        8,
                        baseline,
                        target,
                        due,
                        choice(
                                "episode.goalOutcome",
                                List.of(Goal.Outcome.values()),
                                goal.outcome));
        var card = new VBox(6, first, second);
        card.getStyleClass().add("signed-treatment");
        return card;
    }

    /** The cursor begins at what is still to be filled in, so that the next key replaces it. */
    private static void beginAtStop(LabelledField field) {
        var input = field.input();
        input.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                FillIns.select(input, 0);
                            }
                        });
    }

    static LabelledField field(String key, String id, StringProperty text) {
        var field = new LabelledField();
        field.setLabel(Messages.text(key));
        field.setName(id);
        field.textProperty().bindBidirectional(text);
        field.setMinWidth(70);
        return field;
    }

    private static <T extends Labelled> LabelledChoice<T> choice(
            String key, List<T> choices, ObjectProperty<T> value) {
        var choice = new LabelledChoice<T>();
        choice.setLabel(Messages.text(key));
        choice.offer(choices, Labelled::label);
        choice.valueProperty().bindBidirectional(value);
        choice.setMinWidth(125);
        choice.setPrefWidth(135);
        return choice;
    }
}
