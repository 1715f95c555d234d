package org.quadset.schedule.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.GroupChange;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.GroupSessionService;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** New group sessions, weekly if it is so wished: the form, and what each week would be. */
public final class PlanGroupModel {
    private static final int MOST_WEEKS = 52;

    final GroupFormModel form;
    final StringProperty weeks = new SimpleStringProperty("1");

    /** What each week would be; none while something is missing. */
    final ObservableList<GroupSessionService.Week> preview = FXCollections.observableArrayList();

    /** Whether the clinic gives no type as a group. */
    final BooleanProperty withoutTypes = new SimpleBooleanProperty();

    private final GroupSessionService groups;
    private final ScheduleService schedule;
    private final Tasks tasks;
    private final Problems problems;
    private final ScheduleHistory history;
    private final Actor actor;
    private String usualWeeks = "1";
    private boolean showing;
    private boolean saving;
    private long asked;

    public PlanGroupModel(
            GroupSessionService groups,
            ScheduleService schedule,
            GroupFormModel form,
            Tasks tasks,
            Problems problems,
            ScheduleHistory history,
            Actor actor) {
        this.groups = groups;
        this.schedule = schedule;
        this.form = form;
        this.tasks = tasks;
        this.problems = problems;
        this.history = history;
        this.actor = actor;
        form.type.addListener(
                (property, before, now) -> {
                    if (now != null && !now.equals(before) && !showing) {
                        takeUsual(before, now);
                    }
                });
    }

    /** A name that somebody typed stays; that of the type before goes. */
    private void takeUsual(AppointmentType before, AppointmentType now) {
        var typed = form.name.get();
        form.takeUsual(now);
        if (before != null && !typed.equals(before.name())) {
            form.name.set(typed);
        }
    }

    /** Begins anew, where one stood in the schedule. */
    void begin(Place.PlanGroup place) {
        weeks.set("1");
        preview.clear();
        form.rooms.clear();
        form.name.set("");
        form.at(place.day(), place.start().map(LocalTime::toString).orElse(""));
        tasks.run(
                () -> schedule.span(place.day(), 1, actor).facts(),
                facts -> {
                    showing = true;
                    form.type.set(null);
                    form.offer(facts);
                    showing = false;
                    form.choose(place.clinician().orElse(0));
                    withoutTypes.set(form.types.isEmpty());
                    form.types.stream().findFirst().ifPresent(form.type::set);
                    usualWeeks = weeks.get();
                    form.settle();
                },
                problems::show);
    }

    /** Whether something was typed that is not planned yet. */
    boolean isDirty() {
        return form.isDirty() || !weeks.get().equals(usualWeeks);
    }

    /** Gives up what was typed. */
    void forget() {
        weeks.set("1");
        usualWeeks = "1";
        form.settle();
    }

    private OptionalInt count() {
        var typed = GroupFormModel.number(weeks);
        return typed.isPresent() && typed.getAsInt() >= 1 && typed.getAsInt() <= MOST_WEEKS
                ? typed
                : OptionalInt.empty();
    }

    /** Looks what each week would be; silent while something is missing. */
    void lookAhead() {
        long request = ++asked;
        if (!(form.read(0, 0) instanceof GroupFormModel.Reading.Whole whole) || count().isEmpty()) {
            preview.clear();
            return;
        }
        int number = count().getAsInt();
        tasks.run(
                () -> groups.preview(whole.session(), number, actor),
                found -> {
                    if (request == asked) {
                        preview.setAll(found);
                    }
                },
                problem -> {
                    if (!(problem instanceof InvalidInputException)) {
                        problems.show(problem);
                    }
                });
    }

    /** How many would be planned; none while one of the weeks is refused. */
    int toPlan() {
        return preview.stream().anyMatch(one -> !one.refusal().isEmpty())
                ? 0
                : (int) preview.stream().filter(one -> one.closed().isEmpty()).count();
    }

    /** Plans them, then goes on to the first; a refusal keeps all that is typed. */
    void plan(Consumer<GroupSession> onPlanned) {
        if (saving) {
            return;
        }
        form.errors.clear();
        form.problem.set("");
        var wrong = new ArrayList<Violation>();
        if (count().isEmpty()) {
            wrong.add(Violation.of("weeks", "group.weeksRange", 1, MOST_WEEKS));
        }
        switch (form.read(0, 0)) {
            case GroupFormModel.Reading.Wrong missing -> wrong.addAll(missing.violations());
            case GroupFormModel.Reading.Whole whole -> {
                if (wrong.isEmpty()) {
                    store(whole.session(), count().getAsInt(), onPlanned);
                }
            }
        }
        form.tell(wrong);
    }

    private ScheduleHistory.Way groupsBack(List<GroupChange> stored) {
        return () -> groupsBack(groups.takeBack(stored, actor));
    }

    private void store(GroupSession first, int number, Consumer<GroupSession> onPlanned) {
        saving = true;
        tasks.run(
                () -> groups.create(first, number, actor),
                created -> {
                    saving = false;
                    forget();
                    history.did(
                            told(created),
                            groupsBack(
                                    created.sessions().stream()
                                            .map(GroupChange::planned)
                                            .toList()));
                    onPlanned.accept(created.sessions().getFirst());
                },
                why -> {
                    saving = false;
                    form.refused(why, problems);
                    lookAhead();
                });
    }

    private static String told(GroupSessionService.Created created) {
        var planned =
                created.sessions().size() == 1
                        ? Messages.text("group.plannedOne", created.sessions().getFirst().name())
                        : Messages.text(
                                "group.planned",
                                created.sessions().size(),
                                created.sessions().getFirst().name());
        return created.skipped().isEmpty()
                ? planned
                : planned + " " + Messages.text("group.leftOut", days(created));
    }

    private static String days(GroupSessionService.Created created) {
        return created.skipped().stream().map(ShownDate::of).collect(Collectors.joining(", "));
    }

    /** What is typed, so that one who looks ahead hears of each change. */
    List<StringProperty> texts() {
        return List.of(form.name, form.day, form.start, form.minutes, form.capacity, weeks);
    }
}
