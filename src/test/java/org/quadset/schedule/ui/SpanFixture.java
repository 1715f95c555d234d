package org.quadset.schedule.ui;

import org.quadset.clinic.Clinician;
import org.quadset.patients.PatientNames;
import org.quadset.patients.PatientSummary;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentDetails;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Availability;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.BusyTime;
import org.quadset.schedule.ClosedDays;
import org.quadset.schedule.ScheduleFacts;
import org.quadset.schedule.ScheduleRules;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.schedule.WeeklyHours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Days of a clinic that no file stands behind, for views without a program. */
final class SpanFixture {
    private final ZoneId zone;
    private final LocalDate from;
    private final int days;
    private final int clinicians;
    private final List<BookedSlot> slots = new ArrayList<>();
    final List<WeeklyHours> hours = new ArrayList<>();
    final List<ClosedDays> closed = new ArrayList<>();
    final List<BusyTime> busy = new ArrayList<>();

    /** Clinicians have the ids 1, 2, 3 and so on. */
    SpanFixture(ZoneId zone, LocalDate from, int days, int clinicians) {
        this.zone = zone;
        this.from = from;
        this.days = days;
        this.clinicians = clinicians;
    }

    /** Books; the answer's id is its number in the order of booking, from 1. */
    BookedSlot book(long clinician, LocalDateTime start, int minutes) {
        return book(clinician, start, minutes, AppointmentStatus.BOOKED);
    }

    BookedSlot book(long clinician, LocalDateTime start, int minutes, AppointmentStatus status) {
        long id = slots.size() + 1L;
        var begin = start.atZone(zone).toInstant();
        var slot =
                new BookedSlot(
                        new Appointment(
                                id,
                                1,
                                id,
                                clinician,
                                AppointmentKind.FOLLOW_UP,
                                status,
                                begin,
                                begin.plusSeconds(minutes * 60L),
                                zone,
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                AppointmentDetails.PLAIN),
                        new PatientSummary(
                                id,
                                "Q-" + id,
                                new PatientNames("Pat " + id, "Cohen", "", ""),
                                Optional.empty(),
                                "",
                                false));
        slots.add(slot);
        return slot;
    }

    /** Books each clinician's day full: so many visits of 45 minutes from 8 on. */
    SpanFixture full(int visits) {
        for (int day = 0; day < days; day++) {
            for (long clinician = 1; clinician <= clinicians; clinician++) {
                for (int i = 0; i < visits; i++) {
                    book(clinician, from.plusDays(day).atTime(8, 0).plusMinutes(45L * i), 45);
                }
            }
        }
        return this;
    }

    ScheduleSpan span() {
        return new ScheduleSpan(
                from,
                days,
                new ScheduleFacts(
                        zone,
                        LongStream.rangeClosed(1, clinicians)
                                .mapToObj(
                                        id ->
                                                new Clinician(
                                                        id,
                                                        1,
                                                        "Therapist " + id,
                                                        "PT",
                                                        "T" + id,
                                                        (int) id,
                                                        true))
                                .toList(),
                        List.of(),
                        List.of(),
                        slots.stream().map(BookedSlot::appointment).toList(),
                        List.of(),
                        new Availability(zone, hours, closed, busy),
                        ScheduleRules.DEFAULTS),
                List.copyOf(slots));
    }
}
