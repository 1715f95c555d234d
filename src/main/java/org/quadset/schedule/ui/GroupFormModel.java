package org.quadset.schedule.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.ClinicResource;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.ScheduleFacts;
import org.quadset.schedule.SlotTakenException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What is typed of a group session; the booking panel's parsers read day and time. */
public final class GroupFormModel {
    private static final int YEARS_AHEAD = 5;

    final StringProperty name = new SimpleStringProperty("");
    final StringProperty day = new SimpleStringProperty("");
    final StringProperty start = new SimpleStringProperty("");
    final StringProperty minutes = new SimpleStringProperty("");
    final StringProperty capacity = new SimpleStringProperty("");
    final ObjectProperty<AppointmentType> type = new SimpleObjectProperty<>();
    final ObservableList<AppointmentType> types = FXCollections.observableArrayList();
    final ObjectProperty<Clinician> clinician = new SimpleObjectProperty<>();
    final ObservableList<Clinician> clinicians = FXCollections.observableArrayList();
    final ObservableList<ClinicResource> resources = FXCollections.observableArrayList();

    /** The ids of the rooms and devices it shall have. */
    final ObservableSet<Long> rooms = FXCollections.observableSet();

    final ObservableMap<String, String> errors = FXCollections.observableHashMap();

    /** A refusal that belongs to no field; empty if there is none. */
    final StringProperty problem = new SimpleStringProperty("");

    private final ClinicTime time;
    private Typed untouched;

    public GroupFormModel(ClinicTime time) {
        this.time = time;
        untouched = typed();
    }

    /** All that is typed and chosen. */
    private record Typed(
            List<String> texts, AppointmentType type, Clinician clinician, Set<Long> rooms) {}

    /** A session as it is typed, or why it is none yet. */
    sealed interface Reading {
        /** It can be stored. */
        record Whole(GroupSession session) implements Reading {}

        /** Something is missing or cannot be read. */
        record Wrong(List<Violation> violations) implements Reading {}
    }

    private Typed typed() {
        return new Typed(
                List.of(name.get(), day.get(), start.get(), minutes.get(), capacity.get()),
                type.get(),
                clinician.get(),
                new HashSet<>(rooms));
    }

    /** Says that what stands there now is what is stored, or what nobody typed. */
    void settle() {
        untouched = typed();
        errors.clear();
        problem.set("");
    }

    /** Whether something was typed that is not stored. */
    boolean isDirty() {
        return !typed().equals(untouched);
    }

    /** Takes over whom and what one can choose; what was chosen stays. */
    void offer(ScheduleFacts facts) {
        var chosenType = type.get();
        var who = clinician.get();
        types.setAll(
                facts.types().stream()
                        .filter(one -> one.active() && one.isGroup())
                        .filter(one -> chosenType == null || one.id() != chosenType.id())
                        .toList());
        if (chosenType != null) {
            types.addFirst(chosenType);
        }
        type.set(chosenType);
        clinicians.setAll(facts.clinicians());
        clinician.set(who);
        resources.setAll(
                facts.resources().stream()
                        .filter(one -> one.active() || rooms.contains(one.id()))
                        .toList());
    }

    /** Shows a stored session. */
    void show(GroupSession session, ScheduleFacts facts) {
        rooms.clear();
        rooms.addAll(session.resources());
        type.set(facts.type(session.typeId()).orElse(null));
        offer(facts);
        name.set(session.name());
        at(session.start().toLocalDate(), session.start().toLocalTime().toString());
        minutes.set(String.valueOf(session.minutes()));
        capacity.set(String.valueOf(session.capacity()));
        choose(session.clinicianId());
        settle();
    }

    /** Puts day and time into their fields. */
    void at(LocalDate date, String clock) {
        day.set(ShownDate.of(date));
        start.set(clock);
    }

    /** Chooses a clinician; nobody if there is no such one. */
    void choose(long id) {
        clinician.set(clinicians.stream().filter(one -> one.id() == id).findFirst().orElse(null));
    }

    /** The usual length, places and name of the chosen type. */
    void takeUsual(AppointmentType chosen) {
        minutes.set(String.valueOf(chosen.minutes()));
        capacity.set(String.valueOf(chosen.capacity()));
        name.set(chosen.name());
    }

    LocalDate today() {
        return time.today();
    }

    /**
     * Reads the fields.
     *
     * @param id the stored session's; 0 for a new one, as its version
     */
    Reading read(long id, long version) {
        var wrong = new ArrayList<Violation>();
        if (name.get().isBlank()) {
            wrong.add(Violation.of("name", "text.needed"));
        }
        var onDay =
                TypedDate.read(
                        day.get(), DateOrder.MONTH_DAY_YEAR, time.today().plusYears(YEARS_AHEAD));
        onDay.violation("day").ifPresent(wrong::add);
        if (onDay instanceof TypedDate.Empty) {
            wrong.add(Violation.of("day", "text.needed"));
        }
        var at = SpokenTime.read(start.get());
        if (at.isEmpty()) {
            wrong.add(Violation.of("start", "booking.timeUnreadable"));
        }
        var length = number(minutes);
        if (length.isEmpty()) {
            wrong.add(Violation.of("minutes", "booking.minutes", 5, 480, minutes.get()));
        }
        var places = number(capacity);
        if (places.isEmpty()) {
            wrong.add(Violation.of("capacity", "number.whole"));
        }
        if (type.get() == null) {
            wrong.add(Violation.of("type", "group.typeNeeded"));
        }
        if (clinician.get() == null) {
            wrong.add(Violation.of("clinician", "booking.clinicianNeeded"));
        }
        if (!wrong.isEmpty()) {
            return new Reading.Wrong(wrong);
        }
        return whole(
                id,
                version,
                onDay.date().orElseThrow(),
                at.orElseThrow(),
                length.getAsInt(),
                places.getAsInt());
    }

    private Reading whole(
            long id, long version, LocalDate date, LocalTime at, int length, int places) {
        var begin = date.atTime(at);
        if (time.zone().getRules().getValidOffsets(begin).isEmpty()) {
            return new Reading.Wrong(List.of(Violation.of("start", "booking.noSuchTime")));
        }
        var from = time.instantOf(begin);
        var session =
                new GroupSession(
                        id,
                        version,
                        type.get().id(),
                        clinician.get().id(),
                        TypedText.line(name.get()),
                        from,
                        from.plusSeconds(length * 60L),
                        time.zone(),
                        places,
                        false,
                        rooms.stream().sorted().toList());
        return session.violations().isEmpty()
                ? new Reading.Whole(session)
                : new Reading.Wrong(session.violations());
    }

    static OptionalInt number(StringProperty field) {
        var typed = field.get().strip();
        return typed.matches("\\d{1,3}")
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }

    /** Tells what is wrong beneath its field. */
    void tell(List<Violation> violations) {
        violations.forEach(one -> errors.putIfAbsent(one.field(), Messages.text(one)));
    }

    /** Tells why it was not stored; all that is typed stays. */
    void refused(Throwable why, Problems problems) {
        switch (why) {
            case InvalidInputException invalid -> tell(invalid.violations());
            case SlotTakenException taken -> errors.put("start", Messages.text(taken));
            case UserFacingException known -> problem.set(Messages.text(known));
            default -> problems.show(why);
        }
    }
}
