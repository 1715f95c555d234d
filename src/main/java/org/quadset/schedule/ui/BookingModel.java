package org.quadset.schedule.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.quadset.clinic.Clinician;
import org.quadset.patients.PatientService;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.Booking;
import org.quadset.schedule.CallerOutlook;
import org.quadset.schedule.ScheduleFacts;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.schedule.SlotTakenException;
import org.quadset.security.Actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The booking panel: a patient found while typing, with whom, when, how long. */
public final class BookingModel {
    private static final int MOST = 8;
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*([ap])?\\.?m?\\.?");
    private static final int MORNING_FROM = 7;

    final StringProperty patientText = new SimpleStringProperty("");
    final ObjectProperty<PatientSummary> patient = new SimpleObjectProperty<>();
    final ObservableList<PatientSummary> suggestions = FXCollections.observableArrayList();
    final ObjectProperty<Clinician> clinician = new SimpleObjectProperty<>();
    final ObservableList<Clinician> clinicians = FXCollections.observableArrayList();
    final ObjectProperty<AppointmentType> type = new SimpleObjectProperty<>();
    final ObservableList<AppointmentType> types = FXCollections.observableArrayList();
    final StringProperty day = new SimpleStringProperty("");
    final StringProperty start = new SimpleStringProperty("");
    final StringProperty minutes = new SimpleStringProperty("45");
    final StringProperty note = new SimpleStringProperty("");
    final StringProperty overrideReason = new SimpleStringProperty("");
    final BooleanProperty overridable = new SimpleBooleanProperty();

    /** What the desk should know of the patient; empty until one is chosen. */
    final StringProperty outlook = new SimpleStringProperty("");

    /** Why the time that is typed would be refused; empty if it would not. */
    final StringProperty warning = new SimpleStringProperty("");

    final BooleanProperty open = new SimpleBooleanProperty();
    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    private final ScheduleService schedule;
    private final PatientService patients;
    private final CallerOutlook.Source outlooks;
    private final BookingCheck check;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private final ObjectProperty<Appointment> changing = new SimpleObjectProperty<>();
    private boolean choosing;
    private boolean takeFirst;
    private boolean proposed;
    private String answered = "";
    private boolean booking;
    private long asked;

    public BookingModel(
            ScheduleService schedule,
            PatientService patients,
            CallerOutlook.Source outlooks,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.schedule = schedule;
        this.patients = patients;
        this.outlooks = outlooks;
        this.check = new BookingCheck(schedule, tasks, problems, actor, this::dayCame);
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        patientText.addListener((property, before, now) -> find());
        type.addListener(
                (property, before, now) -> {
                    if (now != null && !now.equals(before)) {
                        minutes.set(String.valueOf(now.minutes()));
                    }
                });
        for (var field : List.of(day, start, minutes)) {
            field.addListener((property, before, now) -> typedAnew());
        }
        clinician.addListener((property, before, now) -> lookAhead());
        type.addListener((property, before, now) -> lookAhead());
        patient.addListener((property, before, now) -> lookAhead());
    }

    private void dayCame(ScheduleSpan span) {
        offer(span.facts());
        lookAhead();
    }

    private void offer(ScheduleFacts facts) {
        long own = changing.get() == null ? 0 : changing.get().details().typeId();
        var offered =
                facts.types().stream()
                        .filter(one -> one.active() && !one.isGroup() || one.id() == own)
                        .toList();
        if (!types.equals(offered)) {
            long kept = type.get() == null ? 0 : type.get().id();
            types.setAll(offered);
            type.set(
                    offered.stream()
                            .filter(one -> one.id() == kept)
                            .findFirst()
                            .or(() -> firstOf(AppointmentKind.FOLLOW_UP))
                            .orElse(null));
        }
        if (!clinicians.equals(facts.clinicians())) {
            var kept = clinician.get();
            clinicians.setAll(facts.clinicians());
            clinician.set(kept);
        }
    }

