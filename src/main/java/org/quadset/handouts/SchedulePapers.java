package org.quadset.handouts;

import org.quadset.clinic.Clinician;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.Bookable;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.BusyTime;
import org.quadset.schedule.ClinicResource;
import org.quadset.schedule.ClosedDays;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.schedule.TimeSpan;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Gathers the papers of the schedule; nothing clinical is on them. */
final class SchedulePapers {
    private final Transactor transactor;
    private final PaperService.Services services;
    private final ClinicTime time;

    SchedulePapers(Transactor transactor, PaperService.Services services, ClinicTime time) {
        this.transactor = transactor;
        this.services = services;
        this.time = time;
    }

    List<PaperChoice> ofDay(LocalDate day, OptionalLong clinician, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        var people = services.clinics().clinicians();
        var all = new ArrayList<PaperChoice>();
        all.add(sheet(0, Messages.text("daySheet.everybody"), day));
        people.forEach(one -> all.add(sheet(one.id(), one.signature(), day)));
        all.sort(Comparator.comparing(one -> one.subject() != clinician.orElse(0)));
        return List.copyOf(all);
    }

    private static PaperChoice sheet(long clinician, String label, LocalDate day) {
        return new PaperChoice(PaperChoice.Kind.DAY_SHEET, clinician, label, Optional.of(day));
    }

    List<PaperChoice> ofAppointments(long patient, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        if (ahead(patient, actor).isEmpty()) {
            throw new UserFacingException("appointments.noneAhead");
        }
        return List.of(
                new PaperChoice(
                        PaperChoice.Kind.APPOINTMENT_LIST,
                        patient,
                        Messages.text("appointments.list")),
                new PaperChoice(
                        PaperChoice.Kind.APPOINTMENT_SLIP,
                        patient,
                        Messages.text("appointments.slip")));
    }

