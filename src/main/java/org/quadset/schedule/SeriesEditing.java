package org.quadset.schedule;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out a change of several appointments at once, inside a transaction. */
final class SeriesEditing {
    private final ScheduleStore store;
    private final ClinicTime time;

    SeriesEditing(ScheduleStore store, ClinicTime time) {
        this.store = store;
        this.time = time;
    }

    /** Makes everybody wait who books for those that the change touches. */
    void lock(List<Appointment> appointments, SeriesEdit edit) {
        var clinicians =
                appointments.stream()
                        .map(Appointment::clinicianId)
                        .collect(Collectors.toCollection(HashSet::new));
        clinicians.addAll(givenTo(edit));
        store.appointments()
                .lock(
                        clinicians,
                        appointments.stream()
                                .map(Appointment::patientId)
                                .collect(Collectors.toSet()),
                        Set.of());
    }

    private static Set<Long> givenTo(SeriesEdit edit) {
        return switch (edit) {
            case SeriesEdit.GiveTo to -> Set.of(to.clinician());
            case SeriesEdit.Together all ->
                    all.edits().stream()
                            .flatMap(one -> givenTo(one).stream())
                            .collect(Collectors.toSet());
            case SeriesEdit.Shift by -> Set.of();
            case SeriesEdit.At at -> Set.of();
            case SeriesEdit.Last length -> Set.of();
            case SeriesEdit.Cancel cancel -> Set.of();
        };
    }

    /**
     * What the change makes of each; one that is so already is not among them. All of them are
     * moved before the rules are asked, so that a visit may take the time that another one leaves;
     * those that are refused stay, and the others are asked again beside them.
     */
    SeriesPreview preview(List<Appointment> appointments, SeriesEdit edit) {
        if (edit instanceof SeriesEdit.Cancel cancel) {
            return new SeriesPreview(
                    appointments.stream().map(one -> cancelled(one, cancel)).toList(), List.of());
        }
        var refused = new ArrayList<SeriesPreview.Refused>();
        var left = new ArrayList<>(appointments);
        left.removeIf(one -> isSo(one, wanted(one, edit)));
        while (true) {
            var changes = new ArrayList<AppointmentChange>();
            var found = placed(left, edit, changes);
            if (found.isEmpty()) {
                refused.sort(java.util.Comparator.comparing(one -> one.appointment().startsAt()));
                return new SeriesPreview(changes, refused);
            }
            refused.addAll(found);
            found.forEach(one -> left.remove(one.appointment()));
        }
    }

    private AppointmentChange cancelled(Appointment one, SeriesEdit.Cancel cancel) {
        return AppointmentChange.of(
                one,
                one.in(
                        AppointmentStatus.CANCELLED,
                        java.util.Optional.of(cancel.reason()),
                        java.util.Optional.empty()));
    }

    private List<SeriesPreview.Refused> placed(
            List<Appointment> appointments, SeriesEdit edit, List<AppointmentChange> changes) {
        if (appointments.isEmpty()) {
            return List.of();
        }
        var refused = new ArrayList<SeriesPreview.Refused>();
        var wanted = appointments.stream().map(one -> wanted(one, edit)).toList();
        var moving = appointments.stream().map(Appointment::id).collect(Collectors.toSet());
        var facts = without(moving, factsOf(wanted));
        var rules = facts.rules();
        for (int i = 0; i < wanted.size(); i++) {
            var booking = wanted.get(i);
            var before = appointments.get(i);
            var barred = barredAnyway(booking);
            if (!barred.isEmpty()) {
                refused.add(new SeriesPreview.Refused(before, booking.start(), barred));
                continue;
            }
            var placement = place(facts, booking);
            var hindering =
                    placement.conflicts().stream()
                            .filter(one -> !rules.lets(one.kind(), booking.overrideReason()))
                            .toList();
            if (hindering.isEmpty()) {
                var from = booking.start().atZone(time.zone()).toInstant();
                var after =
                        before.at(
                                        booking.clinicianId(),
                                        from,
                                        from.plusSeconds(booking.minutes() * 60L),
                                        time.zone())
                                .with(
                                        before.details()
                                                .placed(
                                                        placement.resources(),
                                                        placement.conflicts().isEmpty()
                                                                ? ""
                                                                : booking.overrideReason()));
                changes.add(AppointmentChange.of(before, after));
                facts = with(after, facts);
            } else {
                refused.add(
                        new SeriesPreview.Refused(
                                before, booking.start(), sentences(hindering, facts)));
            }
        }
        return refused;
    }

