package org.quadset.schedule.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.clinic.ClinicService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.ShownDate;
import org.quadset.schedule.AvailabilityChange;
import org.quadset.schedule.AvailabilityService;
import org.quadset.schedule.Bookable;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.BusyKind;
import org.quadset.schedule.BusyTime;
import org.quadset.schedule.DayHours;
import org.quadset.schedule.HoursText;
import org.quadset.schedule.ScheduleSetupService;
import org.quadset.schedule.WeeklyHours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The hours of one clinician or room: the week, leave and meetings, and what is typed of both. */
public final class HoursModel extends SetupFormModel {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE MM/dd/uuuu H:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** Somebody or something with hours, by name. */
    record Whose(Bookable who, String name) {}

    /** A week as it holds for some time. */
    record Week(LocalDate from, Optional<LocalDate> until, List<DayHours> hours) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    final ObservableList<Whose> everybody = FXCollections.observableArrayList();
    final ObjectProperty<Whose> whose = new SimpleObjectProperty<>();
    final ObservableList<Week> weeks = FXCollections.observableArrayList();
    final ObservableList<BusyTime> busy = FXCollections.observableArrayList();
    final ObjectProperty<BusyKind> kind = new SimpleObjectProperty<>(BusyKind.LEAVE);
    private final AvailabilityService availability;
    private final ScheduleSetupService setup;
    private final ClinicService clinics;
    private List<WeeklyHours> seen = List.of();

    HoursModel(
            AvailabilityService availability,
            ScheduleSetupService setup,
            ClinicService clinics,
            Surroundings around) {
        super(around, "hours", "from", "firstDay", "endsAt", "times", "note", "weeks");
        this.availability = availability;
        this.setup = setup;
        this.clinics = clinics;
        forget();
        whose.addListener((property, before, now) -> fetch());
    }

    private record Read(List<WeeklyHours> hours, List<BusyTime> busy) {}

    @Override
    void load() {
        around.tasks()
                .run(
                        () -> {
                            var all = new ArrayList<Whose>();
                            clinics.clinicians()
                                    .forEach(
                                            one ->
                                                    all.add(
                                                            new Whose(
                                                                    new Bookable.OfClinician(
                                                                            one.id()),
                                                                    one.fullName())));
                            setup.resources(around.actor()).stream()
                                    .filter(one -> one.active())
                                    .forEach(
                                            one ->
                                                    all.add(
                                                            new Whose(
                                                                    new Bookable.OfResource(
                                                                            one.id()),
                                                                    one.name())));
                            return all;
                        },
                        all -> {
                            var before = whose.get();
                            everybody.setAll(all);
                            whose.set(
                                    all.contains(before)
                                            ? before
                                            : all.isEmpty() ? null : all.getFirst());
                            forget();
                            fetch();
                        },
                        around.problems()::show);
    }

    private void fetch() {
        var wanted = whose.get();
        if (wanted == null) {
            return;
        }
        around.tasks()
                .run(
                        () -> read(wanted),
                        read -> {
                            if (wanted.equals(whose.get())) {
                                fill(read);
                            }
                        },
                        around.problems()::show);
    }

    private Read read(Whose one) {
        return new Read(
                availability.hoursOf(one.who(), around.actor()),
                availability.busyOf(one.who(), around.time().today(), around.actor()));
    }

    private void fill(Read read) {
        seen = read.hours();
        weeks.setAll(weeksOf(seen));
        busy.setAll(read.busy());
    }

    /** The stored rows as whole weeks, the newest first. */
    static List<Week> weeksOf(List<WeeklyHours> rows) {
        var begins = new TreeMap<LocalDate, List<WeeklyHours>>();
        rows.forEach(
                one -> begins.computeIfAbsent(one.validFrom(), day -> new ArrayList<>()).add(one));
        return begins.descendingMap().entrySet().stream()
                .map(
                        one ->
                                new Week(
                                        one.getKey(),
                                        one.getValue().getFirst().validUntil(),
                                        AvailabilityService.asDays(one.getValue(), one.getKey())))
                .toList();
    }

    /** Whether the week holds today. */
    boolean holdsNow(Week week) {
        return week.holdsOn(around.time().today());
    }

