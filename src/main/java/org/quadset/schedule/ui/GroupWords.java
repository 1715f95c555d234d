package org.quadset.schedule.ui;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.ClinicResource;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.GroupSessionService.Roster;
import org.quadset.schedule.ScheduleFacts;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said of a group session.
 *
 * @param facts how its type, clinician and rooms are called
 */
record GroupWords(Roster roster, Optional<ScheduleFacts> facts) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** "Thu 19 Nov · 17:00–18:00 · Group · Dana Ruiz · Gym". */
    String when() {
        var session = roster.session();
        return Stream.of(
                        Stream.of(DAY.format(session.start()), hours(session)),
                        facts.stream()
                                .flatMap(all -> all.type(session.typeId()).stream())
                                .map(AppointmentType::name),
                        who(),
                        rooms())
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
    }

    /** "17:00–18:00". */
    static String hours(GroupSession session) {
        return TIME.format(session.start()) + "–" + TIME.format(session.end());
    }

    private Stream<String> who() {
        return facts.stream()
                .flatMap(all -> all.clinicians().stream())
                .filter(one -> one.id() == roster.session().clinicianId())
                .map(Clinician::fullName);
    }

    private Stream<String> rooms() {
        return facts.stream()
                .flatMap(all -> all.resources().stream())
                .filter(one -> roster.session().resources().contains(one.id()))
                .map(ClinicResource::name);
    }

    /** "5 of 8 places". */
    String places() {
        return Messages.text("slot.places", roster.taken(), roster.session().capacity());
    }

    /** That it is cancelled or full; empty if neither. */
    String mark() {
        return roster.session().cancelled()
                ? Messages.text("group.isCancelled")
                : roster.free() == 0 ? Messages.text("group.isFull") : "";
    }

    /** "Gave the place back: Zoë Müller (Illness)"; empty if nobody did. */
    static String gone(List<BookedSlot> slots) {
        return slots.isEmpty()
                ? ""
                : Messages.text(
                        "group.gone",
                        slots.stream()
                                .map(
                                        slot ->
                                                slot.patient().names().spoken()
                                                        + slot.appointment()
                                                                .cancelReason()
                                                                .map(
                                                                        why ->
                                                                                " ("
                                                                                        + why
                                                                                                .label()
                                                                                        + ")")
                                                                .orElse(""))
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }
}
