package org.quadset.outcomes;

import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A result as it is being entered.
 *
 * @param id 0 for a new one
 * @param version the version that was read; 0 for a new one
 * @param episodeId the episode of care it belongs to, if any
 * @param visitId the visit it was taken at, if any
 * @param takenOn the day the answers were given, in the clinic's time zone
 */
public record OutcomeDraft(
        long id,
        long version,
        long patientId,
        OptionalLong episodeId,
        OptionalLong visitId,
        String measureKey,
        LocalDate takenOn,
        AnswerMode mode,
        MeasuredSide side,
        OutcomeAnswers answers) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);

    public boolean isNew() {
        return id == 0;
    }

    /** All broken rules. An unfinished form may be kept, an empty one may not. */
    public List<Violation> violations(OutcomeMeasure measure, LocalDate today) {
        var found = new ArrayList<Violation>();
        measure.disabled().ifPresent(why -> found.add(Violation.of("measure", "outcome.off", why)));
        if (takenOn.isAfter(today)) {
            found.add(Violation.of("takenOn", "outcome.dayInFuture"));
        }
        if (takenOn.isBefore(FIRST_DAY)) {
            found.add(Violation.of("takenOn", "outcome.dayTooEarly", FIRST_DAY.getYear()));
        }
        if (measure.sided() && side != MeasuredSide.LEFT && side != MeasuredSide.RIGHT) {
            found.add(Violation.of("side", "outcome.sideNeeded"));
        }
        if (measure.items().stream()
                .filter(item -> item.scored() || item.key().equals("unable"))
                .noneMatch(item -> answers.of(item.key()).isPresent())) {
            found.add(Violation.of("answers", "outcome.nothingAnswered"));
        }
        found.addAll(answers.violations(measure));
        return found;
    }
}
