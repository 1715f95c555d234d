package org.quadset.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What an episode owes, by the rules of billing.md sections 6 and 9. */
class DeadlinesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static EpisodeOfCare episode(
            PayerKind payer, PlanOfCare plan, Authorization... authorizations) {
        var blank = EpisodeOfCare.begun(1, 1, FIRST);
        var details = blank.details();
        return blank.edited(
                new EpisodeDetails(
                        "Right knee",
                        1,
                        "PT",
                        List.of(),
                        details.side(),
                        FIRST,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        "",
                        details.redFlags(),
                        payer,
                        0,
                        plan,
                        List.of(),
                        List.of(),
                        List.of(authorizations)));
    }

    private static EpisodeHistory.Attended visit(LocalDate day, NoteType type) {
        return new EpisodeHistory.Attended(day.toEpochDay(), day, type, true, false, 3);
    }

    /** An evaluation and then daily notes, on days in a row. */
    private static EpisodeHistory visits(int count) {
        var all = new ArrayList<EpisodeHistory.Attended>();
        for (int i = 0; i < count; i++) {
            all.add(visit(FIRST.plusDays(i), i == 0 ? NoteType.EVALUATION : NoteType.DAILY));
        }
        return new EpisodeHistory(all, List.of());
    }

    private static Optional<Deadline> owed(Deadlines deadlines, Deadline.Kind kind) {
        return deadlines.owed().stream().filter(one -> one.kind() == kind).findFirst();
    }

    private static Deadline progressAfter(int visits) {
        return owed(
                        Deadlines.of(
                                episode(PayerKind.MEDICARE_B, PlanOfCare.NONE),
                                visits(visits),
                                DeadlineRules.DEFAULTS,
                                FIRST.plusDays(visits)),
                        Deadline.Kind.PROGRESS_REPORT)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1,FAR,9", "6,FAR,4", "7,SOON,3", "9,SOON,1", "10,DUE,0", "11,OVERDUE,-1"})
    void theProgressReportIsDueByTheTenthTreatmentDay(
            int visits, Deadline.Urgency urgency, int left) {
        assertThat(progressAfter(visits).urgency()).isEqualTo(urgency);
        assertThat(progressAfter(visits).left()).isEqualTo(left);
    }

    @Test
    void theNextPeriodBeginsOnTheTreatmentDayAfterAReport() {
        var all = new ArrayList<>(visits(9).visits());
        all.add(visit(FIRST.plusDays(9), NoteType.PROGRESS_REPORT));
        all.add(visit(FIRST.plusDays(10), NoteType.DAILY));
        var deadlines =
                Deadlines.of(
                        episode(PayerKind.MEDICARE_B, PlanOfCare.NONE),
                        new EpisodeHistory(all, List.of()),
                        DeadlineRules.DEFAULTS,
                        FIRST.plusDays(11));
        assertThat(owed(deadlines, Deadline.Kind.PROGRESS_REPORT).orElseThrow().left())
                .isEqualTo(9);
        assertThat(deadlines.visitNumber()).isEqualTo(11);
    }

    @Test
    void twoVisitsOfOneDayAreOneTreatmentDayAndATelephoneNoteIsNone() {
        var all = new ArrayList<>(visits(3).visits());
        all.add(visit(FIRST.plusDays(2), NoteType.DAILY));
        all.add(visit(FIRST.plusDays(4), NoteType.CASE_NOTE));
        var deadlines =
                Deadlines.of(
                        episode(PayerKind.MEDICARE_B, PlanOfCare.NONE),
                        new EpisodeHistory(all, List.of()),
                        DeadlineRules.DEFAULTS,
                        FIRST.plusDays(5));
        assertThat(deadlines.visitNumber()).isEqualTo(3);
        assertThat(owed(deadlines, Deadline.Kind.PROGRESS_REPORT).orElseThrow().left())
                .isEqualTo(7);
    }

    @Test
    void noPaperIsOwedWhereThePayerHasNoSuchRule() {
        var deadlines =
                Deadlines.of(
                        episode(PayerKind.SELF_PAY, PlanOfCare.NONE),
                        visits(12),
                        DeadlineRules.DEFAULTS,
                        FIRST.plusDays(200));
        assertThat(deadlines.owed()).isEmpty();
    }

    @Test
    void theBookingThatMustBeAReportIsNamed() {
        var bookings = new ArrayList<EpisodeHistory.Booked>();
        for (int i = 0; i < 14; i++) {
            bookings.add(new EpisodeHistory.Booked(100 + i, FIRST.plusDays(10 + i)));
        }
        var deadlines =
                Deadlines.of(
                        episode(PayerKind.MEDICARE_B, PlanOfCare.NONE),
                        new EpisodeHistory(visits(7).visits(), bookings),
                        DeadlineRules.DEFAULTS,
                        FIRST.plusDays(8));
        assertThat(
                        deadlines.forecast().stream()
                                .filter(Deadlines.Forecast::reportDue)
                                .map(Deadlines.Forecast::visitNumber))
                .containsExactly(10, 20);
        assertThat(deadlines.forecastOf(102).orElseThrow().reportDue()).isTrue();
        assertThat(owed(deadlines, Deadline.Kind.PROGRESS_REPORT).orElseThrow().due())
                .contains(FIRST.plusDays(12));
    }

    /** billing.md section 6: start + 89 days, the start counting as day 1; told from day 75 on. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-05,2026-03-19,FAR,2026-04-04",
        "2026-01-05,2026-03-20,SOON,2026-04-04",
        "2026-01-05,2026-04-04,DUE,2026-04-04",
        "2026-01-05,2026-04-05,OVERDUE,2026-04-04",
        "2028-01-05,2028-02-01,FAR,2028-04-03",
    })
    void theCertificationEndsAfterNinetyDays(
            LocalDate from, LocalDate today, Deadline.Urgency urgency, LocalDate end) {
        var plan =
                new PlanOfCare(
                        OptionalInt.of(2),
                        OptionalInt.of(20),
                        "",
                        Optional.of(from),
                        Optional.empty());
        var deadlines =
                Deadlines.of(
                        episode(PayerKind.MEDICARE_B, plan),
                        visits(2),
                        DeadlineRules.DEFAULTS,
                        today);
        var certification = owed(deadlines, Deadline.Kind.CERTIFICATION_END).orElseThrow();
        assertThat(certification.due()).contains(end);
        assertThat(certification.urgency()).isEqualTo(urgency);
    }

    @Test
    void aShorterPlanEndsTheCertificationEarlierButALongerOneNever() {
        for (int days : new int[] {30, 120}) {
            var plan =
                    new PlanOfCare(
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            "",
                            Optional.of(FIRST),
                            Optional.of(FIRST.plusDays(days)));
            var end =
                    owed(
                                    Deadlines.of(
                                            episode(PayerKind.MEDICARE_B, plan),
                                            visits(1),
                                            DeadlineRules.DEFAULTS,
                                            FIRST),
                                    Deadline.Kind.CERTIFICATION_END)
                            .orElseThrow();
            assertThat(end.due()).contains(FIRST.plusDays(Math.min(days, 89)));
        }
    }

    @Test
    void anUncertifiedPlanIsToBeCertifiedWithinThirtyDays() {
        var deadlines =
                Deadlines.of(
                        episode(PayerKind.MEDICARE_B, PlanOfCare.NONE),
                        visits(1),
                        DeadlineRules.DEFAULTS,
                        FIRST.plusDays(31));
        var certify = owed(deadlines, Deadline.Kind.FIRST_CERTIFICATION).orElseThrow();
        assertThat(certify.due()).contains(FIRST.plusDays(30));
        assertThat(certify.urgency()).isEqualTo(Deadline.Urgency.OVERDUE);
    }

    /** billing.md section 9: told at 80 per cent and when 2 are left. */
    @ParameterizedTest
    @CsvSource({
        "20,15,FAR",
        "20,16,SOON",
        "20,20,DUE",
        "20,21,OVERDUE",
        "4,1,FAR",
        "4,2,SOON",
        "4,4,DUE"
    })
    void theAuthorisationIsToldWhenItRunsLow(int allowed, int used, Deadline.Urgency urgency) {
        var authorization =
                new Authorization(
                        "A1",
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.of(allowed),
                        OptionalInt.empty());
        var deadlines =
                Deadlines.of(
                        episode(PayerKind.COMMERCIAL, PlanOfCare.NONE, authorization),
                        visits(used),
                        DeadlineRules.DEFAULTS,
                        FIRST.plusDays(40));
        var visits = owed(deadlines, Deadline.Kind.AUTHORIZATION_VISITS).orElseThrow();
        assertThat(visits.urgency()).isEqualTo(urgency);
        assertThat(visits.left()).isEqualTo(allowed - used);
    }

    @Test
    void aBookingBeyondTheAuthorisedVisitsIsTold() {
        var authorization =
                new Authorization(
                        "A1",
                        Optional.of(FIRST),
                        Optional.of(FIRST.plusDays(60)),
                        OptionalInt.of(3),
                        OptionalInt.empty());
        var history =
                new EpisodeHistory(
                        visits(2).visits(),
                        List.of(
                                new EpisodeHistory.Booked(1, FIRST.plusDays(10)),
                                new EpisodeHistory.Booked(2, FIRST.plusDays(11)),
                                new EpisodeHistory.Booked(3, FIRST.plusDays(61))));
        var forecast =
                Deadlines.of(
                                episode(PayerKind.COMMERCIAL, PlanOfCare.NONE, authorization),
                                history,
                                DeadlineRules.DEFAULTS,
                                FIRST.plusDays(3))
                        .forecast();
        assertThat(forecast.stream().map(Deadlines.Forecast::outsideAuthorization))
                .containsExactly(false, true, true);
    }

    @Property(tries = 300)
    void visitNumbersOfBookingsGoUpByOneADayAndReportsComeAtLeastEveryTenDays(
            @ForAll @IntRange(min = 0, max = 25) int attended,
            @ForAll @IntRange(min = 0, max = 40) int booked) {
        var bookings = new ArrayList<EpisodeHistory.Booked>();
        for (int i = 0; i < booked; i++) {
            bookings.add(new EpisodeHistory.Booked(i, FIRST.plusDays(100 + i)));
        }
        var forecast =
                Deadlines.of(
                                episode(PayerKind.MEDICARE_B, PlanOfCare.NONE),
                                new EpisodeHistory(visits(attended).visits(), bookings),
                                DeadlineRules.DEFAULTS,
                                FIRST.plusDays(60))
                        .forecast();
        int sinceReport = attended;
        for (int i = 0; i < forecast.size(); i++) {
            assertThat(forecast.get(i).visitNumber()).isEqualTo(attended + i + 1);
            sinceReport++;
            assertThat(forecast.get(i).reportDue()).isEqualTo(sinceReport >= 10);
            if (forecast.get(i).reportDue()) {
                sinceReport = 0;
            }
        }
    }
}
