package org.quadset.charting.ui;

import org.quadset.charting.ConditionTemplate;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.EpisodeService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings a template's words into a note and its goals into the plan of care. */
record TemplateTaking(
        NoteForm form,
        EpisodeService episodes,
        Tasks tasks,
        Problems problems,
        ClinicTime time,
        Actor actor) {
    /**
     * Writes into the parts that are still empty, and the goals if the plan has none yet.
     *
     * @param onGoals takes the patient's episodes after goals were stored
     */
    void take(
            ConditionTemplate template,
            Optional<EpisodeOfCare> episode,
            Consumer<List<EpisodeService.Standing>> onGoals) {
        write(form.subjective, template.subjective());
        write(form.objective, template.objective());
        write(form.assessment, template.assessment());
        write(form.plan, template.plan());
        episode.filter(one -> one.details().goals().isEmpty())
                .ifPresentOrElse(
                        one -> addGoals(one, template, onGoals),
                        () ->
                                problems.done(
                                        Messages.text(
                                                "template.goalsKept", template.measureNames())));
    }

    private static void write(NoteFieldModel part, String words) {
        if (part.text.get().isBlank()) {
            part.drop();
            part.text.set(words);
        }
    }

    private void addGoals(
            EpisodeOfCare episode,
            ConditionTemplate template,
            Consumer<List<EpisodeService.Standing>> onGoals) {
        var changed = episode.edited(episode.details().withGoals(template.goalsFrom(time.today())));
        tasks.run(
                () -> {
                    episodes.save(changed, actor);
                    return episodes.ofPatient(episode.patientId(), actor);
                },
                all -> {
                    problems.done(
                            Messages.text(
                                    "template.goalsAdded",
                                    template.goals().size(),
                                    template.measureNames()));
                    onGoals.accept(all);
                },
                problems::show);
    }
}
