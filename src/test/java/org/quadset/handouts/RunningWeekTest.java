package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.PaperSize;
import org.quadset.clinic.Theme;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.running.DistanceUnit;
import org.quadset.running.LadderKind;
import org.quadset.running.MileageStart;
import org.quadset.running.PainModel;
import org.quadset.running.ReturnPlan;
import org.quadset.running.RunReport;
import org.quadset.running.RunningPlan;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The page of a running week: what is on it, what is not yet, and that everybody can read it. */
class RunningWeekTest {
    private static final PaperPdf PDF = new PaperPdf();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static ReturnPlan plan(LadderKind kind, PainModel model, int step, int runs) {
        return new ReturnPlan(
                1,
                1,
                1,
                kind,
                model,
                DistanceUnit.MILES,
                TODAY.minusDays(60),
                step,
                0,
                runs,
                EnumSet.noneOf(org.quadset.running.GateCheck.class),
                "for the test",
                Optional.empty(),
                Optional.empty(),
                true,
                "Dana Ruiz, PT");
    }

    private static RunningWeekPaper paper(
            ReturnPlan plan, PaperSize size, List<RunReport> reports) {
        var stored = new ArrayList<RunningPlan.StoredRun>();
        reports.forEach(one -> stored.add(new RunningPlan.StoredRun(1, 1, one, "")));
        var clinic =
                new Clinic(
                        "Harbor Street Physical Therapy",
                        "555-0190",
                        "",
                        "",
                        "911",
                        ZONE,
                        size,
                        Theme.LIGHT);
        return RunningWeekPaper.of(
                clinic,
                TODAY,
                maya(),
                "Dana Ruiz, PT",
                new RunningPlan(plan, stored, List.of(), List.of()),
                List.of(visit("2026-11-23T19:00:00Z"), visit("2026-11-27T14:30:00Z")));
    }

    private static Patient maya() {
        return new Patient(
                1,
                1,
                "Q-10482",
                PatientsOnDisk.least("Maya", "Cohen", ""),
                Map.of(),
                Instant.EPOCH,
                "Dana Ruiz, PT",
                Optional.empty());
    }

    private static Appointment visit(String start) {
        var at = Instant.parse(start);
        return new Appointment(
                1,
                1,
                1,
                1,
                AppointmentKind.FOLLOW_UP,
                AppointmentStatus.BOOKED,
                at,
                at.plusSeconds(2700),
                ZONE,
                "",
                Optional.empty(),
                Optional.empty(),
                org.quadset.schedule.AppointmentDetails.PLAIN);
    }

    private static List<RunReport> twoGreens() {
        return List.of(
                RunReport.of(TODAY.minusDays(4), 1, 6, 1, 0),
                RunReport.of(TODAY.minusDays(2), 1, 6, 1, 0));
    }

    private static RunningWeekPaper stageTwo(PaperSize size) {
        return paper(plan(LadderKind.RUNNING, PainModel.STRICT, 1, 3), size, twoGreens());
    }

    private static RunningWeekPaper mileage() {
        var plan =
                plan(LadderKind.RUNNING, PainModel.STRICT, 6, 3)
                        .with(
                                new MileageStart(
                                        TODAY.plusDays(1),
                                        DistanceUnit.MILES.metres(90),
                                        DistanceUnit.MILES.metres(30)));
        return paper(
                plan,
                PaperSize.LETTER,
                List.of(
                        RunReport.of(TODAY.minusDays(4), 6, 30, 1, 0),
                        RunReport.of(TODAY.minusDays(2), 6, 30, 1, 0)));
    }

    private static RunningWeekPaper untold() {
        var one = twoGreens().getFirst();
        return paper(
                plan(LadderKind.RUNNING, PainModel.STRICT, 1, 3),
                PaperSize.LETTER,
                List.of(
                        new RunReport(
                                one.day(),
                                1,
                                6,
                                Optional.empty(),
                                1,
                                OptionalInt.empty(),
                                true,
                                false,
                                false,
                                false,
                                0,
                                one.surface())));
    }

    private static List<RunningWeekPaper> all(PaperSize size) {
        return List.of(
                stageTwo(size),
                paper(plan(LadderKind.RUNNING, PainModel.BONE, 0, 4), size, List.of()),
                paper(plan(LadderKind.HEEL, PainModel.TENDON, 5, 4), size, List.of()),
                paper(plan(LadderKind.SPRINT, PainModel.STRICT, 4, 3), size, List.of()),
                mileage(),
                untold());
    }

    @Test
    void printsTheUnlockedStageWithItsBoxesAndNothingBeyondIt() {
        try (var printed = new PdfText(PDF.render(stageTwo(PaperSize.LETTER)))) {
            assertThat(printed.pages()).isEqualTo(1);
            assertThat(printed.page(1))
                    .contains(
                            "Maya: your running week",
                            "Friday 20 November to Thursday 26 November · stage 2 of 6",
                            "6 times (run 2 min, walk 3 min).",
                            "Fri 20",
                            "40 minutes run 2, walk 3",
                            "run 6",
                            "Sun 22",
                            "Rest. Visit at 14:00.",
                            "Tue 24",
                            "Over 5, swollen, limp",
                            "555-0190",
                            "M.C. · printed 19 Nov 2026 · Dana Ruiz, PT · next visit Mon 23 Nov,"
                                    + " 14:00",
                            "page 1 of 1")
                    .doesNotContain("stage 3", "Cohen");
        }
    }

    @Test
    void printsDistancesInTheMileagePhase() {
        try (var printed = new PdfText(PDF.render(mileage()))) {
            assertThat(printed.page(1)).contains("weekly distance", "3.3 mi", "ran (mi)");
        }
    }

    @Test
    void printsNoRunWhileTheLastSessionIsNotReported() {
        try (var printed = new PdfText(PDF.render(untold()))) {
            assertThat(printed.page(1)).contains("Do not run yet.").doesNotContain("run 1");
        }
    }

    @Test
    void saysWhatPainMeansByThePlansPainModel() {
        var pages = all(PaperSize.LETTER).stream().map(one -> one.page("")).toList();
        assertThat(pages.get(1)).contains("No pain", "Any pain").doesNotContain("3 to 5");
        assertThat(pages.get(2)).contains("0 to 5, gone by morning");
        assertThat(pages.get(3)).contains("6 sprints at 90 %", "sprint 6", "cool down");
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void everyWeekIsOnePageAndKeepsTheStandardForAccessiblePaper(PaperSize size) throws Exception {
        for (var one : all(size)) {
            var pdf = PDF.render(one);
            try (var printed = new PdfText(pdf)) {
                assertThat(printed.pages()).as(one.page("")).isEqualTo(1);
            }
            assertThat(PdfUa.broken(pdf)).isEmpty();
        }
    }
}
