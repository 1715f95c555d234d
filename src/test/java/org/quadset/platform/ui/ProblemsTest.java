package org.quadset.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What went wrong is told in a sentence; what nobody foresaw is told without a word of what was
 * typed.
 */
class ProblemsTest {
    private static final String PRIVATE = "Maya Cohen, (555) 555-0100";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Notice> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-19T18:54:00Z");
    private final Problems problems =
            new Problems(
                    new Clock() {
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
                    });

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        problems.listen(told::add);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    private String logged() {
        return log.list.stream()
                .map(
                        event ->
                                event.getFormattedMessage()
                                        + (event.getThrowableProxy() == null
                                                ? ""
                                                : ThrowableProxyUtil.asString(
                                                        event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    private static RuntimeException unexpected() {
        var cause =
                new IllegalArgumentException(
                        "value too long: " + PRIVATE, new java.io.IOException(PRIVATE));
        var problem = new IllegalStateException("cannot store " + PRIVATE, cause);
        problem.addSuppressed(new RuntimeException(PRIVATE));
        return problem;
    }

    @Test
    void writesNothingOfAnUnexpectedProblemsMessageIntoTheLogOrTheNotice() {
        problems.show(unexpected());
        assertThat(told)
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.kind()).isEqualTo(Notice.Kind.FAILED);
                            assertThat(notice.text())
                                    .contains("incident 1")
                                    .doesNotContain("Maya", "555", "cannot store");
                        });
        assertThat(logged())
                .contains(
                        "incident 1", "java.lang.IllegalStateException", "ProblemsTest.unexpected");
        assertThat(logged()).doesNotContain("Maya", "Cohen", "(555)", "cannot store", "too long");
    }

    @Test
    void namesTheCauseInTheLogHoweverDeepTheStackIs() {
        try {
            deeper(200);
        } catch (IllegalStateException deep) {
            problems.show(deep);
        }
        assertThat(logged()).contains("java.lang.IllegalStateException", "java.io.IOException");
    }

    private static void deeper(int levels) {
        if (levels > 0) {
            deeper(levels - 1);
        } else {
            throw new IllegalStateException(PRIVATE, new java.io.IOException(PRIVATE));
        }
    }

    @Test
    void writesNothingOfAnErrorsMessageEither() {
        problems.show(new AssertionError(PRIVATE));
        problems.show(new StackOverflowError(PRIVATE));
        assertThat(told).hasSize(2).extracting(Notice::kind).containsOnly(Notice.Kind.FAILED);
        assertThat(logged()).doesNotContain("Maya");
    }

    @Test
    void tellsTheSameUnexpectedProblemOnceInTenSeconds() {
        for (int i = 0; i < 3; i++) {
            problems.show(unexpected());
        }
        assertThat(told).hasSize(1);
        now = now.plusSeconds(11);
        problems.show(unexpected());
        assertThat(told).hasSize(2);
        assertThat(told.getLast().text()).contains("incident 2");
    }

    @Test
    void tellsAnotherUnexpectedProblemAtOnce() {
        problems.show(unexpected());
        problems.show(new ArithmeticException(PRIVATE));
        assertThat(told).hasSize(2);
    }

    @Test
    void tellsAKnownProblemInItsSentenceEveryTimeAndLogsNothing() {
        problems.show(
                new UserFacingException(new java.sql.SQLException(PRIVATE), "store.writeFailed"));
        problems.show(
                new UserFacingException(new java.sql.SQLException(PRIVATE), "store.writeFailed"));
        problems.show(new StaleDataException());
        assertThat(told).hasSize(3).extracting(Notice::kind).containsOnly(Notice.Kind.REFUSED);
        assertThat(told.getFirst().text()).startsWith("The disk refused to write.");
        assertThat(told.getLast().text()).startsWith("Somebody saved this before you.");
        assertThat(logged()).isEmpty();
    }

    @Test
    void tellsTheFirstBrokenRuleOfWhatWasTyped() {
        problems.show(
                new InvalidInputException(
                        List.of(
                                Violation.of("phone", "text.needed"),
                                Violation.of("name", "text.tooLong", 5, 9))));
        assertThat(told)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).isEqualTo("This is needed."));
    }

    @Test
    void offersToTakeBackWhatWasDone() {
        var takenBack = new ArrayList<String>();
        problems.done("Removed.", () -> takenBack.add("back"));
        problems.done("Saved.");
        assertThat(told.getLast().undo()).isEmpty();
        told.getFirst().undo().orElseThrow().run();
        assertThat(takenBack).containsExactly("back");
    }
}
