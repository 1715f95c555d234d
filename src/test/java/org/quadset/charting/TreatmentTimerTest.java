package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.charting.TreatmentTimer.Call;
import org.quadset.modalities.TreatmentKind;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long a treatment ran, what its timer calls for, and which minutes the note gets. */
class TreatmentTimerTest {
    private static final Instant START = Instant.parse("2026-11-22T15:00:00Z");

    private static TreatmentTimer timer(int minutes, int skinCheck) {
        return new TreatmentTimer(
                1,
                1,
                TreatmentKind.ICE,
                "Ice",
                new TreatmentTimer.Plan(length(minutes), length(skinCheck)),
                START,
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Duration> length(int minutes) {
        return minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
    }

    private static Instant after(int minutes, int seconds) {
        return START.plusSeconds(minutes * 60L + seconds);
    }

    @ParameterizedTest(name = "set to {0} min and stopped after {1}:{2} gives {3} min")
    @CsvSource({
        "10, 0, 59,",
        "10, 1, 0, 1",
        "10, 9, 59, 9",
        "10, 10, 0, 10",
        "10, 17, 30, 10",
        "0, 7, 59, 7",
        "0, 120, 30, 120",
        "0, 121, 0,",
        "0, 840, 0,"
    })
    void givesTheFullMinutesAndNeverMoreThanWereSet(
            int set, int minutes, int seconds, Integer written) {
        var ended = timer(set, 0).ended(after(minutes, seconds));
        assertThat(ended.minutes(Instant.MAX, 0).stream().boxed().findFirst())
                .isEqualTo(Optional.ofNullable(written));
    }

    @ParameterizedTest(name = "set to {0}, the row says {1}, ran {2}: {3}")
    @CsvSource({
        "10, 10, 15, 10",
        "10, 15, 15, 15",
        "10, 7, 14, 10",
        "10, 0, 4, 4",
        "0, 15, 22, 22"
    })
    void followsTheRowWhereItWasChangedMeanwhile(int set, int typed, int ran, int written) {
        assertThat(timer(set, 0).ended(after(ran, 10)).minutes(Instant.MAX, typed))
                .hasValue(written);
    }

    @Test
    void addsUpWhenItGoesOnAfterItWasEnded() {
        var first = timer(0, 0).ended(after(7, 0));
        var again = first.reopened(after(20, 0), TreatmentTimer.Plan.OPEN);
        assertThat(again.ran(after(25, 0))).isEqualTo(Duration.ofMinutes(12));
        assertThat(again.ended(after(27, 0)).minutes(Instant.MAX, 7)).hasValue(14);
        var paused =
                timer(0, 0)
                        .pausedFrom(after(3, 0))
                        .ended(after(9, 0))
                        .reopened(after(10, 0), TreatmentTimer.Plan.OPEN);
        assertThat(paused.ran(after(11, 0))).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void onlyMeasuresWhatHandsDo() {
        for (var kind : TreatmentKind.values()) {
            var row = new TreatmentRow(kind, Map.of("minutes", "12"), List.of(), "");
            assertThat(TreatmentTimer.Plan.of(row).length().isPresent())
                    .as(kind.name())
                    .isEqualTo(
                            List.of(
                                            TreatmentKind.ULTRASOUND,
                                            TreatmentKind.ELECTRICAL_STIMULATION,
                                            TreatmentKind.ICE,
                                            TreatmentKind.HEAT,
                                            TreatmentKind.IONTOPHORESIS,
                                            TreatmentKind.MECHANICAL_TRACTION)
                                    .contains(kind));
        }
    }

    @Test
    void callsForTheSkinOnceAndThenForTheEnd() {
        var timer = timer(10, 5);
        assertThat(timer.call(after(4, 59))).isEqualTo(Call.NONE);
        assertThat(timer.call(after(5, 0))).isEqualTo(Call.SKIN_CHECK);
        var looked = timer.checked(after(5, 10));
        assertThat(looked.call(after(5, 11))).isEqualTo(Call.NONE);
        assertThat(looked.call(after(10, 0))).isEqualTo(Call.OVER);
        assertThat(timer.call(after(10, 0))).as("never looked at").isEqualTo(Call.OVER);
        assertThat(looked.left(after(10, 30))).contains(Duration.ofSeconds(-30));
    }

    @Test
    void leavesPausesOutAndStandsStillMeanwhile() {
        var paused = timer(10, 0).pausedFrom(after(2, 0));
        assertThat(paused.ran(after(9, 0))).isEqualTo(Duration.ofMinutes(2));
        assertThat(paused.call(after(60, 0))).isEqualTo(Call.NONE);
        var resumed = paused.resumed(after(5, 0));
        assertThat(resumed.ran(after(6, 0))).isEqualTo(Duration.ofMinutes(3));
        var again = resumed.pausedFrom(after(7, 0)).ended(after(50, 0));
        assertThat(again.ran(Instant.MAX)).isEqualTo(Duration.ofMinutes(4));
        assertThat(again.ended(after(90, 0))).as("ended once only").isEqualTo(again);
    }

    @Test
    void neverRunsBackwardsWhenTheClockIsSetBack() {
        assertThat(timer(10, 0).ran(START.minusSeconds(600))).isZero();
        assertThat(timer(10, 0).pausedFrom(after(3, 0)).resumed(after(1, 0)).ran(after(4, 0)))
                .isEqualTo(Duration.ofMinutes(4));
    }

    @ParameterizedTest(name = "minutes “{0}”, check “{1}”: {2}, {3}")
    @CsvSource({
        "10, 5, 10, 5",
        "'', 5, 0, 5",
        "4, 5, 4, 0",
        "5, 5, 5, 0",
        "ten, '', 0, 0",
        "0, 3, 0, 3",
        "121, '', 0, 0",
        "120, '', 120, 0"
    })
    void isSetToWhatTheRowSays(String minutes, String check, int length, int skinCheck) {
        var row =
                new TreatmentRow(
                        TreatmentKind.ICE,
                        Map.of("minutes", minutes, "skin_check_minute", check),
                        List.of(),
                        "");
        assertThat(TreatmentTimer.Plan.of(row))
                .isEqualTo(new TreatmentTimer.Plan(length(length), length(skinCheck)));
    }

    @Property
    void neverGivesMoreMinutesThanItRanOrWasSetTo(
            @ForAll @IntRange(max = 120) int set,
            @ForAll @IntRange(max = 20_000) int ran,
            @ForAll @IntRange(max = 20_000) int pausedAfter,
            @ForAll @IntRange(max = 20_000) int pausedFor) {
        var timer = timer(set, 0);
        var pause = START.plusSeconds(Math.min(pausedAfter, ran));
        var ended =
                timer.pausedFrom(pause)
                        .resumed(pause.plusSeconds(pausedFor))
                        .ended(START.plusSeconds((long) ran + pausedFor));
        assertThat(ended.ran(Instant.MAX)).isEqualTo(Duration.ofSeconds(ran));
        ended.minutes(Instant.MAX, 0)
                .ifPresent(
                        minutes -> {
                            assertThat(minutes * 60).isLessThanOrEqualTo(ran);
                            assertThat(set == 0 || minutes <= set).isTrue();
                        });
    }
}
