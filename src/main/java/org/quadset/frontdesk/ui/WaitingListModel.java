package org.quadset.frontdesk.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

import org.quadset.clinic.ClinicService;
import org.quadset.clinic.Clinician;
import org.quadset.frontdesk.WaitingListService;
import org.quadset.frontdesk.WaitingPriority;
import org.quadset.frontdesk.WaitingWish;
import org.quadset.patients.PatientService;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The form for what somebody waits for. */
public final class WaitingListModel {
    private static final int MOST = 8;

    final StringProperty patientText = new SimpleStringProperty("");
    final ObjectProperty<PatientSummary> patient = new SimpleObjectProperty<>();
    final ObservableList<PatientSummary> suggestions = FXCollections.observableArrayList();
    final ObservableList<AppointmentType> types = FXCollections.observableArrayList();
    final ObjectProperty<AppointmentType> type = new SimpleObjectProperty<>();
    final ObservableList<Optional<Clinician>> clinicians = FXCollections.observableArrayList();
    final ObjectProperty<Optional<Clinician>> clinician =
            new SimpleObjectProperty<>(Optional.empty());
    final StringProperty minutes = new SimpleStringProperty("");
    final ObservableSet<DayOfWeek> weekdays = FXCollections.observableSet();
    final StringProperty hours = new SimpleStringProperty("");
    final StringProperty notAfter = new SimpleStringProperty("");
    final ObjectProperty<WaitingPriority> priority =
            new SimpleObjectProperty<>(WaitingPriority.NORMAL);
    final StringProperty note = new SimpleStringProperty("");

    /** The patient's next visit, which an earlier one could replace; null if there is none. */
    final ObjectProperty<Appointment> next = new SimpleObjectProperty<>();

    final BooleanProperty replaces = new SimpleBooleanProperty();
    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    final ObjectProperty<WaitingWish> edited = new SimpleObjectProperty<>();
    private final WaitingListService list;
    private final ClinicService clinics;
    private final PatientService patients;
    private final ScheduleService schedule;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private boolean choosing;
    private boolean saving;
    private long asked;

    public WaitingListModel(
            WaitingListService list,
            ClinicService clinics,
            PatientService patients,
            ScheduleService schedule,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.list = list;
        this.clinics = clinics;
        this.patients = patients;
        this.schedule = schedule;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        patientText.addListener((property, before, now) -> find());
        type.addListener(
                (property, before, now) -> {
                    if (now != null && edited.get() == null) {
                        minutes.set(String.valueOf(now.minutes()));
                    }
                });
    }

    /** What the form chooses from. */
    private record Choices(List<AppointmentType> types, List<Clinician> clinicians) {}

    /** Fetches what the form chooses from, takes off whose last day has passed, begins anew. */
    void load() {
        tasks.run(
                () -> {
                    list.expirePast(actor);
                    return new Choices(list.types(actor), clinics.clinicians());
                },
                found -> {
                    types.setAll(found.types());
                    clinicians.setAll(List.of(Optional.empty()));
                    found.clinicians().stream()
                            .filter(Clinician::active)
                            .forEach(one -> clinicians.add(Optional.of(one)));
                    begin();
                },
                problems::show);
    }

    /** Empties the form for somebody new. */
    void begin() {
        edited.set(null);
        choosing = true;
        patientText.set("");
        choosing = false;
        patient.set(null);
        next.set(null);
        replaces.set(false);
        suggestions.clear();
        type.set(null);
        type.set(types.isEmpty() ? null : types.getFirst());
        clinician.set(Optional.empty());
        weekdays.clear();
        hours.set("");
        notAfter.set("");
        priority.set(WaitingPriority.NORMAL);
        note.set("");
        errors.clear();
    }

    /** Begins a wish for a patient who is behind the plan, with the usual therapist. */
    void begin(PatientSummary who, long usual) {
        begin();
        choose(who);
        clinicians.stream()
                .filter(one -> one.map(Clinician::id).equals(Optional.of(usual)))
                .findFirst()
                .ifPresent(clinician::set);
    }

    /** Puts a wish into the form. */
    void edit(WaitingWish wish, PatientSummary who) {
        begin();
        edited.set(wish);
        choose(who);
        types.stream().filter(one -> one.id() == wish.typeId()).findFirst().ifPresent(type::set);
        minutes.set(String.valueOf(wish.minutes()));
        clinicians.stream()
                .filter(
                        one ->
                                one.map(Clinician::id)
                                        .equals(wish.clinicianId().stream().boxed().findFirst()))
                .findFirst()
                .ifPresent(clinician::set);
        weekdays.addAll(wish.weekdays());
        hours.set(WishText.hours(wish.fromMinute(), wish.untilMinute()));
        notAfter.set(wish.notAfter().map(ShownDate::of).orElse(""));
        priority.set(wish.priority());
        note.set(wish.note());
        replaces.set(wish.insteadOf().isPresent());
    }