    private Optional<AppointmentType> firstOf(AppointmentKind kind) {
        return types.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** A refusal holds only for what was typed then. */
    private void typedAnew() {
        errors.remove("start");
        lookAhead();
    }

    /** Tells a refusal while the time is typed; silent while something is still missing. */
    private void lookAhead() {
        if (!open.get()) {
            return;
        }
        var onDay = typedDay();
        onDay.date().ifPresent(check::look);
        var at = time(start.get());
        var length = length();
        boolean whole =
                !errors.containsKey("start")
                        && clinician.get() != null
                        && type.get() != null
                        && onDay.date().isPresent()
                        && at.isPresent()
                        && length.isPresent();
        warning.set(
                whole
                        ? check
                                .refusals(
                                        wanted(
                                                onDay.date().orElseThrow().atTime(at.orElseThrow()),
                                                length.orElseThrow()),
                                        changing.get() == null ? 0 : changing.get().id())
                                .stream()
                                .findFirst()
                                .orElse("")
                        : "");
    }

    private Booking wanted(LocalDateTime at, int length) {
        return Booking.of(
                        patient.get() == null ? 0 : patient.get().id(),
                        clinician.get().id(),
                        type.get(),
                        at,
                        length)
                .withNote(TypedText.block(note.get()))
                .overriding(overridable.get() ? overrideReason.get().strip() : "");
    }

    private TypedDate typedDay() {
        return TypedDate.read(day.get(), DateOrder.MONTH_DAY_YEAR, patients.today().plusYears(5));
    }

    /** What is booked already and being changed; null while somebody books. */
    ReadOnlyObjectProperty<Appointment> changing() {
        return changing;
    }

    /**
     * Opens the panel for what is booked already, to give it another type, note or place.
     *
     * @param facts those of the day that shows it
     */
    void change(BookedSlot slot, ScheduleFacts facts) {
        clear();
        var one = slot.appointment();
        changing.set(one);
        offer(facts);
        check.fetch(one.start().toLocalDate());
        choosing = true;
        patient.set(slot.patient());
        patientText.set(slot.patient().names().spoken() + " · " + slot.patient().recordNumber());
        choosing = false;
        day.set(ShownDate.of(one.start().toLocalDate()));
        start.set(one.start().toLocalTime().toString());
        note.set(one.note());
        overrideReason.set(one.details().overrideReason());
        overridable.set(!one.details().overrideReason().isEmpty());
        clinicians.stream()
                .filter(who -> who.id() == one.clinicianId())
                .findFirst()
                .ifPresent(clinician::set);
        types.stream()
                .filter(each -> each.id() == one.details().typeId())
                .findFirst()
                .ifPresent(type::set);
        minutes.set(String.valueOf(one.minutes()));
        open.set(true);
    }

    /** Opens the panel for a time. */
    public void start(LocalDate onDay, Optional<Clinician> with, Optional<LocalTime> at) {
        if (changing.get() != null) {
            clear();
        }
        proposed = false;
        errors.clear();
        day.set(ShownDate.of(onDay));
        with.ifPresent(clinician::set);
        at.ifPresent(time -> start.set(time.toString()));
        check.fetch(onDay);
        open.set(true);
    }

    /** Opens the panel; the patient's own therapist comes before this one. */
    public void propose(LocalDate onDay, Optional<Clinician> with) {
        start(onDay, with, Optional.empty());
        proposed = true;
    }

    /** Opens the panel for a patient who was just registered or looked up. */
    public void startFor(LocalDate onDay, long patientId) {
        start(onDay, Optional.empty(), Optional.empty());
        tasks.run(
                () -> patients.summaries(List.of(patientId), actor),
                found -> found.stream().findFirst().ifPresent(this::choose),
                problems::show);
    }

    private void find() {
        if (choosing) {
            return;
        }
        patient.set(null);
        outlook.set("");
        long request = ++asked;
        var typed = patientText.get();
        if (typed.isBlank()) {
            suggestions.clear();
            return;
        }
        tasks.run(
                () -> patients.find(typed, DateOrder.MONTH_DAY_YEAR, false, MOST, actor),
                found -> {
                    if (request == asked) {
                        answered = typed;
                        suggestions.setAll(found);
                        if (takeFirst && !found.isEmpty()) {
                            choose(found.getFirst());
                        }
                        takeFirst = false;
                    }
                },
                problems::show);
    }

    /**
     * Takes a suggestion. If it answers what was typed before, the first one that answers what is
     * typed now is taken as soon as it comes.
     */
    void take(PatientSummary suggestion) {
        if (answered.equals(patientText.get())) {
            choose(suggestion);
        } else {
            takeFirst = true;
        }
    }

    /** Takes a patient from the suggestions. */
    public void choose(PatientSummary chosen) {
        choosing = true;
        patient.set(chosen);
        patientText.set(chosen.names().spoken() + " · " + chosen.recordNumber());
        choosing = false;
        suggestions.clear();
        long request = ++asked;
        tasks.run(
                () -> outlooks.of(chosen.id()),
                known -> {
                    if (request == asked) {
                        tell(known);
                    }
                },
                problems::show);
    }

    /**
     * The patient's own therapist and an evaluation that is owed are chosen unless somebody did.
     */
    private void tell(CallerOutlook known) {
        var lines = new ArrayList<String>();
        if (!known.plan().isEmpty()) {
            lines.add(known.plan());
        }
        if (known.behind() > 0) {
            lines.add(Messages.text("booking.behind", known.behind()));
        }
        known.next()
                .ifPresent(
                        next ->
                                lines.add(
                                        Messages.text(
                                                "booking.nextVisit",
                                                ShownDate.of(next.start().toLocalDate()),
                                                next.start().toLocalTime())));
        if (known.evaluationFirst()) {
            lines.add(Messages.text("booking.evaluationFirst"));
            if (type.get() != null && type.get().kind() == AppointmentKind.FOLLOW_UP) {
                firstOf(AppointmentKind.EVALUATION).ifPresent(type::set);
            }
        }
        if ((clinician.get() == null || proposed) && known.usualClinician().isPresent()) {
            clinicians.stream()
                    .filter(one -> one.id() == known.usualClinician().getAsLong())
                    .findFirst()
                    .ifPresent(clinician::set);
        }
        outlook.set(String.join("\n", lines));
    }

    /**
     * A time as it is said: 9, 9:30, 930, 2p, 14.15. One to six without a or p is the afternoon.
     */
    static Optional<LocalTime> time(String typed) {
        var matcher = TIME.matcher(typed.strip().toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        if ("a".equals(matcher.group(3)) && hour > 12
                || "p".equals(matcher.group(3)) && hour == 0) {
            return Optional.empty();
        }
        if ("p".equals(matcher.group(3)) && hour < 12) {
            hour += 12;
        } else if ("a".equals(matcher.group(3)) && hour == 12) {
            hour = 0;
        } else if (matcher.group(3) == null
                && hour > 0
                && hour < MORNING_FROM
                && !typed.strip().startsWith("0")) {
            hour += 12;
        }
        try {
            return Optional.of(LocalTime.of(hour, minute));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /**
     * Books, or stores what is being changed; what is wrong is told beneath its field and
     * everything stays as typed.
     */
    public void book(Consumer<AppointmentChange> onBooked) {
        if (booking) {
            return;
        }
        errors.clear();
        if (patient.get() == null
                && suggestions.size() == 1
                && answered.equals(patientText.get())) {
            choose(suggestions.getFirst());
        }
        var violations = new ArrayList<Violation>();
        if (patient.get() == null) {
            violations.add(Violation.of("patient", "booking.patientNeeded"));
        }
        if (clinician.get() == null) {
            violations.add(Violation.of("clinician", "booking.clinicianNeeded"));
        }
        var onDay = typedDay();
        onDay.violation("day").ifPresent(violations::add);
        if (onDay instanceof TypedDate.Empty) {
            violations.add(Violation.of("day", "text.needed"));
        }
        var at = time(start.get());
        if (type.get() == null) {
            violations.add(Violation.of("start", "booking.noSuchType"));
        }
        if (at.isEmpty()) {
            violations.add(Violation.of("start", "booking.timeUnreadable"));
        }
        var length = length();
        if (length.isEmpty()) {
            violations.add(Violation.of("minutes", "booking.minutes", 5, 480, minutes.get()));
        }
        if (!violations.isEmpty()) {
            show(violations);
            return;
        }
        var wanted =
                wanted(onDay.date().orElseThrow().atTime(at.orElseThrow()), length.orElseThrow());
        var changed = changing.get();
        booking = true;
        tasks.run(
                () ->
                        changed == null
                                ? schedule.book(wanted, actor)
                                : schedule.change(changed, wanted, actor),
                booked -> {
                    booking = false;
                    clear();
                    onBooked.accept(
                            changed == null
                                    ? AppointmentChange.booked(booked)
                                    : AppointmentChange.of(changed, booked));
                },
                this::refused);
    }

    private Optional<Integer> length() {
        return minutes.get().strip().matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(minutes.get().strip()))
                : Optional.empty();
    }

    private void refused(Throwable problem) {
        booking = false;
        switch (problem) {
            case InvalidInputException invalid -> show(invalid.violations());
            case SlotTakenException taken -> {
                overridable.set(taken.isOverridable());
                warning.set("");
                errors.put("start", Messages.text(taken));
                typedDay().date().ifPresent(check::fetch);
            }
            case UserFacingException known -> errors.put("start", Messages.text(known));
            default -> problems.show(problem);
        }
    }

    private void show(List<Violation> violations) {
        violations.forEach(
                violation -> errors.putIfAbsent(violation.field(), Messages.text(violation)));
    }

    private void clear() {
        open.set(false);
        changing.set(null);
        patientText.set("");
        patient.set(null);
        start.set("");
        note.set("");
        overrideReason.set("");
        overridable.set(false);
        outlook.set("");
        warning.set("");
        firstOf(AppointmentKind.FOLLOW_UP).ifPresent(type::set);
        errors.clear();
    }

    /** Closes the panel; what was typed is kept for the next time it opens. */
    public void close() {
        open.set(false);
    }
}
