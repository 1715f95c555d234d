package org.quadset.exercises;

import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A dose typed in one line: {@code 3x12 5kg}, {@code 2x10 hold 5s}, {@code 30s x3}, {@code 10min},
 * {@code rest 30s}, {@code 2/day}, {@code 6 days}. What is not said stays as it was; what is not
 * understood is told.
 *
 * @param dosage the dose as it was understood
 * @param violations words that were not understood, and broken limits
 */
public record DoseText(Dosage dosage, List<Violation> violations) {
    private static final Pattern SETS_REPS =
            Pattern.compile("(\\d{1,4})\\s*[x×*]\\s*(\\d{1,4})(?!\\d)(?!\\s*(?:s|sec|min)\\b)");
    private static final Pattern HOLD_TIMES =
            Pattern.compile(
                    "(\\d{1,4})\\s*s(?:ec)?\\s*[x×*]\\s*(\\d{1,4})|(\\d{1,4})\\s*[x×*]\\s*(\\d{1,4})\\s*s(?:ec)?\\b");
    private static final Pattern HOLD = Pattern.compile("hold\\s*(\\d{1,4})\\s*s?(?:ec)?\\b");
    private static final Pattern REST = Pattern.compile("rest\\s*(\\d{1,4})\\s*s?(?:ec)?\\b");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})\\s*min(?:utes)?\\b");
    private static final Pattern PER_DAY =
            Pattern.compile("(\\d{1,3})\\s*(?:/\\s*day|x\\s*/\\s*day|times a day|a day)\\b");
    private static final Pattern DAYS =
            Pattern.compile("(\\d{1,3})\\s*(?:days|/\\s*week|/\\s*wk)(?: a week)?\\b");
    private static final Pattern LOAD =
            Pattern.compile(
                    "(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(kg|lbs?|cm|in)\\b|\\b(yellow|red|green|blue|black|silver|gold|grey|light|medium|heavy)(\\s+band)?\\b|\\b(no load|body ?weight|bw)\\b");

    /** Understands what was typed, as a change of {@code base}. */
    public static DoseText read(String typed, Dosage base) {
        var reading = new Reading(typed.toLowerCase(Locale.ROOT).strip(), base);
        reading.readAll();
        var violations = new ArrayList<Violation>();
        var rest = reading.rest.replaceAll("[\\s,;.@]+", " ").strip();
        if (!rest.isEmpty()) {
            violations.add(
                    Violation.of(
                            "dose",
                            "dose.notUnderstood",
                            rest.length() > 40 ? rest.substring(0, 40) + "…" : rest));
        }
        violations.addAll(reading.violations);
        violations.addAll(reading.dosage.violations());
        return new DoseText(reading.dosage, violations);
    }

    /** Takes what it understands out of the text, one pattern after the other. */
    private static final class Reading {
        private final List<Violation> violations = new ArrayList<>();
        private String rest;
        private Dosage dosage;

        Reading(String text, Dosage base) {
            this.rest = text;
            this.dosage = base;
        }

        void readAll() {
            take(MINUTES, m -> lasting(number(m, 1)));
            take(HOLD, m -> counted(dosage.sets(), dosage.reps(), number(m, 1)));
            take(
                    REST,
                    m ->
                            change(
                                    dosage.holdSeconds(),
                                    number(m, 1),
                                    dosage.timesPerDay(),
                                    dosage.daysPerWeek()));
            take(
                    PER_DAY,
                    m ->
                            change(
                                    dosage.holdSeconds(),
                                    dosage.restSeconds(),
                                    number(m, 1),
                                    dosage.daysPerWeek()));
            take(
                    DAYS,
                    m ->
                            change(
                                    dosage.holdSeconds(),
                                    dosage.restSeconds(),
                                    dosage.timesPerDay(),
                                    number(m, 1)));
            take(
                    HOLD_TIMES,
                    m -> {
                        boolean holdFirst = m.group(1) != null;
                        counted(1, number(m, holdFirst ? 2 : 3), number(m, holdFirst ? 1 : 4));
                    });
            take(SETS_REPS, m -> counted(number(m, 1), number(m, 2), dosage.holdSeconds()));
            take(LOAD, m -> loaded(load(m)));
        }

        private void take(Pattern pattern, Consumer<MatchResult> use) {
            var matcher = pattern.matcher(rest);
            if (matcher.find()) {
                use.accept(matcher.toMatchResult());
                rest = rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end());
            }
        }

        private static int number(MatchResult match, int group) {
            return Integer.parseInt(match.group(group));
        }

        private static String load(MatchResult match) {
            if (match.group(1) != null) {
                return match.group(1).replace(',', '.') + " " + match.group(2);
            }
            return match.group(3) != null ? match.group(3) + " band" : "";
        }

        /** Counted repetitions are not done by the clock. */
        private void counted(int sets, int reps, int hold) {
            dosage =
                    new Dosage(
                            sets,
                            reps,
                            hold,
                            dosage.restSeconds(),
                            dosage.timesPerDay(),
                            dosage.daysPerWeek(),
                            0,
                            dosage.load());
        }

        private void change(int hold, int rest, int timesPerDay, int daysPerWeek) {
            dosage =
                    new Dosage(
                            dosage.sets(),
                            dosage.reps(),
                            hold,
                            rest,
                            timesPerDay,
                            daysPerWeek,
                            dosage.durationSeconds(),
                            dosage.load());
        }

        private void lasting(int minutes) {
            if (minutes == 0) {
                violations.add(Violation.of("duration", "dose.duration", 60, 7200, 0));
                return;
            }
            dosage =
                    new Dosage(
                            1,
                            1,
                            0,
                            0,
                            dosage.timesPerDay(),
                            dosage.daysPerWeek(),
                            minutes * 60,
                            dosage.load());
        }

        private void loaded(String load) {
            dosage =
                    new Dosage(
                            dosage.sets(),
                            dosage.reps(),
                            dosage.holdSeconds(),
                            dosage.restSeconds(),
                            dosage.timesPerDay(),
                            dosage.daysPerWeek(),
                            dosage.durationSeconds(),
                            load);
        }
    }
}
