package org.quadset.schedule.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.ShownDate;
import org.quadset.schedule.AvailabilityChange;
import org.quadset.schedule.AvailabilityService;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.ClosedDays;
import org.quadset.schedule.FederalHolidays;

import java.util.List;
import java.util.function.Consumer;

/** The days on which the clinic is closed, the one that is being typed, and holidays to take. */
public final class ClosedDaysModel extends SetupFormModel {
    final ObservableList<ClosedDays> closed = FXCollections.observableArrayList();
    final ObservableList<ClosedDays> offered = FXCollections.observableArrayList();
    private final AvailabilityService availability;
    private ClosedDays shown =
            new ClosedDays(0, 0, java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH, "");
    private int year;

    ClosedDaysModel(AvailabilityService availability, Surroundings around) {
        super(around, "name", "firstDay", "lastDay");
        this.availability = availability;
        this.year = around.time().today().getYear();
    }

    @Override
    void load() {
        around.tasks()
                .run(
                        () -> availability.closed(around.actor()),
                        all -> {
                            fill(all);
                            forget();
                        },
                        around.problems()::show);
    }

    private void fill(List<ClosedDays> all) {
        closed.setAll(all);
        offer();
    }

    private void offer() {
        offered.setAll(
                FederalHolidays.of(year).stream()
                        .filter(
                                one ->
                                        closed.stream()
                                                .noneMatch(has -> has.contain(one.firstDay())))
                        .toList());
    }

    int year() {
        return year;
    }

    /** Offers the holidays of another year. */
    void turnYear(int years) {
        year += years;
        offer();
    }

    /** Puts closed days into the form. */
    void show(ClosedDays days) {
        shown = days;
        errors.clear();
        text("name").set(days.name());
        text("firstDay").set(ShownDate.of(days.firstDay()));
        text("lastDay")
                .set(days.lastDay().equals(days.firstDay()) ? "" : ShownDate.of(days.lastDay()));
    }

    @Override
    void forget() {
        shown = new ClosedDays(0, 0, java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH, "");
        errors.clear();
        List.of("name", "firstDay", "lastDay").forEach(field -> text(field).set(""));
    }

    private ClosedDays typed() {
        var first = date("firstDay");
        if (first.isEmpty() && line("firstDay").isEmpty()) {
            wrong(Violation.of("firstDay", "text.needed"));
        }
        var day = first.orElse(shown.firstDay());
        return new ClosedDays(
                shown.id(), shown.version(), day, date("lastDay").orElse(day), line("name"));
    }

    @Override
    boolean isDirty() {
        return isSaving()
                || (shown.id() == 0
                        ? !(line("name") + line("firstDay") + line("lastDay")).isEmpty()
                        : read(this::typed).filter(shown::equals).isEmpty());
    }

    /** The visits that what is typed would fall on; nothing is told while something is wrong. */
    void look(Consumer<List<BookedSlot>> onTouched) {
        read(this::typed).ifPresent(days -> look(days, onTouched));
    }

    /** The visits that closing would fall on. */
    void look(ClosedDays days, Consumer<List<BookedSlot>> onTouched) {
        if (!days.violations().isEmpty()) {
            onTouched.accept(List.of());
            return;
        }
        around.tasks()
                .run(
                        () ->
                                availability.touched(
                                        new AvailabilityChange.Closing(days), around.actor()),
                        onTouched,
                        around.problems()::show);
    }

    @Override
    void save(Runnable onSaved) {
        read(this::typed).ifPresent(days -> close(days, onSaved));
    }

    /** Closes the clinic on days. */
    void close(ClosedDays days, Runnable onSaved) {
        store(
                () -> {
                    availability.close(days, around.actor());
                    return availability.closed(around.actor());
                },
                all -> {
                    fill(all);
                    forget();
                    around.problems().done(Messages.text("scheduleSetup.saved", days.name()));
                    onSaved.run();
                });
    }

    /** Opens the days of the form again; undoing closes them anew. */
    void remove(ClosedDays days) {
        store(
                () -> {
                    availability.reopen(days, around.actor());
                    return availability.closed(around.actor());
                },
                all -> {
                    fill(all);
                    forget();
                    around.problems()
                            .done(
                                    Messages.text("scheduleSetup.reopened", days.name()),
                                    () ->
                                            close(
                                                    new ClosedDays(
                                                            0,
                                                            0,
                                                            days.firstDay(),
                                                            days.lastDay(),
                                                            days.name()),
                                                    () -> {}));
                });
    }

    /** The days as a list tells them. */
    static String days(ClosedDays one) {
        return one.firstDay().equals(one.lastDay())
                ? ShownDate.of(one.firstDay())
                : ShownDate.of(one.firstDay()) + "–" + ShownDate.of(one.lastDay());
    }
}
