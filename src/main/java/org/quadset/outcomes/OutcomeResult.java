package org.quadset.outcomes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A stored result, with the score as it was counted when it was saved.
 *
 * @param definitionVersion the version of the definitions it was scored by
 * @param score none if the answers gave none
 * @param changedBy who entered or corrected it last
 */
public record OutcomeResult(
        long id,
        long version,
        long patientId,
        OptionalLong episodeId,
        OptionalLong visitId,
        String measureKey,
        String definitionVersion,
        LocalDate takenOn,
        AnswerMode mode,
        MeasuredSide side,
        OutcomeAnswers answers,
        Optional<BigDecimal> score,
        ScoreStatus status,
        Instant changedAt,
        String changedBy) {

    /** The same as a draft, to be corrected. */
    public OutcomeDraft draft() {
        return new OutcomeDraft(
                id,
                version,
                patientId,
                episodeId,
                visitId,
                measureKey,
                takenOn,
                mode,
                side,
                answers);
    }
}
