package org.quadset.schedule;

import org.quadset.clinic.Clinician;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a change of a series as it is typed: "tu 3p", "+1w", "-30m", "dana 45m", "cancel illness".
 * A weekday is meant for the visit that it is typed at, in its own week, and the others go as far.
 */
public final class SeriesEditText {
    private static final Pattern SHIFT =
            Pattern.compile("([+-])(\\d{1,3})(d|days?|w|weeks?|m|min|h|hours?)");
    private static final Set<String> FILLERS = Set.of("with", "to", "at", "on", "for", "the");

    private final Appointment from;
    private final List<Clinician> clinicians;
    private final LocalDateTime now;
    private final List<Word> words = new ArrayList<>();

    private Optional<DayOfWeek> weekday = Optional.empty();
    private OptionalInt time = OptionalInt.empty();
    private int days;
    private int minutes;
    private OptionalInt length = OptionalInt.empty();
    private OptionalLong clinician = OptionalLong.empty();
    private boolean cancels;
    private Optional<CancelReason> reason = Optional.empty();

    private SeriesEditText(Appointment from, List<Clinician> clinicians, LocalDateTime now) {
        this.from = from;
        this.clinicians = clinicians;
        this.now = now;
    }

    /** What a word is about. */
    public enum Part {
        DAY,
        TIME,
        CLINICIAN,
        LENGTH,
        CANCEL,
        FILLER,
        UNKNOWN
    }

    /** A word as it was typed, and what it is about. */
    public record Word(String text, Part part) {}

    /**
     * What was read.
     *
     * @param edit empty if nothing is asked for, or a cancellation without its reason
     * @param weekday the day of the week that was named
     * @param clinician who was named, by id
     * @param minutes the length that was named
     * @param cancels whether it cancels, with a reason or without
     */
    public record Read(
            Optional<SeriesEdit> edit,
            List<Word> words,
            Optional<DayOfWeek> weekday,
            OptionalLong clinician,
            OptionalInt minutes,
            boolean cancels) {
        public Read {
            words = List.copyOf(words);
        }

        /** What was not understood, as it was typed. */
        public List<String> unknown() {
            return words.stream()
                    .filter(one -> one.part() == Part.UNKNOWN)
                    .map(Word::text)
                    .toList();
        }

        /** The line with one part said anew; an empty saying leaves the part out. */
        public String saying(Part part, String anew) {
            var kept =
                    words.stream()
                            .filter(one -> one.part() != part && one.part() != Part.FILLER)
                            .filter(one -> one.part() != Part.CANCEL && part != Part.CANCEL)
                            .collect(Collectors.groupingBy(Word::part, orderOfParts(), texts()));
            if (!anew.isEmpty()) {
                kept.put(part, anew);
            }
            return String.join(" ", kept.values());
        }

        private static java.util.function.Supplier<Map<Part, String>> orderOfParts() {
            return () -> new EnumMap<>(Part.class);
        }

        private static java.util.stream.Collector<Word, ?, String> texts() {
            return Collectors.mapping(Word::text, Collectors.joining(" "));
        }
    }

    /**
     * Reads a line.
     *
     * @param from the visit that it is typed at
     * @param now on the clinic's wall clock; a weekday that is over is the next one
     */
    public static Read read(
            String typed, Appointment from, List<Clinician> clinicians, LocalDateTime now) {
        var text = new SeriesEditText(from, clinicians, now);
        Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(word -> !word.isBlank())
                .forEach(word -> text.words.add(new Word(word, text.partOf(word))));
        return new Read(
                text.edit(), text.words, text.weekday, text.clinician, text.length, text.cancels);
    }

