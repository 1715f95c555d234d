package org.quadset.schedule;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a wish as a clerk types it while somebody talks: "tu th 3p", "any mo-fr 8-12 30m", "after
 * 15:00 within 3w with dana". What it does not understand it says.
 */
public final class OpeningText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final Set<String> FILLERS =
            Set.of(
                    "with", "a", "an", "the", "on", "at", "for", "and", "needs", "in", "to",
                    "within");

    private final LocalDate today;
    private final ScheduleFacts facts;

    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    private OptionalInt from = OptionalInt.empty();
    private OptionalInt until = OptionalInt.empty();
    private OptionalInt minutes = OptionalInt.empty();
    private Optional<LocalDate> notBefore = Optional.empty();
    private Optional<LocalDate> notAfter = Optional.empty();
    private OptionalLong clinician = OptionalLong.empty();
    private boolean anybody;
    private Optional<AppointmentType> type = Optional.empty();
    private final Set<String> features = new TreeSet<>();
    private final List<String> unknown = new ArrayList<>();

    private OpeningText(LocalDate today, ScheduleFacts facts) {
        this.today = today;
        this.facts = facts;
    }

    /**
     * What was read.
     *
     * @param search the search with what was typed
     * @param understood each wish in words
     * @param unknown the words that were not understood, as they were typed
     */
    public record Read(OpeningSearch search, List<String> understood, List<String> unknown) {
        public Read {
            understood = List.copyOf(understood);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Reads a line; what it does not name stays as it is in the search.
     *
     * @param facts the clinic's people, types and rooms
     */
    public static Read read(
            String typed, OpeningSearch search, LocalDate today, ScheduleFacts facts) {
        var text = new OpeningText(today, facts);
        text.words(
                Arrays.stream(
                                typed.toLowerCase(Locale.ROOT)
                                        .strip()
                                        .split("[\\s,;/]+(?!\\d)|[\\s,;]+"))
                        .filter(word -> !word.isBlank())
                        .toList());
        return new Read(text.applied(search), text.understood(), text.unknown);
    }

    /** A time of day as it is typed: "15:00", "3p", "8"; in minutes after midnight. */
    public static OptionalInt timeOfDay(String typed) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        var time = TypedTimes.time(word);
        return time.isPresent() ? time : TypedTimes.hour(word);
    }

    /** Minutes after midnight as "15:00". */
    public static String shown(int minute) {
        return TypedTimes.shown(minute);
    }

    private void words(List<String> words) {
        int at = 0;
        while (at < words.size()) {
            int used = several(words, at);
            if (used == 0) {
                used = one(words.get(at)) ? 1 : 0;
            }
            if (used == 0) {
                unknown.add(words.get(at));
                used = 1;
            }
            at += used;
        }
    }

    /** How many words belong together here; 0 if none do. */
    private int several(List<String> words, int at) {
        var word = words.get(at);
        var next = at + 1 < words.size() ? words.get(at + 1) : "";
        var third = at + 2 < words.size() ? words.get(at + 2) : "";
        switch (word) {
            case "after", "from", "since" -> {
                return edge(next, true) ? 2 : 0;
            }
            case "before", "until", "till", "by" -> {
                return edge(next, false) ? 2 : 0;
            }
            case "within", "in" -> {
                var count = TypedTimes.count(next);
                return count.isPresent() && within(count.getAsInt(), third)
                        ? 3
                        : within(next) ? 2 : 0;
            }
            case "next" -> {
                if (next.equals("week")) {
                    notBefore =
                            Optional.of(
                                    today.with(
                                            java.time.temporal.TemporalAdjusters.next(
                                                    DayOfWeek.MONDAY)));
                    return 2;
                }
                return 0;
            }
            case "or", "any" -> {
                if (word.equals("or") && !next.equals("any") && !next.equals("another")) {
                    return 0;
                }
                anybody = true;
                int used = word.equals("or") ? 2 : 1;
                var follows = at + used < words.size() ? words.get(at + used) : "";
                return used + (isCredential(follows) ? 1 : 0);
            }
            case "with" -> {
                return clinicianOf(next).isPresent() && one(next, true) ? 2 : 0;
            }
            case "room" -> {
                return next.equals("with") ? 1 : 0;
            }
            default -> {
                var count = TypedTimes.count(word);
                if (count.isPresent() && within(count.getAsInt(), next)) {
                    return 2;
                }
                if (count.isPresent() && TypedTimes.isMinutes(next)) {
                    return length(count.getAsInt()) ? 2 : 0;
                }
                return 0;
            }
        }
    }

    private boolean isCredential(String word) {
        return word.equals("one")
                || facts.clinicians().stream()
                        .anyMatch(each -> each.credential().equalsIgnoreCase(word));
    }

    private boolean one(String word) {
        return one(word, false) || FILLERS.contains(word);
    }

    private boolean one(String word, boolean name) {
        if (name) {
            clinician = clinicianOf(word).stream().mapToLong(Clinician::id).findFirst();
            return true;
        }
        return weekday(word)
                || span(word)
                || within(word)
                || lengthOf(word)
                || time(word)
                || dayWord(word)
                || person(word)
                || feature(word)
                || typeOf(word);
    }

    private boolean weekday(String word) {
        var ends = word.split("-", -1);
        var first = TypedTimes.weekday(ends[0]);
        if (ends.length == 2 && first.isPresent()) {
            var last = TypedTimes.weekday(ends[1]);
            last.ifPresent(
                    end -> {
                        for (var day = first.get(); ; day = day.plus(1)) {
                            weekdays.add(day);
                            if (day == end) {
                                break;
                            }
                        }
                    });
            return last.isPresent();
        }
        if (ends.length == 1 && first.isPresent()) {
            weekdays.add(first.get());
            return true;
        }
        var parts = word.split("/");
        if (parts.length > 1
                && Arrays.stream(parts).allMatch(one -> TypedTimes.weekday(one).isPresent())) {
            Arrays.stream(parts)
                    .flatMap(one -> TypedTimes.weekday(one).stream())
                    .forEach(weekdays::add);
            return true;
        }
        return false;
    }

    private boolean span(String word) {
        var span = TypedTimes.span(word);
        span.ifPresent(
                read -> {
                    from = OptionalInt.of(read.from());
                    until = OptionalInt.of(read.until());
                });
        return span.isPresent();
    }

    private boolean within(String word) {
        var weeks = TypedTimes.counted(word, "w|wk|wks|weeks?");
        var days = TypedTimes.counted(word, "d|days?");
        return weeks.isPresent() && within(weeks.getAsInt(), "weeks")
                || days.isPresent() && within(days.getAsInt(), "days");
    }

    private boolean within(int count, String unit) {
        if (count < 1 || count > 366) {
            return false;
        }
        if (unit.matches("w|wk|wks|weeks?")) {
            notAfter = Optional.of(today.plusWeeks(Math.min(count, 52)));
            return true;
        }
        if (unit.matches("d|days?")) {
            notAfter = Optional.of(today.plusDays(count));
            return true;
        }
        return false;
    }

    private boolean lengthOf(String word) {
        var hours = TypedTimes.counted(word, "h|hr|hours?");
        if (hours.isPresent()) {
            return length(hours.getAsInt() * 60);
        }
        var count = TypedTimes.counted(word, "m|min|mins|minutes?|");
        return count.isPresent() && length(count.getAsInt());
    }

    private boolean length(int count) {
        if (count < 5 || count > 480 || count % 5 != 0) {
            return false;
        }
        minutes = OptionalInt.of(count);
        return true;
    }

    private boolean time(String word) {
        var time = TypedTimes.time(word);
        time.ifPresent(minute -> from = OptionalInt.of(minute));
        return time.isPresent();
    }

    private boolean edge(String word, boolean first) {
        var day = TypedTimes.date(word, today);
        if (day.isPresent()) {
            if (first) {
                notBefore = day;
            } else {
                notAfter = day;
            }
            return true;
        }
        var time =
                TypedTimes.time(word).isPresent() ? TypedTimes.time(word) : TypedTimes.hour(word);
        if (time.isPresent()) {
            if (first) {
                from = time;
            } else {
                until = time;
            }
        }
        return time.isPresent();
    }

    private boolean dayWord(String word) {
        switch (word) {
            case "today" -> notAfter = Optional.of(today);
            case "tomorrow" -> {
                notBefore = Optional.of(today.plusDays(1));
                notAfter = notBefore;
            }
            case "morning", "mornings", "am" -> until = OptionalInt.of(12 * 60);
            case "afternoon", "afternoons", "pm" -> from = OptionalInt.of(12 * 60);
            case "evening", "evenings" -> from = OptionalInt.of(17 * 60);
            case "anyone", "anybody" -> anybody = true;
            default -> {
                var day = TypedTimes.date(word, today);
                notBefore = day.or(() -> notBefore);
                return day.isPresent();
            }
        }
        return true;
    }

    private boolean person(String word) {
        var found = clinicianOf(word);
        found.ifPresent(one -> clinician = OptionalLong.of(one.id()));
        return found.isPresent();
    }

    /** By initials, or by the start of a name if only one person's begins so. */
    private Optional<Clinician> clinicianOf(String word) {
        var initials =
                facts.clinicians().stream()
                        .filter(one -> one.initials().equalsIgnoreCase(word))
                        .toList();
        if (initials.size() == 1) {
            return Optional.of(initials.getFirst());
        }
        var named =
                facts.clinicians().stream()
                        .filter(
                                one ->
                                        word.length() > 1
                                                && Arrays.stream(
                                                                one.fullName()
                                                                        .toLowerCase(Locale.ROOT)
                                                                        .split("\\s+"))
                                                        .anyMatch(part -> part.startsWith(word)))
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private boolean feature(String word) {
        for (var one : facts.resources()) {
            if (!one.active() || word.length() < 3) {
                continue;
            }
            var feature = one.features().stream().filter(each -> each.startsWith(word)).findFirst();
            if (feature.isPresent()) {
                features.add(feature.get());
                return true;
            }
            if (one.name().toLowerCase(Locale.ROOT).startsWith(word)) {
                features.add(one.name());
                return true;
            }
        }
        return false;
    }

    private boolean typeOf(String word) {
        var found =
                facts.types().stream()
                        .filter(AppointmentType::active)
                        .filter(
                                one ->
                                        one.letters().equalsIgnoreCase(word)
                                                || word.length() > 2
                                                        && one.name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .startsWith(word))
                        .findFirst();
        type = found.or(() -> type);
        return found.isPresent();
    }

    private OpeningSearch applied(OpeningSearch before) {
        var search = before;
        if (type.isPresent() || minutes.isPresent()) {
            var newType = type.orElse(before.type());
            search =
                    search.of(
                            newType,
                            minutes.orElse(
                                    type.isPresent() ? newType.minutes() : before.minutes()));
        }
        if (clinician.isPresent()) {
            search = search.with(clinician, anybody);
        } else if (anybody) {
            search = search.with(OptionalLong.empty(), true);
        }
        search =
                search.on(
                        weekdays.isEmpty() ? search.weekdays() : weekdays,
                        from.orElse(search.fromMinute()),
                        until.orElse(search.untilMinute()));
        var first = notBefore.orElse(search.notBefore());
        search = search.between(first, notAfter.or(search::notAfter));
        var all = new TreeSet<>(search.features());
        all.addAll(features);
        return search.needing(all);
    }

    private List<String> understood() {
        var said = new ArrayList<String>();
        clinician.ifPresent(
                id ->
                        facts.clinicians().stream()
                                .filter(one -> one.id() == id)
                                .forEach(
                                        one ->
                                                said.add(
                                                        Messages.text(
                                                                anybody
                                                                        ? "openingText.withOrAny"
                                                                        : "openingText.with",
                                                                one.fullName()))));
        if (clinician.isEmpty() && anybody) {
            said.add(Messages.text("openingText.anybody"));
        }
        type.ifPresent(one -> said.add(one.name()));
        minutes.ifPresent(count -> said.add(Messages.text("openingText.minutes", count)));
        if (!weekdays.isEmpty()) {
            said.add(
                    String.join(
                            ", ",
                            weekdays.stream()
                                    .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                                    .toList()));
        }
        if (from.isPresent() && until.isPresent()) {
            said.add(
                    Messages.text(
                            "openingText.fromUntil",
                            TypedTimes.shown(from.getAsInt()),
                            TypedTimes.shown(until.getAsInt())));
        } else {
            from.ifPresent(
                    one -> said.add(Messages.text("openingText.from", TypedTimes.shown(one))));
            until.ifPresent(
                    one -> said.add(Messages.text("openingText.until", TypedTimes.shown(one))));
        }
        notBefore.ifPresent(
                day -> said.add(Messages.text("openingText.notBefore", DAY.format(day))));
        notAfter.ifPresent(day -> said.add(Messages.text("openingText.notAfter", DAY.format(day))));
        features.forEach(one -> said.add(Messages.text("openingText.needs", one)));
        return said;
    }
}
