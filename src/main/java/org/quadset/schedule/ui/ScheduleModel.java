package org.quadset.schedule.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.clinic.Clinician;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Bookable;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.schedule.SlotChip;
import org.quadset.security.Actor;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The days that are shown, how one looks at them, and what is chosen and pinned. */
public final class ScheduleModel {
    final ObjectProperty<LocalDate> date = new SimpleObjectProperty<>();
    final ObjectProperty<ScheduleViewKind> kind = new SimpleObjectProperty<>(ScheduleViewKind.DAY);

    /** Minutes that the hand moves by; the hours grow with it. */
    final IntegerProperty step = new SimpleIntegerProperty(15);

    final ObjectProperty<BookedSlot> chosen = new SimpleObjectProperty<>();

    /** The group that is chosen; a visit that is chosen takes its place, and it takes theirs. */
    final ObjectProperty<GroupSession> chosenGroup = new SimpleObjectProperty<>();

    /** Where the keyboard stands in empty hours. */
    final CellCursor cursor = new CellCursor();

    /**
     * Counts what was fetched. The same days looked at another way, or with other chips, are the
     * same span and would tell nobody.
     */
    final LongProperty fetched = new SimpleLongProperty();

    /** What waits on the pinboard, the last one first. */
    final ObservableList<Pin> pins = FXCollections.observableArrayList();

    private final ReadOnlyObjectWrapper<ScheduleSpan> span = new ReadOnlyObjectWrapper<>();
    private final ScheduleService schedule;
    private final SlotBadges slotBadges;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private OptionalLong chooseNext = OptionalLong.empty();
    private OptionalLong weekOf = OptionalLong.empty();
    private Map<Long, List<SlotChip>> chips = Map.of();
    private List<ScheduleColumn> columns = List.of();
    private ScheduleViewKind shownKind = ScheduleViewKind.DAY;
    private long asked;

    /**
     * An appointment on the pinboard.
     *
     * @param copy whether dropping it books another one instead of moving it
     */
    record Pin(BookedSlot slot, boolean copy) {}

    /** The days, what stands on their slots, and how they were asked for. */
    private record Fetched(
            ScheduleViewKind kind, ScheduleSpan span, Map<Long, List<SlotChip>> chips) {}

    public ScheduleModel(
            ScheduleService schedule,
            SlotBadges slotBadges,
            Tasks tasks,
            Problems problems,
            Changes changes,
            ClinicTime time,
            Actor actor) {
        this.schedule = schedule;
        this.slotBadges = slotBadges;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
        date.set(time.today());
        date.addListener((property, before, now) -> load());
        chosen.addListener(
                (property, before, now) -> {
                    if (now != null) {
                        chosenGroup.set(null);
                    }
                });
        chosenGroup.addListener(
                (property, before, now) -> {
                    if (now != null) {
                        chosen.set(null);
                    }
                });
        kind.addListener(
                (property, before, now) -> {
                    cursor.leave();
                    if (now == ScheduleViewKind.WEEK && chosen.get() != null) {
                        weekOf = OptionalLong.of(chosen.get().appointment().clinicianId());
                    }
                    load();
                });
        changes.listen(
                change -> {
                    if (change instanceof Changes.Change.ScheduleChanged
                            || change instanceof Changes.Change.ClinicChanged) {
                        load();
                    }
                });
    }

    /** What stands on an appointment's slot. */
    List<SlotChip> chips(long appointment) {
        return chips.getOrDefault(appointment, List.of());
    }

    /** The days that are shown; null until they were fetched. */
    public ReadOnlyObjectProperty<ScheduleSpan> span() {
        return span.getReadOnlyProperty();
    }

    /** The columns of the days that are shown, from the left; none in month and list. */
    List<ScheduleColumn> columns() {
        return columns;
    }

    /** How the days that are there are shown; the wish may be a moment ahead of it. */
    ScheduleViewKind shownKind() {
        return shownKind;
    }