    /** What needs no look at the schedule, in sentences. */
    private List<String> barredAnyway(Booking booking) {
        if (booking.session().isPresent()) {
            return List.of(Messages.text("booking.groupPlace"));
        }
        var violations = booking.violations(time.zone());
        if (!violations.isEmpty()) {
            return violations.stream().map(one -> Messages.text(one)).toList();
        }
        return booking.start().atZone(time.zone()).toInstant().isAfter(time.now())
                ? List.of()
                : List.of(Messages.text("series.past"));
    }

    /** Rooms that are taken at the new time are given up where others serve. */
    private static ScheduleFacts.Placement place(ScheduleFacts facts, Booking booking) {
        var placement = facts.place(booking, 0);
        boolean onlyRooms =
                !placement.conflicts().isEmpty()
                        && placement.conflicts().stream()
                                .allMatch(one -> one.kind() == Conflict.Kind.RESOURCE_BUSY);
        return onlyRooms ? facts.place(booking.withResources(List.of()), 0) : placement;
    }

    /** A reason to break a rule was given for one time and one clinician, and for no other. */
    private Booking wanted(Appointment one, SeriesEdit edit) {
        var as = asItIs(one);
        var booking = edited(as, edit);
        boolean within =
                booking.start().equals(as.start())
                        && booking.clinicianId() == as.clinicianId()
                        && booking.minutes() <= as.minutes();
        return within ? booking.overriding(one.details().overrideReason()) : booking;
    }

    private Booking asItIs(Appointment one) {
        var start = one.startsAt().atZone(time.zone()).toLocalDateTime();
        return Booking.again(one, one.clinicianId(), start, one.minutes());
    }

    private boolean isSo(Appointment one, Booking wanted) {
        return asItIs(one).equals(wanted.overriding(""));
    }

    private static Booking edited(Booking booking, SeriesEdit edit) {
        return switch (edit) {
            case SeriesEdit.Shift by ->
                    booking.at(booking.clinicianId(), shifted(booking.start(), by));
            case SeriesEdit.At at ->
                    booking.at(
                            booking.clinicianId(),
                            booking.start().toLocalDate().plusDays(at.days()).atTime(at.time()));
            case SeriesEdit.GiveTo to -> booking.at(to.clinician(), booking.start());
            case SeriesEdit.Last length -> booking.lasting(length.minutes());
            case SeriesEdit.Cancel cancel -> booking;
            case SeriesEdit.Together all -> {
                var whole = booking;
                for (var one : all.edits()) {
                    whole = edited(whole, one);
                }
                yield whole;
            }
        };
    }

    private static LocalDateTime shifted(LocalDateTime start, SeriesEdit.Shift by) {
        return start.plusDays(by.days()).plusMinutes(by.minutes());
    }

    private ScheduleFacts factsOf(List<Booking> wanted) {
        var starts = wanted.stream().map(Booking::start).sorted().toList();
        return store.facts(
                starts.getFirst().atZone(time.zone()).toInstant(),
                starts.getLast().plusDays(1).atZone(time.zone()).toInstant(),
                time.zone());
    }

    private static ScheduleFacts without(Set<Long> ids, ScheduleFacts facts) {
        return withAppointments(
                facts,
                facts.appointments().stream().filter(one -> !ids.contains(one.id())).toList());
    }

    private static ScheduleFacts with(Appointment added, ScheduleFacts facts) {
        var all = new ArrayList<>(facts.appointments());
        all.add(added);
        return withAppointments(facts, all);
    }

    private static ScheduleFacts withAppointments(ScheduleFacts facts, List<Appointment> all) {
        return new ScheduleFacts(
                facts.zone(),
                facts.clinicians(),
                facts.types(),
                facts.resources(),
                all,
                facts.sessions(),
                facts.availability(),
                facts.rules());
    }

    private List<String> sentences(List<Conflict> conflicts, ScheduleFacts facts) {
        return conflicts.stream()
                .map(
                        conflict ->
                                conflict.text(
                                        conflict.appointment().isEmpty()
                                                ? ""
                                                : store.nameOf(
                                                        store.appointments()
                                                                .byId(
                                                                        conflict.appointment()
                                                                                .getAsLong())
                                                                .patientId()),
                                        facts.zone()))
                .toList();
    }
}