    ClinicPaper of(PaperChoice choice, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () ->
                        choice.kind() == PaperChoice.Kind.DAY_SHEET
                                ? daySheet(choice.day().orElseThrow(), choice.subject(), actor)
                                : appointments(
                                        choice.subject(),
                                        choice.kind() == PaperChoice.Kind.APPOINTMENT_SLIP,
                                        actor));
    }

    private AppointmentPaper appointments(long patient, boolean slip, Actor actor) {
        var span = services.schedule().span(time.today(), 1, actor);
        return new AppointmentPaper(
                services.clinics().clinic(),
                time.today(),
                services.patients().byId(patient, actor),
                ahead(patient, actor),
                services.clinics().clinicians().stream()
                        .collect(Collectors.toMap(Clinician::id, Clinician::signature)),
                span.facts().rules().lateNoticeHours(),
                firstOf(patient, actor),
                slip);
    }

    /** What is booked from today on and not over, the next first. */
    private List<Appointment> ahead(long patient, Actor actor) {
        var begin = time.today().atStartOfDay(time.zone()).toInstant();
        return services.schedule().ofPatient(patient, actor).stream()
                .filter(one -> one.status().isAhead() && !one.startsAt().isBefore(begin))
                .sorted(Comparator.comparing(Appointment::startsAt))
                .toList();
    }

    /** The appointment with which the patient first comes here; empty for a patient of long ago. */
    private OptionalLong firstOf(long patient, Actor actor) {
        return services.schedule().ofPatient(patient, actor).stream()
                .filter(one -> one.status().takesTime())
                .min(Comparator.comparing(Appointment::startsAt))
                .filter(one -> one.kind() == AppointmentKind.EVALUATION)
                .map(one -> OptionalLong.of(one.id()))
                .orElse(OptionalLong.empty());
    }

    private DaySheetPaper daySheet(LocalDate day, long clinician, Actor actor) {
        var span = services.schedule().span(day, 1, actor);
        var shown =
                span.slots().stream()
                        .filter(slot -> slot.appointment().status() != AppointmentStatus.CANCELLED)
                        .filter(slot -> is(clinician, slot.appointment().clinicianId()))
                        .toList();
        var badges =
                services.episodes()
                        .badges(shown.stream().map(BookedSlot::appointment).toList(), actor);
        var columns =
                services.clinics().clinicians().stream()
                        .filter(one -> is(clinician, one.id()))
                        .map(one -> column(one, shown, span, badges, actor))
                        .toList();
        return new DaySheetPaper(
                services.clinics().clinic(),
                day,
                time.now(),
                time.zone(),
                span.facts().availability().closedOn(day).map(ClosedDays::name),
                columns);
    }

    private static boolean is(long wanted, long clinician) {
        return wanted == 0 || wanted == clinician;
    }

    private DaySheetPaper.Column column(
            Clinician who,
            List<BookedSlot> shown,
            ScheduleSpan span,
            Map<Long, String> badges,
            Actor actor) {
        var lines = new ArrayList<DaySheetPaper.Line>();
        var taken = new ArrayList<TimeSpan>();
        for (var slot : shown) {
            var one = slot.appointment();
            if (one.clinicianId() == who.id()) {
                lines.add(visit(slot, span, badges.getOrDefault(one.id(), ""), actor));
                taken.add(new TimeSpan(one.startsAt(), one.endsAt()));
            }
        }
        var availability = span.facts().availability();
        var bookable = new Bookable.OfClinician(who.id());
        for (BusyTime busy : availability.busyOn(bookable, span.from())) {
            if (busy.kind().closes()) {
                var time = ofDay(new TimeSpan(busy.startsAt(), busy.endsAt()), span.from());
                lines.add(DaySheetPaper.Line.closed(time, closedWords(busy)));
                taken.add(time);
            }
        }
        for (var free : free(availability.hoursOn(bookable, span.from()), taken, span.from())) {
            lines.add(DaySheetPaper.Line.free(free));
        }
        lines.sort(Comparator.comparing(one -> one.time().from()));
        return new DaySheetPaper.Column(who.signature(), List.copyOf(lines));
    }

    /** Leave and meetings by their kind; what another calendar says stays in the program. */
    private static String closedWords(BusyTime busy) {
        return busy.kind().label();
    }

    private TimeSpan ofDay(TimeSpan span, LocalDate day) {
        var midnight = day.atStartOfDay(time.zone()).toInstant();
        var end = day.plusDays(1).atStartOfDay(time.zone()).toInstant();
        return new TimeSpan(
                span.from().isBefore(midnight) ? midnight : span.from(),
                span.to().isAfter(end) ? end : span.to());
    }

    /** Where no hours are written, free is only what lies between the day's entries. */
    private List<TimeSpan> free(List<TimeSpan> hours, List<TimeSpan> taken, LocalDate day) {
        var left = hours;
        var midnight = day.atStartOfDay(time.zone()).toInstant();
        boolean unwritten = hours.stream().anyMatch(one -> one.from().equals(midnight));
        if (unwritten && taken.isEmpty()) {
            return List.of();
        }
        if (unwritten) {
            var joined = TimeSpan.joined(taken);
            left = List.of(new TimeSpan(joined.getFirst().from(), joined.getLast().to()));
        }
        for (var one : taken) {
            left = one.takenFrom(left);
        }
        return left;
    }

    private DaySheetPaper.Line visit(
            BookedSlot slot, ScheduleSpan span, String badge, Actor actor) {
        var one = slot.appointment();
        var flags = new ArrayList<String>();
        if (firstOf(one.patientId(), actor).equals(OptionalLong.of(one.id()))) {
            flags.add(Messages.text("daySheet.firstVisit"));
        }
        var language = services.patients().byId(one.patientId(), actor).details().language();
        if (language.interpreterNeeded()) {
            flags.add(
                    language.language().isBlank()
                            ? Messages.text("daySheet.interpreter")
                            : Messages.text("daySheet.interpreterFor", language.language()));
        }
        if (one.status() == AppointmentStatus.NO_SHOW) {
            flags.add(one.status().label());
        }
        return new DaySheetPaper.Line(
                new TimeSpan(one.startsAt(), one.endsAt()),
                DaySheetPaper.Line.Kind.VISIT,
                slot.patient().names().spoken(),
                slot.patient().recordNumber(),
                span.facts()
                        .type(one.details().typeId())
                        .map(AppointmentType::name)
                        .orElse(one.kind().label()),
                span.facts().resources().stream()
                        .filter(room -> one.details().resources().contains(room.id()))
                        .map(ClinicResource::name)
                        .collect(Collectors.joining(", ")),
                badge,
                String.join(" · ", flags));
    }
}
