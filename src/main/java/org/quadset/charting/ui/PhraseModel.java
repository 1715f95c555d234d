package org.quadset.charting.ui;

import org.quadset.charting.Phrase;
import org.quadset.charting.PhraseService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The phrases of the clinician whose note is on the screen. */
public final class PhraseModel {
    private final PhraseService service;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private List<Phrase> phrases = List.of();
    private long clinician;

    public PhraseModel(PhraseService service, Tasks tasks, Problems problems, Actor actor) {
        this.service = service;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** Fetches a clinician's phrases. */
    void open(long newClinician) {
        clinician = newClinician;
        tasks.run(() -> service.of(newClinician, actor), found -> phrases = found, problems::show);
    }

    void save(
            String abbreviation,
            String expansion,
            boolean shared,
            Consumer<List<Phrase>> onSaved,
            Consumer<String> onProblem) {
        var phrase =
                new Phrase(
                        0,
                        0,
                        shared ? OptionalLong.empty() : OptionalLong.of(clinician),
                        abbreviation,
                        expansion);
        tasks.run(
                () -> service.save(phrase, clinician, actor),
                saved -> {
                    phrases = saved;
                    onSaved.accept(saved);
                },
                problem -> {
                    if (problem instanceof InvalidInputException invalid) {
                        onProblem.accept(Messages.text(invalid.violations().getFirst()));
                    } else {
                        problems.show(problem);
                    }
                });
    }

    void delete(Phrase phrase, Consumer<List<Phrase>> onDeleted) {
        tasks.run(
                () -> service.delete(phrase, clinician, actor),
                left -> {
                    phrases = left;
                    onDeleted.accept(left);
                },
                problems::show);
    }
}
