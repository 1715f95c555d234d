package org.quadset.schedule.ui;

import org.quadset.schedule.Bookable;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.Booking;
import org.quadset.schedule.ScheduleSpan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What letting go of an appointment in a column would book. */
final class SlotDrop {
    private SlotDrop() {}

    /** In a room's column the clinician stays, and the room takes the place of one of its kind. */
    static Booking booking(
            ScheduleSpan span,
            BookedSlot slot,
            ScheduleColumn column,
            LocalTime start,
            int minutes) {
        var one = slot.appointment();
        var at = column.date().atTime(start);
        return switch (column.whose()) {
            case Bookable.OfClinician clinician -> Booking.again(one, clinician.id(), at, minutes);
            case Bookable.OfResource resource ->
                    Booking.again(one, one.clinicianId(), at, minutes)
                            .withResources(swapped(span, one.details().resources(), resource.id()));
        };
    }

    private static List<Long> swapped(ScheduleSpan span, List<Long> given, long wanted) {
        var all = span.facts().resources();
        var kind = all.stream().filter(one -> one.id() == wanted).findFirst().orElseThrow().kind();
        var kept = new ArrayList<Long>();
        all.stream()
                .filter(one -> given.contains(one.id()) && one.kind() != kind)
                .forEach(one -> kept.add(one.id()));
        kept.add(wanted);
        kept.sort(null);
        return kept;
    }
}
