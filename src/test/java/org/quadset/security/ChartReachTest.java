package org.quadset.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.time.ClinicTime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

class ChartReachTest {
    private Instant now = Instant.parse("2026-03-02T15:00:00Z");
    private final List<String> audited = new ArrayList<>();
    private final Actor anybody = new Actor("Ana", EnumSet.allOf(Permission.class));
    private ChartReach reach;

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void make() {
        reach =
                new ChartReach(
                        new Transactor() {
                            @Override
                            public <T> T inTransaction(Supplier<T> work) {
                                return work.get();
                            }

                            @Override
                            public <T> T reading(Supplier<T> work) {
                                return work.get();
                            }
                        },
                        null,
                        (actor, action, patient, detail) ->
                                audited.add(
                                        actor.name() + " " + action + " " + patient + " " + detail),
                        new ClinicTime(new Moving(), ZoneOffset.UTC));
    }

    @Test
    void aChartOpenedWithAReasonStaysOpenForFourHoursAndForNobodyElse() {
        reach.breakGlass(anybody, 7, " Covers for Dana today ");

        assertThat(reach.grantedOnly("Ana").covers(7)).isTrue();
        assertThat(reach.grantedOnly("Ana").covers(8)).isFalse();
        assertThat(reach.grantedOnly("Bo").covers(7)).isFalse();
        assertThat(audited).containsExactly("Ana chart.breakGlass 7 Covers for Dana today");

        now = now.plus(ChartReach.GRANTED).minusSeconds(1);
        assertThat(reach.grantedOnly("Ana").covers(7)).isTrue();
        now = now.plusSeconds(1);
        assertThat(reach.grantedOnly("Ana").covers(7)).isFalse();
    }

    @Test
    void aClockSetBackLengthensNothing() {
        reach.breakGlass(anybody, 7, "Covers for Dana");
        now = now.minus(Duration.ofMinutes(1));
        assertThat(reach.grantedOnly("Ana").covers(7)).isFalse();
    }

    @Test
    void aShortReasonOrNoPermissionOpensNothingAndIsNotAudited() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> reach.breakGlass(anybody, 7, "  because   "));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(
                        () ->
                                reach.breakGlass(
                                        new Actor("Bo", Set.of(Permission.VIEW_CHART)),
                                        7,
                                        "Covers for Dana"));
        assertThat(reach.grantedOnly("Ana").covers(7)).isFalse();
        assertThat(reach.grantedOnly("Bo").covers(7)).isFalse();
        assertThat(audited).isEmpty();
    }

    @Test
    void signingOutEndsWhatWasOpened() {
        reach.breakGlass(anybody, 7, "Covers for Dana");
        reach.endSession("Ana");
        assertThat(reach.grantedOnly("Ana").covers(7)).isFalse();
    }
}
