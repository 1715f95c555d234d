package org.quadset.schedule.ui;

import org.quadset.clinic.Clinician;
import org.quadset.schedule.Bookable;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.ClinicResource;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.ScheduleSpan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A column of hours: one day of one clinician or room, with what lies in it.
 *
 * @param title stands above it; empty where a neighbour's title spans it
 * @param slots without the places of groups
 */
public record ScheduleColumn(
        LocalDate date,
        Bookable whose,
        String title,
        String detail,
        List<BookedSlot> slots,
        List<GroupSession> sessions) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);

    public ScheduleColumn {
        slots = List.copyOf(slots);
        sessions = List.copyOf(sessions);
    }

    /** How many appointments take time in it, places of groups included. */
    public long visits(ScheduleSpan span) {
        return span.slots().stream()
                .filter(slot -> slot.appointment().status().takesTime())
                .filter(slot -> isIn(slot))
                .count();
    }

    private boolean isIn(BookedSlot slot) {
        var one = slot.appointment();
        return one.start().toLocalDate().equals(date)
                && switch (whose) {
                    case Bookable.OfClinician clinician -> one.clinicianId() == clinician.id();
                    case Bookable.OfResource resource ->
                            one.details().resources().contains(resource.id());
                };
    }

    /**
     * The columns of a view, from the left.
     *
     * @param clinician whose week it is; others ignore it
     */
    static List<ScheduleColumn> of(ScheduleViewKind kind, ScheduleSpan span, long clinician) {
        var columns = new ArrayList<ScheduleColumn>();
        switch (kind) {
            case DAY -> span.facts().clinicians().forEach(one -> columns.add(of(span, one)));
            case ROOMS ->
                    span.facts().resources().stream()
                            .filter(ClinicResource::active)
                            .forEach(one -> columns.add(of(span, one)));
            case WEEK -> {
                for (var day : daysShown(span)) {
                    columns.add(
                            column(
                                    span,
                                    day,
                                    new Bookable.OfClinician(clinician),
                                    DAY.format(day),
                                    ""));
                }
            }
            case WEEK_OF_ALL -> {
                for (var day : daysShown(span)) {
                    boolean first = true;
                    for (var one : span.facts().clinicians()) {
                        columns.add(
                                column(
                                        span,
                                        day,
                                        new Bookable.OfClinician(one.id()),
                                        first ? DAY.format(day) : "",
                                        one.initials()));
                        first = false;
                    }
                }
            }
            case MONTH, AGENDA -> {}
        }
        return columns;
    }

    /** Saturdays and Sundays are left out where nothing is booked. */
    private static List<LocalDate> daysShown(ScheduleSpan span) {
        return span.from()
                .datesUntil(span.from().plusDays(span.days()))
                .filter(
                        day ->
                                day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                                        || span.slots().stream()
                                                .anyMatch(
                                                        slot ->
                                                                slot.appointment()
                                                                        .start()
                                                                        .toLocalDate()
                                                                        .equals(day)))
                .toList();
    }

    private static ScheduleColumn of(ScheduleSpan span, Clinician one) {
        return column(
                span,
                span.from(),
                new Bookable.OfClinician(one.id()),
                one.fullName(),
                one.credential());
    }

    private static ScheduleColumn of(ScheduleSpan span, ClinicResource one) {
        return column(
                span,
                span.from(),
                new Bookable.OfResource(one.id()),
                one.name(),
                one.kind().label());
    }

    private static ScheduleColumn column(
            ScheduleSpan span, LocalDate day, Bookable whose, String title, String detail) {
        var empty = new ScheduleColumn(day, whose, title, detail, List.of(), List.of());
        return new ScheduleColumn(
                day,
                whose,
                title,
                detail,
                span.slots().stream()
                        .filter(slot -> slot.appointment().details().session().isEmpty())
                        .filter(empty::isIn)
                        .toList(),
                span.facts().sessions().stream()
                        .filter(one -> !one.cancelled())
                        .filter(one -> one.start().toLocalDate().equals(day))
                        .filter(
                                one ->
                                        switch (whose) {
                                            case Bookable.OfClinician clinician ->
                                                    one.clinicianId() == clinician.id();
                                            case Bookable.OfResource resource ->
                                                    one.resources().contains(resource.id());
                                        })
                        .toList());
    }

    /** How many of these columns belong to one day, so that a head can span them. */
    static int ofOneDay(List<ScheduleColumn> columns) {
        return columns.isEmpty()
                ? 1
                : (int)
                        columns.stream()
                                .filter(one -> one.date().equals(columns.getFirst().date()))
                                .count();
    }
}
