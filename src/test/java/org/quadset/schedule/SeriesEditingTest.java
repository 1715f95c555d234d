package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quadset.schedule.DeskOnDisk.ANA;
import static org.quadset.schedule.DeskOnDisk.MONDAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a change makes of visits that broke a rule, that would lie in the past, or are so anyway.
 */
class SeriesEditingTest {
    @TempDir private Path folder;
    private DeskOnDisk desk;
    private SeriesService series;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(folder.resolve("clinic"), 3);
        series =
                new SeriesService(
                        desk.database,
                        desk.store,
                        new SeriesRepository(desk.database, desk.time.clock()),
                        desk.schedule,
                        desk.audit,
                        desk.time);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Appointment> booked(int perWeek, Booking... bookings) {
        return series
                .book(desk.patients.getFirst().id(), perWeek, 3, List.of(bookings), ANA)
                .stream()
                .map(one -> one.after().orElseThrow())
                .toList();
    }

    /** Mondays and Thursdays at half past nine with Dana. */
    private List<Appointment> twiceAWeek(int visits) {
        return booked(
                2,
                Stream.iterate(0, i -> i + 1)
                        .limit(visits)
                        .map(i -> MONDAY.plusDays(7L * (i / 2) + 3L * (i % 2)).atTime(9, 30))
                        .map(start -> desk.followUp(0, 0, start))
                        .toArray(Booking[]::new));
    }

    private AppointmentSeries of(Appointment visit) {
        return series.byId(visit.details().series().getAsLong(), ANA);
    }

    private List<LocalDateTime> starts(Appointment visit) {
        return of(visit).appointments().stream().map(Appointment::start).toList();
    }

    /** Two visits on days on which the clinic is closed. */
    private List<Appointment> overridden() {
        closed(MONDAY.plusDays(3), MONDAY.plusDays(4));
        closed(MONDAY.plusDays(10), MONDAY.plusDays(10));
        return booked(
                1,
                desk.followUp(0, 0, MONDAY.plusDays(3).atTime(9, 0)).overriding("asked for it"),
                desk.followUp(0, 0, MONDAY.plusDays(10).atTime(9, 0)).overriding("asked for it"));
    }

    private void closed(LocalDate first, LocalDate last) {
        desk.sql(
                "insert into closed_days (version, first_day, last_day, name, changed_at,"
                        + " changed_by) values (1, date '%s', date '%s', 'Fair',"
                                .formatted(first, last)
                        + " current_timestamp, '')");
    }

    @Test
    void aReasonThatWasGivenForOneTimeDoesNotBreakARuleAtAnother() {
        var visits = overridden();

        var preview =
                series.preview(visits.getFirst(), SeriesScope.ALL, new SeriesEdit.Shift(1, 0), ANA);

        assertThat(preview.refused())
                .extracting(one -> one.appointment().id())
                .containsExactly(visits.getFirst().id());
        assertThat(preview.refused().getFirst().why().getFirst()).contains("Fair");
        assertThat(preview.changes().getFirst().after().orElseThrow().details().overrideReason())
                .isEmpty();
    }

    @Test
    void aReasonStaysWhereTimeAndClinicianStayAndALongerVisitNeedsANewOne() {
        var visits = overridden();

        var shorter =
                series.preview(visits.getFirst(), SeriesScope.ALL, new SeriesEdit.Last(30), ANA);
        var longer =
                series.preview(visits.getFirst(), SeriesScope.ALL, new SeriesEdit.Last(60), ANA);

        assertThat(shorter.refused()).isEmpty();
        assertThat(shorter.changes())
                .allMatch(
                        one ->
                                one.after()
                                        .orElseThrow()
                                        .details()
                                        .overrideReason()
                                        .equals("asked for it"));
        assertThat(longer.refused()).hasSize(2);
    }

    @Test
    void aVisitIsNeverShiftedIntoThePast() {
        var visits = twiceAWeek(4);
        var edit = new SeriesEdit.Shift(-2, 0);

        var preview = series.preview(visits.getFirst(), SeriesScope.ALL, edit, ANA);

        assertThat(preview.refused()).hasSize(1);
        assertThat(preview.refused())
                .allMatch(one -> one.why().equals(List.of("This time is already past.")));
        assertThat(preview.changes()).hasSize(3);
        assertThat(
                        catchThrowableOfType(
                                        SeriesTakenException.class,
                                        () ->
                                                series.change(
                                                        visits.getFirst(),
                                                        SeriesScope.ALL,
                                                        edit,
                                                        false,
                                                        ANA))
                                .taken())
                .hasSize(1);
        assertThat(starts(visits.getFirst()).getFirst()).isEqualTo(MONDAY.atTime(9, 30));
    }

    @Test
    void oneTimeOfDayIsThatOfAllThoughOneLayElsewhere() {
        var visits =
                booked(
                        1,
                        desk.followUp(0, 0, MONDAY.atTime(9, 30)),
                        desk.followUp(0, 0, MONDAY.plusDays(7).atTime(11, 0)));

        series.change(
                visits.getFirst(),
                SeriesScope.ALL,
                new SeriesEdit.At(1, LocalTime.of(15, 0)),
                false,
                ANA);

        assertThat(starts(visits.getFirst()))
                .containsExactly(
                        MONDAY.plusDays(1).atTime(15, 0), MONDAY.plusDays(8).atTime(15, 0));
    }

    @Test
    void anotherTimeClinicianAndLengthAreOneChangeAndOneThatIsSoAlreadyIsLeftAlone() {
        var visits = twiceAWeek(4);
        long marcus = desk.clinicians.get(1).id();
        var edit =
                new SeriesEdit.Together(
                        List.of(
                                new SeriesEdit.Shift(0, 30),
                                new SeriesEdit.GiveTo(marcus),
                                new SeriesEdit.Last(30)));

        var changes =
                series.change(visits.get(2), SeriesScope.THIS_AND_FOLLOWING, edit, false, ANA);

        assertThat(changes).hasSize(2);
        assertThat(of(visits.getFirst()).appointments().subList(2, 4))
                .allMatch(
                        one ->
                                one.clinicianId() == marcus
                                        && one.minutes() == 30
                                        && one.start().getHour() == 10);
        var again =
                series.preview(
                        visits.getFirst(), SeriesScope.ALL, new SeriesEdit.GiveTo(marcus), ANA);
        assertThat(again.changes())
                .extracting(AppointmentChange::appointmentId)
                .containsExactly(visits.get(0).id(), visits.get(1).id());
    }

    @Test
    void aSeriesKnowsTheNumberOfAVisitAndItsUsualDays() {
        var visits = twiceAWeek(6);
        desk.schedule.cancel(visits.get(1), CancelReason.WORK, ANA);
        desk.schedule.move(
                visits.get(4),
                visits.get(4).clinicianId(),
                MONDAY.plusDays(15).atTime(9, 0),
                45,
                ANA);

        var now = of(visits.getFirst());

        assertThat(now.kept()).hasSize(5);
        assertThat(now.numberOf(visits.get(2).id())).hasValue(2);
        assertThat(now.numberOf(visits.get(1).id())).isEmpty();
        assertThat(now.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    }
}