    /** Whose week is shown; the first clinician's unless one was chosen. */
    Optional<Clinician> weekOf() {
        return span.get() == null
                ? Optional.empty()
                : span.get().facts().clinicians().stream()
                        .filter(one -> weekOf.isEmpty() || weekOf.getAsLong() == one.id())
                        .findFirst();
    }

    /** Shows another clinician's week. */
    void showWeekOf(Clinician clinician) {
        weekOf = OptionalLong.of(clinician.id());
        kind.set(ScheduleViewKind.WEEK);
        load();
    }

    /** Fetches the days anew; the chosen appointment stays chosen. */
    public void load() {
        long request = ++asked;
        var wanted = kind.get();
        var first = wanted.first(date.get());
        tasks.run(
                () -> {
                    var fetched = schedule.span(first, wanted.days(), actor);
                    return new Fetched(
                            wanted,
                            fetched,
                            wanted == ScheduleViewKind.MONTH
                                    ? Map.of()
                                    : slotBadges.of(
                                            fetched.slots().stream()
                                                    .map(BookedSlot::appointment)
                                                    .toList()));
                },
                fetched -> {
                    if (request == asked) {
                        arrive(fetched);
                    }
                },
                problems::show);
    }

    private void arrive(Fetched fetched) {
        var keep =
                chooseNext.isPresent()
                        ? chooseNext.getAsLong()
                        : chosen.get() == null ? 0 : chosen.get().appointment().id();
        chooseNext = OptionalLong.empty();
        chips = fetched.chips();
        var clinicians = fetched.span().facts().clinicians();
        long whose = weekOf.orElse(clinicians.isEmpty() ? 0 : clinicians.getFirst().id());
        shownKind = fetched.kind();
        columns = ScheduleColumn.of(fetched.kind(), fetched.span(), whose);
        cursor.fit(columns.size());
        long group = chosenGroup.get() == null ? 0 : chosenGroup.get().id();
        span.set(fetched.span());
        this.fetched.set(this.fetched.get() + 1);
        chosen.set(
                fetched.span().slots().stream()
                        .filter(slot -> slot.appointment().id() == keep)
                        .findFirst()
                        .orElse(null));
        chosenGroup.set(
                fetched.span().facts().sessions().stream()
                        .filter(one -> one.id() == group && !one.cancelled())
                        .filter(one -> chosen.get() == null)
                        .findFirst()
                        .orElse(null));
    }

    /** Now on the clinic's wall clock. */
    LocalDateTime now() {
        return time.at(time.now()).toLocalDateTime();
    }

    /** How long until the next whole minute, at most 60 s: then the line of now moves. */
    Duration untilNextMinute() {
        return Duration.ofSeconds(60 - now().getSecond());
    }

    public void today() {
        date.set(time.today());
    }

    /** Goes so many screens on, or back when negative. */
    public void screens(int number) {
        date.set(kind.get().step(date.get(), number));
    }

    /** Draws hours larger when positive, smaller when negative. */
    void zoom(int by) {
        int index = HourScale.STEPS.indexOf(step.get()) - by;
        step.set(HourScale.STEPS.get(Math.clamp(index, 0, HourScale.STEPS.size() - 1)));
    }

    /** Begins walking behind the chosen appointment, else now or at nine; or leaves off. */
    void walkEmptyTimes() {
        if (cursor.isShown()) {
            cursor.leave();
        } else if (span.get() != null && !columns.isEmpty()) {
            int column = chosen.get() == null ? -1 : columnOf(chosen.get());
            var from =
                    column >= 0
                            ? chosen.get().appointment().end().toLocalTime()
                            : span.get().from().equals(time.today())
                                    ? now().toLocalTime()
                                    : LocalTime.of(9, 0);
            cursor.stand(Math.max(0, column), from, scale());
        }
    }

    /** How the hours of the shown days lie. */
    HourScale scale() {
        return HourScale.of(span.get(), step.get());
    }