    private Part partOf(String word) {
        if (cancels && reasonOf(word).isPresent()) {
            reason = reasonOf(word);
            return Part.CANCEL;
        }
        if (word.length() > 2 && "cancel".startsWith(word) || word.equals("x")) {
            cancels = true;
            return Part.CANCEL;
        }
        if (FILLERS.contains(word)) {
            return Part.FILLER;
        }
        var shift = SHIFT.matcher(word);
        if (shift.matches()) {
            return shifted(shift.group(1) + shift.group(2), shift.group(3).charAt(0));
        }
        var day = TypedTimes.weekday(word);
        if (day.isPresent()) {
            weekday = day;
            return Part.DAY;
        }
        var at = TypedTimes.time(word);
        if (at.isPresent() && at.getAsInt() < 24 * 60) {
            time = at;
            return Part.TIME;
        }
        var counted = TypedTimes.counted(word, "m|min|mins|minutes?");
        if (counted.isPresent()) {
            length = counted;
            return Part.LENGTH;
        }
        var named = named(word);
        if (named.isPresent()) {
            clinician = OptionalLong.of(named.get().id());
            return Part.CLINICIAN;
        }
        return Part.UNKNOWN;
    }

    private Part shifted(String signed, char unit) {
        int by = Integer.parseInt(signed);
        switch (unit) {
            case 'd' -> days += by;
            case 'w' -> days += 7 * by;
            case 'h' -> minutes += 60 * by;
            default -> minutes += by;
        }
        return unit == 'd' || unit == 'w' ? Part.DAY : Part.TIME;
    }

    /** By the first word of the reason, else by any of them. */
    private static Optional<CancelReason> reasonOf(String word) {
        if (word.length() < 2) {
            return Optional.empty();
        }
        var all = Arrays.asList(CancelReason.values());
        return all.stream()
                .filter(one -> wordsOf(one.label()).getFirst().startsWith(word))
                .findFirst()
                .or(
                        () ->
                                all.stream()
                                        .filter(
                                                one ->
                                                        wordsOf(one.label()).stream()
                                                                .anyMatch(
                                                                        each ->
                                                                                each.startsWith(
                                                                                        word)))
                                        .findFirst());
    }

    private static List<String> wordsOf(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** How a reason is typed. */
    public static String typed(CancelReason reason) {
        return "cancel " + wordsOf(reason.label()).getFirst();
    }

    /** How somebody is typed: by the first name where it is the only one, else by the initials. */
    public static String typed(Clinician one, List<Clinician> all) {
        var first = wordsOf(one.fullName()).getFirst();
        boolean only =
                all.stream()
                                .filter(
                                        each ->
                                                wordsOf(each.fullName()).stream()
                                                        .anyMatch(part -> part.startsWith(first)))
                                .count()
                        == 1;
        return only ? first : one.initials().toLowerCase(Locale.ROOT);
    }

    /** By initials, or by the start of a name if only one person's begins so. */
    private Optional<Clinician> named(String word) {
        var byInitials =
                clinicians.stream().filter(one -> one.initials().equalsIgnoreCase(word)).toList();
        var found =
                byInitials.size() == 1
                        ? byInitials
                        : clinicians.stream()
                                .filter(one -> word.length() > 1)
                                .filter(
                                        one ->
                                                wordsOf(one.fullName()).stream()
                                                        .anyMatch(part -> part.startsWith(word)))
                                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Optional<SeriesEdit> edit() {
        if (cancels) {
            return reason.map(SeriesEdit.Cancel::new);
        }
        var edits = new ArrayList<SeriesEdit>();
        int later = days + daysToWeekday();
        if (time.isPresent()) {
            edits.add(new SeriesEdit.At(later, timeOfDay()));
        }
        if (minutes != 0 || (time.isEmpty() && later != 0)) {
            edits.add(new SeriesEdit.Shift(time.isPresent() ? 0 : later, minutes));
        }
        clinician.ifPresent(who -> edits.add(new SeriesEdit.GiveTo(who)));
        length.ifPresent(each -> edits.add(new SeriesEdit.Last(each)));
        return switch (edits.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(edits.getFirst());
            default -> Optional.of(new SeriesEdit.Together(edits));
        };
    }

    private LocalTime timeOfDay() {
        return time.isPresent()
                ? LocalTime.ofSecondOfDay(time.getAsInt() * 60L)
                : from.start().toLocalTime();
    }

    private int daysToWeekday() {
        if (weekday.isEmpty()) {
            return 0;
        }
        int inItsWeek = weekday.get().getValue() - from.start().getDayOfWeek().getValue();
        var there =
                from.start().toLocalDate().plusDays(days + (long) inItsWeek).atTime(timeOfDay());
        return there.isAfter(now) ? inItsWeek : inItsWeek + 7;
    }
}