    /** The rows of a week: a day's name and its hours. */
    static List<String[]> rows(Week week) {
        var rows = new ArrayList<String[]>();
        for (var day : DayOfWeek.values()) {
            var spans = HoursText.spans(week.hours(), day);
            rows.add(
                    new String[] {
                        day.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.US),
                        spans.isEmpty() ? Messages.text("scheduleHours.closed") : spans
                    });
        }
        return rows;
    }

    /** From when on a week holds. */
    static String since(Week week) {
        return week.until()
                .map(
                        last ->
                                Messages.text(
                                        "scheduleHours.fromTo",
                                        ShownDate.of(week.from()),
                                        ShownDate.of(last)))
                .orElseGet(() -> Messages.text("scheduleHours.fromOn", ShownDate.of(week.from())));
    }

    /** What was understood of the typed hours; empty while nothing or nonsense is typed. */
    String understood() {
        return HoursText.of(HoursText.read(text("hours").get()).hours());
    }

    @Override
    boolean isDirty() {
        return isSaving()
                || !(line("hours") + line("firstDay") + line("times") + line("note")).isEmpty();
    }

    @Override
    void forget() {
        errors.clear();
        text("hours").set("");
        text("from").set(ShownDate.of(around.time().today().plusDays(1)));
        forgetBusy();
    }

    private void forgetBusy() {
        List.of("firstDay", "endsAt", "times", "note").forEach(field -> text(field).set(""));
        text("weeks").set("1");
    }

    private AvailabilityChange.NewWeek typedWeek() {
        var typed = HoursText.read(text("hours").get());
        typed.problem().ifPresent(this::wrong);
        var from = date("from");
        if (line("from").isEmpty()) {
            wrong(Violation.of("from", "text.needed"));
        }
        return new AvailabilityChange.NewWeek(
                whose.get().who(), typed.hours(), from.orElse(LocalDate.EPOCH));
    }

    private List<BusyTime> typedBusy() {
        var first = date("firstDay");
        if (line("firstDay").isEmpty()) {
            wrong(Violation.of("firstDay", "text.needed"));
        }
        var from = first.orElse(LocalDate.EPOCH);
        var last = date("endsAt").orElse(from);
        int repeated = number("weeks");
        Violation.outside("weeks", repeated, 1, 104).ifPresent(this::wrong);
        var begin = from.atStartOfDay();
        var end = last.plusDays(1).atStartOfDay();
        if (!line("times").isEmpty()) {
            var read = HoursText.read("mo " + line("times"));
            if (read.hours().size() != 1 || read.hours().getFirst().day() != DayOfWeek.MONDAY) {
                wrong(Violation.of("times", "scheduleHours.timesUnreadable"));
            } else {
                var span = read.hours().getFirst();
                begin = from.atStartOfDay().plusMinutes(span.fromMinute());
                end = last.atStartOfDay().plusMinutes(span.untilMinute());
            }
        }
        var one =
                new BusyTime(
                        0,
                        0,
                        whose.get().who(),
                        kind.get(),
                        around.time().instantOf(begin),
                        around.time().instantOf(end),
                        line("note"),
                        "");
        one.violations().forEach(this::wrong);
        return availability.weekly(one, Math.clamp(repeated, 1, 104));
    }

    /** The week that is typed, with the visits that it would leave without hours. */
    void lookAtWeek(Consumer<List<BookedSlot>> onTouched) {
        if (whose.get() != null) {
            read(this::typedWeek).ifPresent(week -> look(week, onTouched));
        }
    }

    /** The leave or meeting that is typed, with the visits that lie in it. */
    void lookAtBusy(Consumer<List<BookedSlot>> onTouched) {
        if (whose.get() != null) {
            read(this::typedBusy)
                    .ifPresent(times -> look(new AvailabilityChange.Away(times), onTouched));
        }
    }

    /** The visits that lie in what is taken away. */
    void lookAtRemoving(BusyTime time, Consumer<List<BookedSlot>> onTouched) {
        look(new AvailabilityChange.Removed(time), onTouched);
    }

    private void look(AvailabilityChange change, Consumer<List<BookedSlot>> onTouched) {
        around.tasks()
                .run(
                        () -> availability.touched(change, around.actor()),
                        onTouched,
                        around.problems()::show);
    }

    /** Stores the week that is typed. */
    @Override
    void save(Runnable onSaved) {
        if (whose.get() == null || line("hours").isEmpty() && !line("firstDay").isEmpty()) {
            addBusy(onSaved);
            return;
        }
        var one = whose.get();
        read(this::typedWeek)
                .ifPresent(
                        week ->
                                store(
                                        () -> {
                                            availability.setWeek(week, seen, around.actor());
                                            return read(one);
                                        },
                                        read -> {
                                            fill(read);
                                            if (!line("firstDay").isEmpty()) {
                                                text("hours").set("");
                                                addBusy(onSaved);
                                                return;
                                            }
                                            forget();
                                            around.problems()
                                                    .done(
                                                            Messages.text(
                                                                    "scheduleSetup.saved",
                                                                    one.name()));
                                            onSaved.run();
                                        }));
    }

    /** Stores the leave or meeting that is typed. */
    void addBusy(Runnable onSaved) {
        var one = whose.get();
        if (one != null) {
            read(this::typedBusy)
                    .ifPresent(
                            times ->
                                    store(
                                            () -> {
                                                availability.add(times, around.actor());
                                                return read(one);
                                            },
                                            read -> {
                                                fill(read);
                                                forgetBusy();
                                                around.problems()
                                                        .done(
                                                                Messages.text(
                                                                        "scheduleSetup.saved",
                                                                        one.name()));
                                                onSaved.run();
                                            }));
        }
    }

    /** Takes leave or a meeting away; undoing adds it anew. */
    void remove(BusyTime time) {
        var one = whose.get();
        store(
                () -> {
                    availability.remove(time, around.actor());
                    return read(one);
                },
                read -> {
                    fill(read);
                    around.problems()
                            .done(
                                    Messages.text("scheduleHours.removed", time.kind().label()),
                                    () -> addAgain(one, time));
                });
    }

    private void addAgain(Whose one, BusyTime time) {
        store(
                () -> {
                    availability.add(List.of(time), around.actor());
                    return read(one);
                },
                read -> {
                    if (one.equals(whose.get())) {
                        fill(read);
                    }
                });
    }

    /** When it is, as a list tells it. */
    String when(BusyTime time) {
        var from = around.time().at(time.startsAt()).toLocalDateTime();
        var until = around.time().at(time.endsAt()).toLocalDateTime();
        boolean wholeDays =
                from.toLocalTime().equals(java.time.LocalTime.MIDNIGHT)
                        && until.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
        if (wholeDays) {
            var last = until.toLocalDate().minusDays(1);
            return last.equals(from.toLocalDate())
                    ? ShownDate.of(last)
                    : ShownDate.of(from.toLocalDate()) + "–" + ShownDate.of(last);
        }
        return MOMENT.format(from)
                + "–"
                + (from.toLocalDate().equals(until.toLocalDate())
                        ? TIME.format(until)
                        : MOMENT.format(until));
    }
}
