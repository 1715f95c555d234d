package org.quadset.exercises;

import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A dose typed in one line: {@code 3x12 5kg}, {@code 2x10 hold 5s}, {@code 30s x3}, {@code 10min},
 * {@code 1 min 30 s}, {@code 4 sets}, {@code 12 reps}, {@code rest 30s}, {@code twice a day},
 * {@code 6 days}, {@code 3x/week}, {@code daily}, {@code RPE 6}, {@code @ backpack}. What is not
 * said stays as it was; what is not understood is told.
 *
 * @param dosage the dose as it was understood
 * @param violations words that were not understood, and broken limits
 */
public record DoseText(Dosage dosage, List<Violation> violations) {
    private static final String TIME = "(\\d{1,4})\\s*(min(?:utes?)?|s(?:ec(?:onds?)?)?)?";
    private static final Pattern SETS_REPS =
            Pattern.compile("(\\d{1,4})\\s*[x×*]\\s*(\\d{1,4})(?!\\d)(?!\\s*(?:s|sec|min)\\b)");
    private static final Pattern SETS_OF =
            Pattern.compile("(\\d{1,4})\\s*sets?(?:\\s*of\\s*(\\d{1,4}))?\\b");
    private static final Pattern REPS = Pattern.compile("(\\d{1,4})\\s*rep(?:s|etitions?)?\\b");
    private static final Pattern HOLD_TIMES =
            Pattern.compile(
                    "(\\d{1,4})\\s*s(?:ec)?\\s*[x×*]\\s*(\\d{1,4})|(\\d{1,4})\\s*[x×*]\\s*(\\d{1,4})\\s*s(?:ec)?\\b");
    private static final Pattern HOLD = Pattern.compile("hold\\s*" + TIME + "(?![\\w.])");
    private static final Pattern HOLD_BEHIND =
            Pattern.compile("(\\d{1,4})\\s*s(?:ec)?\\s*holds?\\b");
    private static final Pattern REST = Pattern.compile("rest\\s*" + TIME + "(?![\\w.])");
    private static final Pattern REST_BEHIND = Pattern.compile("(\\d{1,4})\\s*s(?:ec)?\\s*rest\\b");
    private static final Pattern MINUTES =
            Pattern.compile("(\\d{1,4})\\s*min(?:utes?)?\\b(?:\\s*(\\d{1,2})\\s*s(?:ec)?\\b)?");
    private static final Pattern PER_DAY =
            Pattern.compile(
                    "(\\d{1,3})\\s*(?:[x×]?\\s*/\\s*d(?:ay)?|[x×] a day|times a day|a day)\\b");
    private static final Pattern WORD_PER_DAY = Pattern.compile("(once|twice)(?:\\s*a\\s*day)?\\b");
    private static final Pattern DAYS =
            Pattern.compile(
                    "(\\d{1,3})\\s*(?:days|[x×]?\\s*/\\s*w(?:ee)?k|[x×] a week|times a week)\\b(?: a week)?");
    private static final Pattern DAILY = Pattern.compile("\\b(daily|every ?day)\\b");
    private static final Pattern LOAD =
            Pattern.compile(
                    "(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(kg|lbs?|cm|in)\\b|\\b(yellow|red|green|blue|black|silver|gold|grey|light|medium|heavy)(\\s+band)?\\b|\\b(no load|body ?weight|bw)\\b|\\brpe\\s*(\\d{1,2})\\b");
    private static final Pattern OWN_LOAD = Pattern.compile("@\\s*([^@]*[^@\\s\\d][^@]*)$");

