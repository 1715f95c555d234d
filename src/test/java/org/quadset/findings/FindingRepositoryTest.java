package org.quadset.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quadset.exercises.Side.LEFT;
import static org.quadset.exercises.Side.RIGHT;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.NaughtyStrings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Findings and body charts in a real file. */
class FindingRepositoryTest {
    private static final Instant FIRST = Instant.parse("2026-11-05T15:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-12T15:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-11-19T15:00:00Z");

    @TempDir Path path;
    private PatientsOnDisk clinic;
    private FindingRepository repository;
    private long patient;

    @BeforeEach
    void open() {
        clinic = new PatientsOnDisk(path);
        repository = new FindingRepository(clinic.database);
        patient = register("Maya");
        clinic.database.inTransaction(
                () ->
                        clinic.database
                                .dsl()
                                .execute(
                                        "insert into clinician (version, full_name, credential, initials,"
                                                + " column_order, active, created_at, created_by,"
                                                + " changed_at, changed_by) values (1, 'Dana Ruiz', 'PT',"
                                                + " 'DR', 1, true, current_timestamp, 'test',"
                                                + " current_timestamp, 'test')"));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private long register(String given) {
        return clinic.register(PatientsOnDisk.least(given, "Cohen", "(555) 555-0100")).id();
    }

    private long visit(long of, Instant at) {
        return clinic.database.inTransaction(
                () ->
                        clinic.database
                                .dsl()
                                .fetchSingle(
                                        "select id from final table (insert into visit (version, patient_id,"
                                                + " clinician_id, visited_at, zone, status, subjective,"
                                                + " objective, assessment, plan, created_at, created_by,"
                                                + " changed_at, changed_by) values (1, ?, 1, ?,"
                                                + " 'America/New_York', 'DRAFT', '', '', '', '',"
                                                + " current_timestamp, 'test', current_timestamp,"
                                                + " 'test'))",
                                        of,
                                        at)
                                .get(0, long.class));
    }

    private void store(long visit, ObjectiveFinding... findings) {
        clinic.database.inTransaction(() -> repository.replace(visit, List.of(findings)));
    }

    private List<ObjectiveFinding> stored(long visit) {
        return clinic.database.reading(() -> repository.of(visit));
    }

    private List<PreviousFinding> previous(long of, Instant before) {
        return clinic.database.reading(() -> repository.previousOf(of, before));
    }

    private static ObjectiveFinding flexion(Side side, String text) {
        return Typed.rom(JointMotion.KNEE_FLEXION, side, text);
    }

    @Test
    void keepsFindingsInTheirOrderAsTheyWereTyped() {
        long visit = visit(patient, TODAY);
        var findings =
                new ObjectiveFinding[] {
                    flexion(RIGHT, "0-125 p2"),
                    flexion(LEFT, "13x"),
                    Typed.test(KnownTest.LACHMAN, RIGHT, ""),
                };
        store(visit, findings);
        assertThat(stored(visit)).containsExactly(findings);
        store(visit, flexion(LEFT, "135"));
        assertThat(stored(visit)).containsExactly(flexion(LEFT, "135"));
        store(visit);
        assertThat(stored(visit)).isEmpty();
    }

    @Test
    void keepsWhateverIsTypedIntoAField() {
        long visit = visit(patient, TODAY);
        var findings = new ArrayList<ObjectiveFinding>();
        for (var text : NaughtyStrings.all()) {
            findings.add(
                    new ObjectiveFinding(
                            FindingKind.RANGE_OF_MOTION,
                            "knee_flexion_active",
                            LEFT,
                            Map.of("end", text)));
        }
        store(visit, findings.toArray(ObjectiveFinding[]::new));
        assertThat(stored(visit)).isEqualTo(findings);
    }

    @Test
    void findsTheNewestOfEachThingBeforeAVisit() {
        store(visit(patient, FIRST), flexion(RIGHT, "110"), flexion(LEFT, "135"));
        store(
                visit(patient, SECOND),
                flexion(RIGHT, "120"),
                Typed.strength(JointMotion.KNEE_EXTENSION, RIGHT, "4"));
        store(visit(patient, TODAY), flexion(RIGHT, "125"));
        store(visit(register("Other"), SECOND), flexion(RIGHT, "90"));

        assertThat(previous(patient, TODAY))
                .containsExactly(
                        new PreviousFinding(SECOND, flexion(RIGHT, "120")),
                        new PreviousFinding(
                                SECOND, Typed.strength(JointMotion.KNEE_EXTENSION, RIGHT, "4")),
                        new PreviousFinding(FIRST, flexion(LEFT, "135")));
        assertThat(previous(patient, FIRST)).isEmpty();
    }

    @Test
    void takesTheLaterOfTwoVisitsAtTheSameMinute() {
        store(visit(patient, FIRST), flexion(RIGHT, "110"));
        store(visit(patient, FIRST), flexion(RIGHT, "112"));
        assertThat(previous(patient, TODAY))
                .containsExactly(new PreviousFinding(FIRST, flexion(RIGHT, "112")));
    }

    @Test
    void keepsTheBodyChartToThePoint() {
        long visit = visit(patient, TODAY);
        var marks = new ArrayList<BodyChartMark>();
        for (var view : BodyView.values()) {
            for (var region : BodyDrawing.get().regions(view)) {
                marks.addAll(BodyChartMark.over(view, PainKind.PINS_AND_NEEDLES, region));
            }
        }
        marks.add(
                BodyChartMark.drawn(
                        BodyView.BACK,
                        PainKind.ACHE,
                        List.of(new ChartPoint(1.0 / 3, 0.1), new ChartPoint(0.7, 2.0 / 3))));
        clinic.database.inTransaction(() -> repository.replaceMarks(visit, marks));
        assertThat(clinic.database.reading(() -> repository.marksOf(visit))).isEqualTo(marks);
        clinic.database.inTransaction(() -> repository.replaceMarks(visit, List.of()));
        assertThat(clinic.database.reading(() -> repository.marksOf(visit))).isEmpty();
    }

    @Test
    void findsTheLastChartThatHasSomethingDrawn() {
        var knee = new ChartRegion(BodyRegion.KNEE_FRONT, RIGHT);
        var early = BodyChartMark.over(BodyView.FRONT, PainKind.ACHE, knee);
        var late = BodyChartMark.over(BodyView.FRONT, PainKind.SHARP, knee);
        long first = visit(patient, FIRST);
        long today = visit(patient, TODAY);
        visit(patient, SECOND);
        clinic.database.inTransaction(
                () -> {
                    repository.replaceMarks(first, early);
                    repository.replaceMarks(today, late);
                });
        assertThat(clinic.database.reading(() -> repository.previousMarksOf(patient, TODAY)))
                .isEqualTo(early);
        assertThat(clinic.database.reading(() -> repository.previousMarksOf(patient, FIRST)))
                .isEmpty();
    }

    @Test
    void tellsOfADamagedRowInsteadOfDroppingIt() {
        long visit = visit(patient, TODAY);
        store(visit, flexion(RIGHT, "120"));
        clinic.database.inTransaction(
                () ->
                        clinic.database
                                .dsl()
                                .execute("update objective_finding set kind = 'UNHEARD_OF'"));
        assertThatThrownBy(() -> stored(visit))
                .isInstanceOfSatisfying(
                        UserFacingException.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("finding.damaged"));
        clinic.database.inTransaction(
                () ->
                        clinic.database
                                .dsl()
                                .execute(
                                        "insert into body_chart_mark (visit_id, list_position, body_view,"
                                                + " pain_kind, regions, points) values (?, 0, 'FRONT',"
                                                + " 'ACHE', '', 'x,y')",
                                        visit));
        assertThatThrownBy(() -> clinic.database.reading(() -> repository.marksOf(visit)))
                .isInstanceOfSatisfying(
                        UserFacingException.class,
                        problem ->
                                assertThat(problem.messageKey()).isEqualTo("finding.damagedMark"));
    }
}
