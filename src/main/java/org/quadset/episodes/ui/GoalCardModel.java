package org.quadset.episodes.ui;

import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.EpisodeService;
import org.quadset.episodes.Goal;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.List;
import java.util.function.Consumer;

/** An episode's goals while somebody works on them beside the note; stored as they are typed. */
public final class GoalCardModel {
    final ObservableList<GoalModel> goals =
            FXCollections.observableArrayList(
                    goal ->
                            new Observable[] {
                                goal.term,
                                goal.text,
                                goal.baseline,
                                goal.target,
                                goal.due,
                                goal.outcome
                            });
    final StringProperty problem = new SimpleStringProperty("");
    private final EpisodeService episodes;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private EpisodeOfCare episode;
    private Consumer<EpisodeOfCare> onSaved = saved -> {};
    private Runnable onTyped = () -> {};
    private boolean saving;

    public GoalCardModel(
            EpisodeService episodes, Tasks tasks, Problems problems, ClinicTime time, Actor actor) {
        this.episodes = episodes;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
        goals.addListener((ListChangeListener<GoalModel>) change -> onTyped.run());
    }

    /** Says what happens after each change; the card saves a moment later. */
    void onTyped(Runnable listener) {
        onTyped = listener;
    }

    /**
     * Shows an episode's goals; what could not be stored of the same episode stays as it was typed.
     *
     * @param listener takes the episode each time its goals were stored
     */
    public void begin(EpisodeOfCare shown, Consumer<EpisodeOfCare> listener) {
        onSaved = listener;
        boolean same = episode != null && episode.id() == shown.id();
        if (same && isDirty()) {
            // What could not be stored stays as it was typed, on top of what is stored now.
            episode = shown.version() > episode.version() ? shown : episode;
            return;
        }
        if (same && shown.version() < episode.version()) {
            return;
        }
        flush();
        episode = shown;
        problem.set("");
        goals.setAll(shown.details().goals().stream().map(GoalModel::of).toList());
    }

    private List<Goal> typed() {
        return goals.stream()
                .filter(one -> !one.isBlank())
                .map(one -> one.goal(time.today()))
                .toList();
    }

    private boolean isDirty() {
        return !unreadable().isEmpty() || !typed().equals(episode.details().goals());
    }

    private String unreadable() {
        return goals.stream()
                .flatMap(goal -> goal.dueDate(time.today()).violation("goals").stream())
                .findFirst()
                .map(Messages::text)
                .orElse("");
    }

    /** Stores what was typed a moment ago; called before the screen is left. */
    public void flush() {
        if (episode != null) {
            save();
        }
    }

    /**
     * Stores the goals if they differ; a day that is none is told, and only the day is left out.
     */
    void save() {
        problem.set(unreadable());
        if (saving || typed().equals(episode.details().goals())) {
            return;
        }
        saving = true;
        var wanted = episode.edited(episode.details().withGoals(typed()));
        tasks.run(
                () -> episodes.save(wanted, actor),
                saved -> {
                    saving = false;
                    if (saved.id() == episode.id()) {
                        episode = saved;
                        onSaved.accept(saved);
                        // What was typed meanwhile.
                        save();
                    }
                },
                failed -> {
                    saving = false;
                    problems.show(failed);
                });
    }
}
