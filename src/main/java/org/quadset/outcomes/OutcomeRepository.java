package org.quadset.outcomes;

import static org.quadset.platform.db.generated.Tables.OUTCOME_RESULT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.OutcomeResultRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Stores results of outcome measures. */
public final class OutcomeRepository {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Clock clock;

    public OutcomeRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How answers lie in their column: numbers as plain decimal texts, so that none is bent. */
    private record StoredAnswers(Map<String, String> numbers, Map<String, String> names) {
        static StoredAnswers of(OutcomeAnswers answers) {
            var numbers = new TreeMap<String, String>();
            answers.numbers().forEach((key, number) -> numbers.put(key, number.toPlainString()));
            return new StoredAnswers(numbers, new TreeMap<>(answers.names()));
        }

        OutcomeAnswers answers() {
            var read = new TreeMap<String, BigDecimal>();
            numbers.forEach((key, number) -> read.put(key, new BigDecimal(number)));
            return new OutcomeAnswers(read, names);
        }
    }

    /** Inserts a result with its score. */
    public OutcomeResult insert(
            OutcomeDraft draft, String definitionVersion, OutcomeScore score, Actor actor) {
        var row = database.dsl().newRecord(OUTCOME_RESULT);
        row.setVersion(1L);
        row.setPatientId(draft.patientId());
        row.setMeasureKey(draft.measureKey());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        write(draft, definitionVersion, score, row, actor);
        row.insert();
        return byId(row.getId());
    }

    /**
     * Corrects a result; patient and measure stay as they are.
     *
     * @throws StaleDataException if somebody saved first
     */
    public OutcomeResult update(
            OutcomeDraft draft, String definitionVersion, OutcomeScore score, Actor actor) {
        var row = database.dsl().newRecord(OUTCOME_RESULT);
        row.setVersion(draft.version() + 1);
        write(draft, definitionVersion, score, row, actor);
        int rows =
                database.dsl()
                        .update(OUTCOME_RESULT)
                        .set(row)
                        .where(
                                OUTCOME_RESULT.ID.eq(draft.id()),
                                OUTCOME_RESULT.VERSION.eq(draft.version()),
                                OUTCOME_RESULT.PATIENT_ID.eq(draft.patientId()),
                                OUTCOME_RESULT.MEASURE_KEY.eq(draft.measureKey()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        return byId(draft.id());
    }

    private void write(
            OutcomeDraft draft,
            String definitionVersion,
            OutcomeScore score,
            OutcomeResultRecord row,
            Actor actor) {
        row.setEpisodeId(boxed(draft.episodeId()));
        row.setVisitId(boxed(draft.visitId()));
        row.setDefinitionVersion(definitionVersion);
        row.setTakenOn(draft.takenOn());
        row.setAnswerMode(draft.mode().name());
        row.setSide(draft.side().name());
        row.setAnswers(json(StoredAnswers.of(draft.answers())));
        row.setScore(score.value().orElse(null));
        row.setScoreStatus(score.status().name());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
    }

    private static Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static OptionalLong unboxed(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /**
     * @throws UserFacingException if there is no such result
     */
    public OutcomeResult byId(long id) {
        return database.dsl()
                .fetchOptional(OUTCOME_RESULT, OUTCOME_RESULT.ID.eq(id))
                .map(OutcomeRepository::result)
                .orElseThrow(() -> new UserFacingException("outcome.notFound"));
    }

    /** A patient's results of all measures, the oldest first. */
    public List<OutcomeResult> ofPatient(long patient) {
        return database.dsl()
                .selectFrom(OUTCOME_RESULT)
                .where(OUTCOME_RESULT.PATIENT_ID.eq(patient))
                .orderBy(OUTCOME_RESULT.TAKEN_ON, OUTCOME_RESULT.ID)
                .fetch(OutcomeRepository::result);
    }

    private static OutcomeResult result(OutcomeResultRecord row) {
        return new OutcomeResult(
                row.getId(),
                row.getVersion(),
                row.getPatientId(),
                unboxed(row.getEpisodeId()),
                unboxed(row.getVisitId()),
                row.getMeasureKey(),
                row.getDefinitionVersion(),
                row.getTakenOn(),
                AnswerMode.valueOf(row.getAnswerMode()),
                MeasuredSide.valueOf(row.getSide()),
                answers(row),
                Optional.ofNullable(row.getScore()),
                ScoreStatus.valueOf(row.getScoreStatus()),
                row.getChangedAt(),
                row.getChangedBy());
    }

    private static OutcomeAnswers answers(OutcomeResultRecord row) {
        try {
            return JSON.readValue(row.getAnswers(), StoredAnswers.class).answers();
        } catch (JsonProcessingException | NumberFormatException damaged) {
            throw new UserFacingException(damaged, "outcome.damaged", row.getId());
        }
    }

    private static String json(StoredAnswers answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
