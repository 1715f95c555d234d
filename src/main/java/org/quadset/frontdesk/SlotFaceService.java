package org.quadset.frontdesk;

import org.quadset.episodes.CareStanding;
import org.quadset.episodes.Deadline;
import org.quadset.episodes.Deadlines;
import org.quadset.episodes.EpisodeService;
import org.quadset.patients.PatientService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.SlotChip;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands on the slots: from the one calculation of deadlines, and from the patient's record.
 * Deadlines and marks only, never clinical text.
 */
public final class SlotFaceService {
    private final EpisodeService episodes;
    private final PatientService patients;
    private final ClinicTime time;

    public SlotFaceService(EpisodeService episodes, PatientService patients, ClinicTime time) {
        this.episodes = episodes;
        this.patients = patients;
        this.time = time;
    }

    /** The chips of each appointment, the most telling first; one without any is absent. */
    public Map<Long, List<SlotChip>> of(List<Appointment> appointments, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        var ids = appointments.stream().map(Appointment::patientId).distinct().toList();
        var standings = episodes.standingsOf(ids, actor);
        var marks = patients.deskMarks(ids, actor);
        Map<Long, List<SlotChip>> found = new HashMap<>();
        for (var one : appointments) {
            var chips = new ArrayList<SlotChip>();
            var own = standings.getOrDefault(one.patientId(), List.of());
            var standing =
                    own.stream()
                            .filter(each -> each.deadlines().forecastOf(one.id()).isPresent())
                            .findFirst()
                            .or(
                                    () ->
                                            own.size() == 1
                                                    ? Optional.of(own.getFirst())
                                                    : Optional.empty());
            standing.ifPresent(each -> plan(chips, each, one));
            if (standing.isEmpty() && own.isEmpty() && one.kind() == AppointmentKind.EVALUATION) {
                chips.add(firstVisit());
            }
            var mark = marks.get(one.patientId());
            if (mark != null && mark.interpreterNeeded()) {
                chips.add(warning("slot.interpreter", "slot.interpreterSpoken", mark.language()));
            }
            if (mark != null && mark.alert()) {
                chips.add(warning("slot.alert", "slot.alertSpoken"));
            }
            if (!one.details().overrideReason().isEmpty()) {
                chips.add(
                        warning(
                                "slot.override",
                                "slot.overrideSpoken",
                                one.details().overrideReason()));
            }
            if (!chips.isEmpty()) {
                found.put(one.id(), List.copyOf(chips));
            }
        }
        return found;
    }

    private void plan(List<SlotChip> chips, CareStanding standing, Appointment one) {
        var deadlines = standing.deadlines();
        var coming = deadlines.forecastOf(one.id());
        int number = deadlines.visitNumberOf(one.id(), one.start().toLocalDate());
        if (number == 1 && coming.isPresent()) {
            chips.add(firstVisit());
        } else if (number > 0 && one.status().takesTime()) {
            chips.add(SlotChip.plain(deadlines.ofPlanned(number)));
        }
        if (coming.map(Deadlines.Forecast::reportDue).orElse(false)) {
            chips.add(warning("deadlineBadge.reportDue", "slot.reportDueSpoken"));
        }
        if (coming.map(Deadlines.Forecast::outsideCertification).orElse(false)) {
            chips.add(danger("deadlineBadge.outsideCertification", "slot.certificationSpoken"));
        }
        if (coming.map(Deadlines.Forecast::outsideAuthorization).orElse(false)) {
            chips.add(danger("deadlineBadge.outsideAuthorization", "slot.authorizationSpoken"));
        }
        // What is owed today says nothing of a day that is over.
        boolean over = one.start().toLocalDate().isBefore(time.today());
        deadlines.owed().stream()
                .filter(Deadline::isNear)
                .filter(SlotFaceService::concernsTheDesk)
                .filter(owed -> !over && chips.size() < 4)
                .forEach(
                        owed ->
                                chips.add(
                                        new SlotChip(
                                                owed.badge(),
                                                owed.urgency() == Deadline.Urgency.OVERDUE
                                                        ? SlotChip.Tone.DANGER
                                                        : SlotChip.Tone.WARNING,
                                                owed.text())));
        if (one.clinicianId() != standing.clinicianId()) {
            chips.add(
                    new SlotChip(
                            Messages.text("slot.otherTherapist"),
                            SlotChip.Tone.PLAIN,
                            Messages.text("slot.otherTherapistSpoken")));
        }
    }

    private static boolean concernsTheDesk(Deadline owed) {
        return owed.kind() != Deadline.Kind.UNSIGNED_NOTE
                && owed.kind() != Deadline.Kind.COSIGNATURE;
    }

    private static SlotChip firstVisit() {
        return new SlotChip(
                Messages.text("slot.firstVisit"),
                SlotChip.Tone.PLAIN,
                Messages.text("slot.firstVisitSpoken"));
    }

    private static SlotChip warning(String key, String spokenKey, Object... words) {
        return new SlotChip(
                Messages.text(key), SlotChip.Tone.WARNING, Messages.text(spokenKey, words));
    }

    private static SlotChip danger(String key, String spokenKey) {
        return new SlotChip(Messages.text(key), SlotChip.Tone.DANGER, Messages.text(spokenKey));
    }
}