    /** Understands what was typed, as a change of {@code base}. */
    public static DoseText read(String typed, Dosage base) {
        var reading = new Reading(typed, base);
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

    /** Whether a load is understood without an at sign before it. */
    static boolean readsLoad(String load) {
        var reading = reading(load);
        return reading.rest.isBlank() && reading.dosage.load().equals(load);
    }

    private static boolean understands(String text) {
        return reading(text).rest.replaceAll("[\\s,;.]+", "").isEmpty();
    }

    private static Reading reading(String text) {
        var reading = new Reading(text, new Dosage(1, 1, 0, 0, 1, 7, 0, ""));
        reading.readAll();
        return reading;
    }

    /** Takes what it understands out of the text, one pattern after the other. */
    private static final class Reading {
        private final List<Violation> violations = new ArrayList<>();
        private final String typed;
        private String rest;
        private Dosage dosage;

        Reading(String typed, Dosage base) {
            this.rest = typed.toLowerCase(Locale.ROOT).strip();
            this.dosage = base;
            this.typed = typed.strip();
        }

        void readAll() {
            ownLoad();
            take(HOLD, m -> counted(dosage.sets(), dosage.reps(), seconds(m)));
            take(HOLD_BEHIND, m -> counted(dosage.sets(), dosage.reps(), number(m, 1)));
            var rested = new AtomicInteger(-1);
            take(REST, m -> rested.set(seconds(m)));
            take(REST_BEHIND, m -> rested.set(number(m, 1)));
            take(MINUTES, this::lasting);
            if (rested.get() >= 0) {
                change(rested.get(), dosage.timesPerDay(), dosage.daysPerWeek());
            }
            take(DAYS, m -> change(dosage.restSeconds(), dosage.timesPerDay(), number(m, 1)));
            take(PER_DAY, m -> change(dosage.restSeconds(), number(m, 1), dosage.daysPerWeek()));
            take(
                    WORD_PER_DAY,
                    m ->
                            change(
                                    dosage.restSeconds(),
                                    m.group(1).equals("once") ? 1 : 2,
                                    dosage.daysPerWeek()));
            take(DAILY, m -> change(dosage.restSeconds(), dosage.timesPerDay(), 7));
            take(
                    HOLD_TIMES,
                    m -> {
                        boolean holdFirst = m.group(1) != null;
                        counted(1, number(m, holdFirst ? 2 : 3), number(m, holdFirst ? 1 : 4));
                    });
            take(SETS_REPS, m -> counted(number(m, 1), number(m, 2), dosage.holdSeconds()));
            take(
                    SETS_OF,
                    m ->
                            counted(
                                    number(m, 1),
                                    m.group(2) == null ? dosage.reps() : number(m, 2),
                                    dosage.holdSeconds()));
            take(REPS, m -> counted(dosage.sets(), number(m, 1), dosage.holdSeconds()));
            take(LOAD, m -> loaded(load(m)));
        }

        /** A load in words of one's own stands behind an at sign, at the end. */
        private void ownLoad() {
            var matcher = OWN_LOAD.matcher(rest);
            if (matcher.find() && !understands(matcher.group(1))) {
                // The letters as they were typed, where lower case has as many of them.
                var words = typed.length() == rest.length() ? typed : rest;
                loaded(words.substring(matcher.start(1)).strip());
                rest = rest.substring(0, matcher.start());
            }
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

        private static int seconds(MatchResult match) {
            boolean minutes = match.group(2) != null && match.group(2).startsWith("min");
            return number(match, 1) * (minutes ? 60 : 1);
        }

        private static String load(MatchResult match) {
            if (match.group(1) != null) {
                return match.group(1).replace(',', '.') + " " + match.group(2);
            }
            if (match.group(6) != null) {
                return "RPE " + match.group(6);
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

        private void change(int rest, int timesPerDay, int daysPerWeek) {
            dosage =
                    new Dosage(
                            dosage.sets(),
                            dosage.reps(),
                            dosage.holdSeconds(),
                            rest,
                            timesPerDay,
                            daysPerWeek,
                            dosage.durationSeconds(),
                            dosage.load());
        }

        private void lasting(MatchResult match) {
            int seconds = number(match, 1) * 60 + (match.group(2) == null ? 0 : number(match, 2));
            if (seconds == 0) {
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
                            seconds,
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