    private void find() {
        if (choosing) {
            return;
        }
        patient.set(null);
        next.set(null);
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
                        suggestions.setAll(found);
                    }
                },
                problems::show);
    }

    /** Takes a patient from the suggestions. */
    void choose(PatientSummary who) {
        choosing = true;
        patient.set(who);
        patientText.set(who.names().spoken() + " · " + who.recordNumber());
        choosing = false;
        suggestions.clear();
        long request = ++asked;
        tasks.run(
                () -> schedule.nextOf(who.id(), actor),
                found -> {
                    if (request == asked) {
                        next.set(found.orElse(null));
                    }
                },
                problems::show);
    }

    private OptionalLong insteadOf() {
        if (!replaces.get()) {
            return OptionalLong.empty();
        }
        var before = edited.get();
        return before != null && before.insteadOf().isPresent()
                ? before.insteadOf()
                : next.get() == null ? OptionalLong.empty() : OptionalLong.of(next.get().id());
    }

    /** Stores the form, then goes on; what is wrong is told beneath its field. */
    void save(Runnable onSaved) {
        if (saving) {
            return;
        }
        errors.clear();
        if (patient.get() == null && suggestions.size() == 1) {
            choose(suggestions.getFirst());
        }
        var wrong = new ArrayList<Violation>();
        var span = WishText.read(hours.get());
        if (span.isEmpty()) {
            wrong.add(Violation.of("hours", "waiting.hoursUnreadable"));
        }
        var last =
                TypedDate.read(notAfter.get(), DateOrder.MONTH_DAY_YEAR, list.today().plusYears(5));
        last.violation("notAfter").ifPresent(wrong::add);
        int length =
                minutes.get().strip().matches("\\d{1,3}")
                        ? Integer.parseInt(minutes.get().strip())
                        : 0;
        if (!wrong.isEmpty()) {
            tell(wrong);
            return;
        }
        var wish = typed(span.orElseThrow(), last, length);
        saving = true;
        tasks.run(
                () -> wish.isNew() ? list.add(wish, actor) : list.change(wish, actor),
                stored -> {
                    saving = false;
                    problems.done(Messages.text("waiting.saved", patient.get().names().spoken()));
                    begin();
                    onSaved.run();
                },
                problem -> {
                    saving = false;
                    if (problem instanceof InvalidInputException invalid) {
                        tell(invalid.violations());
                    } else {
                        problems.show(problem);
                    }
                });
    }

    private WaitingWish typed(WishText.Hours span, TypedDate last, int length) {
        var before = edited.get();
        return new WaitingWish(
                before == null ? 0 : before.id(),
                before == null ? 0 : before.version(),
                patient.get() == null ? 0 : patient.get().id(),
                type.get() == null ? 0 : type.get().id(),
                length,
                clinician.get().map(one -> OptionalLong.of(one.id())).orElse(OptionalLong.empty()),
                Set.copyOf(weekdays),
                span.from(),
                span.until(),
                before == null ? list.today() : before.notBefore(),
                last.date(),
                priority.get() == null ? WaitingPriority.NORMAL : priority.get(),
                TypedText.line(note.get()),
                insteadOf(),
                before == null ? list.now() : before.waitingSince(),
                Optional.empty());
    }

    private void tell(List<Violation> violations) {
        violations.forEach(one -> errors.putIfAbsent(one.field(), Messages.text(one)));
    }

    /** The clinic's day now. */
    LocalDate today() {
        return list.today();
    }

    /** Takes somebody off the list, then goes on. */
    void withdraw(WaitingWish wish, PatientSummary who, Runnable onDone) {
        tasks.run(
                () -> list.withdraw(wish, actor),
                gone -> {
                    problems.done(
                            Messages.text("waiting.takenOff", who.names().spoken()),
                            () -> putBack(wish, onDone));
                    begin();
                    onDone.run();
                },
                problems::show);
    }

    private void putBack(WaitingWish wish, Runnable onDone) {
        tasks.run(() -> list.add(wish, actor), stored -> onDone.run(), problems::show);
    }

    /** Whether something typed is not stored yet. */
    boolean isDirty() {
        return saving || edited.get() != null || !patientText.get().isBlank();
    }
}
