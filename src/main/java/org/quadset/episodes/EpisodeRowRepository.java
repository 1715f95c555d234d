package org.quadset.episodes;

import static org.quadset.platform.db.generated.Tables.EPISODE_AUTHORIZATION;
import static org.quadset.platform.db.generated.Tables.EPISODE_DIAGNOSIS;
import static org.quadset.platform.db.generated.Tables.EPISODE_GOAL;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jooq.DSLContext;
import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;
import org.quadset.patients.Answer;
import org.quadset.platform.db.generated.tables.records.EpisodeAuthorizationRecord;
import org.quadset.platform.db.generated.tables.records.EpisodeDiagnosisRecord;
import org.quadset.platform.db.generated.tables.records.EpisodeGoalRecord;
import org.quadset.platform.db.generated.tables.records.EpisodeOfCareRecord;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows of episodes and their lists, to records and back. */
final class EpisodeRowRepository {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EpisodeRowRepository() {}

    static void fill(EpisodeOfCareRecord row, EpisodeOfCare episode, Instant now, String by) {
        var details = episode.details();
        row.setClinicianId(details.clinicianId());
        row.setTitle(details.title());
        row.setDiscipline(details.discipline());
        row.setRegions(
                details.regions().stream().map(BodyRegion::key).collect(Collectors.joining(",")));
        row.setSide(details.side().name());
        row.setOpenedOn(details.openedOn());
        row.setOnsetOn(details.onsetOn().orElse(null));
        row.setSurgeryOn(details.surgeryOn().orElse(null));
        row.setSurgery(details.surgery());
        row.setReferredBy(details.referredBy());
        row.setReferredOn(details.referredOn().orElse(null));
        row.setPrecautions(details.precautions());
        row.setRedFlags(json(details.redFlags()));
        if (!details.redFlags().isEmpty()) {
            row.setRedFlagsAskedAt(now);
            row.setRedFlagsAskedBy(by);
        }
        row.setPayerKind(details.payer().name());
        row.setVisitsElsewhere(details.visitsElsewhere());
        row.setVisitsPerWeek(boxed(details.plan().visitsPerWeek()));
        row.setWeeks(boxed(details.plan().weeks()));
        row.setPlannedTreatment(details.plan().treatment());
        row.setCertifiedFrom(details.plan().certifiedFrom().orElse(null));
        row.setCertifiedUntil(details.plan().certifiedUntil().orElse(null));
        row.setStatus(episode.isOpen() ? "OPEN" : "CLOSED");
        row.setClosedOn(episode.closing().map(EpisodeOfCare.Closing::day).orElse(null));
        row.setClosingReason(episode.closing().map(end -> end.reason().name()).orElse(null));
        row.setClosingNote(episode.closing().map(EpisodeOfCare.Closing::note).orElse(null));
        row.setChangedAt(now);
        row.setChangedBy(by);
    }

    private static String json(Map<RedFlag, Answer> answers) {
        var plain = new TreeMap<String, String>();
        answers.forEach((flag, answer) -> plain.put(flag.name(), answer.name()));
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<RedFlag, Answer> redFlags(String json) {
        try {
            Map<RedFlag, Answer> answers = new EnumMap<>(RedFlag.class);
            JSON.readValue(json, new TypeReference<Map<String, String>>() {})
                    .forEach(
                            (flag, answer) ->
                                    answers.put(RedFlag.valueOf(flag), Answer.valueOf(answer)));
            return answers;
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    static EpisodeOfCare episode(
            EpisodeOfCareRecord row,
            List<Diagnosis> diagnoses,
            List<Goal> goals,
            List<Authorization> authorizations) {
        var details =
                new EpisodeDetails(
                        row.getTitle(),
                        row.getClinicianId(),
                        row.getDiscipline(),
                        regions(row.getRegions()),
                        Side.valueOf(row.getSide()),
                        row.getOpenedOn(),
                        Optional.ofNullable(row.getOnsetOn()),
                        Optional.ofNullable(row.getSurgeryOn()),
                        row.getSurgery(),
                        row.getReferredBy(),
                        Optional.ofNullable(row.getReferredOn()),
                        row.getPrecautions(),
                        redFlags(row.getRedFlags()),
                        PayerKind.valueOf(row.getPayerKind()),
                        row.getVisitsElsewhere(),
                        new PlanOfCare(
                                unboxed(row.getVisitsPerWeek()),
                                unboxed(row.getWeeks()),
                                row.getPlannedTreatment(),
                                Optional.ofNullable(row.getCertifiedFrom()),
                                Optional.ofNullable(row.getCertifiedUntil())),
                        diagnoses,
                        goals,
                        authorizations);
        return new EpisodeOfCare(
                row.getId(),
                row.getVersion(),
                row.getPatientId(),
                details,
                Optional.ofNullable(row.getClosedOn())
                        .map(
                                day ->
                                        new EpisodeOfCare.Closing(
                                                day,
                                                ClosingReason.valueOf(row.getClosingReason()),
                                                row.getClosingNote())));
    }

    private static List<BodyRegion> regions(String keys) {
        return Arrays.stream(keys.split(","))
                .flatMap(key -> BodyRegion.ofKey(key).stream())
                .toList();
    }

    static EpisodeDiagnosisRecord row(DSLContext dsl, long episode, int position, Diagnosis one) {
        var row = dsl.newRecord(EPISODE_DIAGNOSIS);
        row.setEpisodeId(episode);
        row.setListPosition(position);
        row.setCode(one.code());
        row.setLabel(one.label());
        return row;
    }

    static Diagnosis diagnosis(EpisodeDiagnosisRecord row) {
        return new Diagnosis(row.getCode(), row.getLabel());
    }

    static EpisodeGoalRecord row(DSLContext dsl, long episode, int position, Goal one) {
        var row = dsl.newRecord(EPISODE_GOAL);
        row.setEpisodeId(episode);
        row.setListPosition(position);
        row.setTerm(one.term().name());
        row.setGoalText(one.text());
        row.setBaseline(one.baseline());
        row.setTarget(one.target());
        row.setDueOn(one.due().orElse(null));
        row.setOutcome(one.outcome().name());
        return row;
    }

    static Goal goal(EpisodeGoalRecord row) {
        return new Goal(
                Goal.Term.valueOf(row.getTerm()),
                row.getGoalText(),
                row.getBaseline(),
                row.getTarget(),
                Optional.ofNullable(row.getDueOn()),
                Goal.Outcome.valueOf(row.getOutcome()));
    }

    static EpisodeAuthorizationRecord row(
            DSLContext dsl, long episode, int position, Authorization one) {
        var row = dsl.newRecord(EPISODE_AUTHORIZATION);
        row.setEpisodeId(episode);
        row.setListPosition(position);
        row.setAuthorizationNumber(one.number());
        row.setValidFrom(one.from().orElse(null));
        row.setValidUntil(one.until().orElse(null));
        row.setVisits(boxed(one.visits()));
        row.setUnits(boxed(one.units()));
        return row;
    }

    static Authorization authorization(EpisodeAuthorizationRecord row) {
        return new Authorization(
                row.getAuthorizationNumber(),
                Optional.ofNullable(row.getValidFrom()),
                Optional.ofNullable(row.getValidUntil()),
                unboxed(row.getVisits()),
                unboxed(row.getUnits()));
    }

    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt unboxed(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