    /** Chooses the appointment as soon as its day is fetched. */
    public void chooseAfterLoading(long appointment) {
        chooseNext = OptionalLong.of(appointment);
    }

    /** Whom a new booking is for: the chosen one's clinician, or whose week it is, or the first. */
    Optional<Clinician> clinicianToBook() {
        if (span.get() == null) {
            return Optional.empty();
        }
        return chosen.get() == null && kind.get() == ScheduleViewKind.WEEK
                ? weekOf()
                : span.get().facts().clinicians().stream()
                        .filter(
                                one ->
                                        chosen.get() == null
                                                || chosen.get().appointment().clinicianId()
                                                        == one.id())
                        .findFirst();
    }

    /** The day that a new booking is for. */
    LocalDate dayToBook() {
        return chosen.get() != null && kind.get() != ScheduleViewKind.DAY
                ? chosen.get().appointment().start().toLocalDate()
                : date.get();
    }

    /** Pins the chosen appointment, to be moved or copied where Ctrl+V is pressed. */
    void pin(boolean copy) {
        if (chosen.get() != null) {
            long id = chosen.get().appointment().id();
            pins.removeIf(pin -> pin.slot().appointment().id() == id);
            pins.addFirst(new Pin(chosen.get(), copy));
        }
    }

    /** The next visit or group by time in the same column, or beside it; for the arrow keys. */
    void chooseNeighbour(int across, int down) {
        if (span.get() == null) {
            return;
        }
        var walk = new ScheduleWalk(columns);
        choice().map(from -> walk.next(from, across, down))
                .orElseGet(walk::first)
                .ifPresentOrElse(this::choose, this::chooseFirstOfList);
    }

    /** Where there are no columns, the first of the list is chosen. */
    private void chooseFirstOfList() {
        if (choice().isEmpty() && !span.get().slots().isEmpty()) {
            chosen.set(span.get().slots().getFirst());
        }
    }

    /** Goes on to the next group that is shown, to the first behind the last. */
    void chooseNextGroup() {
        new ScheduleWalk(columns)
                .nextGroup(Optional.ofNullable(chosenGroup.get()))
                .ifPresent(chosenGroup::set);
    }

    private Optional<ScheduleWalk.Stop> choice() {
        return chosenGroup.get() != null
                ? Optional.of(new ScheduleWalk.Group(chosenGroup.get()))
                : Optional.ofNullable(chosen.get()).map(ScheduleWalk.Visit::new);
    }

    private void choose(ScheduleWalk.Stop stop) {
        switch (stop) {
            case ScheduleWalk.Visit visit -> chosen.set(visit.slot());
            case ScheduleWalk.Group group -> chosenGroup.set(group.session());
        }
    }

    private int columnOf(BookedSlot slot) {
        return new ScheduleWalk(columns).columnOf(new ScheduleWalk.Visit(slot));
    }

    /** How many come to a group of the days that are shown. */
    long comeTo(GroupSession session) {
        return span.get() == null
                ? 0
                : span.get().slots().stream()
                        .map(BookedSlot::appointment)
                        .filter(one -> one.status().takesTime())
                        .filter(
                                one ->
                                        one.details().session().stream()
                                                .anyMatch(id -> id == session.id()))
                        .count();
    }

    /** The form for a new group, where the keyboard stands or what is chosen lies. */
    public Place.PlanGroup placeToPlan() {
        var cell = cursor.cell().get().filter(at -> at.column() < columns.size());
        var column = cell.map(at -> columns.get(at.column()));
        return new Place.PlanGroup(
                column.map(ScheduleColumn::date).orElseGet(this::dayToBook),
                cell.map(CellCursor.Cell::time),
                column.map(ScheduleColumn::whose)
                        .filter(Bookable.OfClinician.class::isInstance)
                        .map(whose -> OptionalLong.of(whose.id()))
                        .orElseGet(
                                () ->
                                        clinicianToBook()
                                                .map(one -> OptionalLong.of(one.id()))
                                                .orElse(OptionalLong.empty())));
    }
}
