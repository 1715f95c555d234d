package org.quadset.findings;

import static org.quadset.platform.db.generated.Tables.BODY_CHART_MARK;
import static org.quadset.platform.db.generated.Tables.OBJECTIVE_FINDING;
import static org.quadset.platform.db.generated.Tables.VISIT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jooq.impl.DSL;
import org.quadset.exercises.Side;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.BodyChartMarkRecord;
import org.quadset.platform.problems.UserFacingException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Stores the objective findings and the body chart of visits. */
public final class FindingRepository {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public FindingRepository(Database database) {
        this.database = database;
    }

    /**
     * A visit's findings in their order.
     *
     * @throws UserFacingException if a stored one cannot be read
     */
    public List<ObjectiveFinding> of(long visit) {
        return database.dsl()
                .selectFrom(OBJECTIVE_FINDING)
                .where(OBJECTIVE_FINDING.VISIT_ID.eq(visit))
                .orderBy(OBJECTIVE_FINDING.LIST_POSITION)
                .fetch(
                        row ->
                                finding(
                                        row.getId(),
                                        row.getKind(),
                                        row.getFindingKey(),
                                        row.getSide(),
                                        row.getFields()));
    }

    /** Puts these findings in the place of the visit's earlier ones. */
    public void replace(long visit, List<ObjectiveFinding> findings) {
        database.dsl()
                .deleteFrom(OBJECTIVE_FINDING)
                .where(OBJECTIVE_FINDING.VISIT_ID.eq(visit))
                .execute();
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            var row = database.dsl().newRecord(OBJECTIVE_FINDING);
            row.setVisitId(visit);
            row.setListPosition(i);
            row.setKind(finding.kind().name());
            row.setFindingKey(finding.key());
            row.setSide(finding.side().name());
            row.setFields(json(new TreeMap<>(finding.fields())));
            row.insert();
        }
    }

    /**
     * For each thing and side that was ever measured before this instant, the newest finding, in
     * one query.
     */
    public List<PreviousFinding> previousOf(long patient, Instant before) {
        var newest =
                DSL.rowNumber()
                        .over()
                        .partitionBy(
                                OBJECTIVE_FINDING.KIND,
                                OBJECTIVE_FINDING.FINDING_KEY,
                                OBJECTIVE_FINDING.SIDE)
                        .orderBy(
                                VISIT.VISITED_AT.desc(),
                                VISIT.ID.desc(),
                                OBJECTIVE_FINDING.LIST_POSITION.desc())
                        .as("newest");
        var ranked =
                DSL.select(
                                VISIT.VISITED_AT,
                                OBJECTIVE_FINDING.ID,
                                OBJECTIVE_FINDING.KIND,
                                OBJECTIVE_FINDING.FINDING_KEY,
                                OBJECTIVE_FINDING.SIDE,
                                OBJECTIVE_FINDING.FIELDS,
                                OBJECTIVE_FINDING.LIST_POSITION,
                                newest)
                        .from(OBJECTIVE_FINDING)
                        .join(VISIT)
                        .on(VISIT.ID.eq(OBJECTIVE_FINDING.VISIT_ID))
                        .where(VISIT.PATIENT_ID.eq(patient), VISIT.VISITED_AT.lt(before))
                        .asTable("ranked");
        return database.dsl()
                .select(
                        ranked.field(VISIT.VISITED_AT),
                        ranked.field(OBJECTIVE_FINDING.ID),
                        ranked.field(OBJECTIVE_FINDING.KIND),
                        ranked.field(OBJECTIVE_FINDING.FINDING_KEY),
                        ranked.field(OBJECTIVE_FINDING.SIDE),
                        ranked.field(OBJECTIVE_FINDING.FIELDS))
                .from(ranked)
                .where(ranked.field(newest).eq(1))
                .orderBy(
                        ranked.field(VISIT.VISITED_AT).desc(),
                        ranked.field(OBJECTIVE_FINDING.LIST_POSITION))
                .fetch(
                        row ->
                                new PreviousFinding(
                                        row.value1(),
                                        finding(
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6())));
    }

    private static ObjectiveFinding finding(
            long id, String kind, String key, String side, String fields) {
        try {
            return new ObjectiveFinding(
                    FindingKind.valueOf(kind),
                    key,
                    Side.valueOf(side),
                    JSON.readValue(fields, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException | IllegalArgumentException damaged) {
            throw new UserFacingException(damaged, "finding.damaged", id);
        }
    }

    private static String json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What is drawn on a visit's body chart, in the order it was drawn.
     *
     * @throws UserFacingException if a stored mark cannot be read
     */
    public List<BodyChartMark> marksOf(long visit) {
        return database.dsl()
                .selectFrom(BODY_CHART_MARK)
                .where(BODY_CHART_MARK.VISIT_ID.eq(visit))
                .orderBy(BODY_CHART_MARK.LIST_POSITION)
                .fetch(FindingRepository::mark);
    }

    /** What was drawn at the newest visit before this instant that has anything drawn. */
    public List<BodyChartMark> previousMarksOf(long patient, Instant before) {
        var newest =
                DSL.select(VISIT.ID)
                        .from(VISIT)
                        .where(
                                VISIT.PATIENT_ID.eq(patient),
                                VISIT.VISITED_AT.lt(before),
                                DSL.exists(
                                        DSL.selectOne()
                                                .from(BODY_CHART_MARK)
                                                .where(BODY_CHART_MARK.VISIT_ID.eq(VISIT.ID))))
                        .orderBy(VISIT.VISITED_AT.desc(), VISIT.ID.desc())
                        .limit(1);
        return database.dsl()
                .selectFrom(BODY_CHART_MARK)
                .where(BODY_CHART_MARK.VISIT_ID.eq(newest))
                .orderBy(BODY_CHART_MARK.LIST_POSITION)
                .fetch(FindingRepository::mark);
    }

    /** Puts these marks in the place of the visit's earlier ones. */
    public void replaceMarks(long visit, List<BodyChartMark> marks) {
        database.dsl()
                .deleteFrom(BODY_CHART_MARK)
                .where(BODY_CHART_MARK.VISIT_ID.eq(visit))
                .execute();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var row = database.dsl().newRecord(BODY_CHART_MARK);
            row.setVisitId(visit);
            row.setListPosition(i);
            row.setBodyView(mark.view().name());
            row.setPainKind(mark.painKind().name());
            row.setRegions(
                    mark.regions().stream().map(ChartRegion::key).collect(Collectors.joining(",")));
            row.setPoints(
                    mark.points().stream()
                            .map(
                                    point ->
                                            String.format(
                                                    Locale.ROOT, "%.5f,%.5f", point.x(), point.y()))
                            .collect(Collectors.joining(" ")));
            row.insert();
        }
    }

    private static BodyChartMark mark(BodyChartMarkRecord row) {
        try {
            return new BodyChartMark(
                    BodyView.valueOf(row.getBodyView()),
                    PainKind.valueOf(row.getPainKind()),
                    Arrays.stream(row.getRegions().split(","))
                            .filter(key -> !key.isEmpty())
                            .map(key -> ChartRegion.ofKey(key).orElseThrow())
                            .toList(),
                    Arrays.stream(row.getPoints().split(" "))
                            .map(FindingRepository::point)
                            .toList());
        } catch (RuntimeException damaged) {
            throw new UserFacingException(damaged, "finding.damagedMark", row.getId());
        }
    }

    private static ChartPoint point(String stored) {
        int comma = stored.indexOf(',');
        return new ChartPoint(
                Double.parseDouble(stored.substring(0, comma)),
                Double.parseDouble(stored.substring(comma + 1)));
    }
}
