package org.quadset.schedule.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SLASH;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.CancelReason;
import org.quadset.schedule.ClosedDays;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.GroupSessionService;
import org.quadset.schedule.Opening;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Group sessions by the keyboard: found in the schedule, filled, changed and planned. */
class GroupWindowTest extends ScheduleOnScreen {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz", "Marcus Bell");
    }

    private AppointmentType groupType() {
        return services.scheduleSetup().types(actor).stream()
                .filter(AppointmentType::isGroup)
                .findFirst()
                .orElseThrow();
    }

    private GroupSession group(String name, int clinician, LocalDateTime start, int capacity) {
        var from = services.time().instantOf(start);
        return services.groupSessions()
                .create(
                        new GroupSession(
                                0,
                                0,
                                groupType().id(),
                                services.clinics().clinicians().get(clinician).id(),
                                name,
                                from,
                                from.plusSeconds(3600),
                                services.time().zone(),
                                capacity,
                                false,
                                List.of()),
                        1,
                        actor)
                .sessions()
                .getFirst();
    }

    private Appointment join(GroupSession group, Patient patient) {
        return services.groupSessions().add(group.id(), patient.id(), actor);
    }

    private GroupSessionService.Roster roster(GroupSession group) {
        return services.groupSessions().roster(group.id(), actor);
    }

    private void open(GroupSession group) {
        go(new Place.GroupRoster(group.id()));
        until("the roster", () -> text("title").equals(group.name()));
        settle();
        until("the list to have the keys", () -> focusedId().equals("roster"));
    }

    private void untilCount(String words) {
        until(words, () -> text("count").equals(words));
        settle();
    }

    @Test
    void theArrowsReachAGroupInTheDayAndEnterOpensItsRoster() {
        var day = newDay();
        book(register("Before", "Group", "(555) 555-0170"), 0, day.atTime(8, 0));
        var group = group("Balance", 0, day.atTime(9, 0), 4);
        book(register("After", "Group", "(555) 555-0171"), 0, day.atTime(11, 0));
        showDay(day);
        press(DOWN);
        until("the visit before", () -> texts("details").contains("Before Group"));
        press(DOWN);
        until("the group", () -> text("groupName").equals("Balance"));
        assertThat(text("groupPlaces")).isEqualTo("0 of 4 places");
        press(DOWN);
        until("the visit after", () -> texts("details").contains("After Group"));
        press(UP);
        until("the group again", () -> text("groupName").equals("Balance"));
        press(ENTER);
        until("the roster", () -> here().equals(new Place.GroupRoster(group.id())));
        untilCount("0 of 4 places");
    }

    @Test
    void gGoesFromGroupToGroup() {
        var day = newDay();
        group("Backs", 0, day.atTime(10, 0), 4);
        group("Knees", 1, day.atTime(9, 0), 4);
        showDay(day);
        press(G);
        until("the first", () -> text("groupName").equals("Backs"));
        press(G);
        until("the next", () -> text("groupName").equals("Knees"));
        press(G);
        until("the first again", () -> text("groupName").equals("Backs"));
    }

    @Test
    void aPatientIsFoundAndGetsAPlaceWhichIsTakenBackAndGivenAgain() {
        var patient = register("Ida", "Lindqvist", "(555) 555-0172");
        var group = group("Added", 0, newDay().atTime(9, 0), 4);
        open(group);
        press(SLASH);
        until("the search", () -> focusedId().equals("find"));
        type("lindq");
        press(ENTER);
        untilCount("1 of 4 places");
        until(
                "the row",
                () ->
                        texts("roster")
                                .containsAll(
                                        List.of("Ida Lindqvist", "(555) 555-0172", "Expected")));
        assertThat(typed("find")).isEmpty();
        focus("roster");
        press(CONTROL, Z);
        untilCount("0 of 4 places");
        press(CONTROL, Y);
        untilCount("1 of 4 places");
        assertThat(roster(group).places())
                .extracting(one -> one.patient().id())
                .containsExactly(patient.id());
    }

    @Test
    void aFullGroupSaysSoAndRefusesAndKeepsWhatWasTyped() {
        register("Late", "Vandermeer", "(555) 555-0173");
        var group = group("Full", 0, newDay().atTime(9, 0), 1);
        join(group, register("Early", "Bird", "(555) 555-0174"));
        open(group);
        assertThat(text("mark")).isEqualTo("full");
        press(SLASH);
        type("vanderm");
        press(ENTER);
        until("the refusal", () -> text("refusal").contains("Full is full: 1 places."));
        assertThat(typed("find")).isEqualTo("vanderm");
        assertThat(roster(group).taken()).isEqualTo(1);
    }

    @Test
    void deleteAsksForTheReasonAndUndoGivesThePlaceAgain() {
        var group = group("Removed", 0, newDay().atTime(9, 0), 4);
        var place = join(group, register("Gone", "Again", "(555) 555-0175"));
        open(group);
        press(DOWN);
        press(DELETE);
        until("the question", () -> texts().contains("Give back the place of Gone Again?"));
        var second = CancelReason.values()[1];
        press(DIGIT2);
        untilStored("the reason", () -> stored(place).cancelReason().equals(Optional.of(second)));
        untilCount("0 of 4 places");
        assertThat(text("gone")).contains("Gone Again (" + second.label() + ")");
        press(CONTROL, Z);
        untilCount("1 of 4 places");
        assertThat(stored(place).status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void oneKeyChecksIn() {
        var group = group("Today", 0, TODAY.atTime(15, 0), 4);
        var place = join(group, register("Here", "Now", "(555) 555-0176"));
        open(group);
        press(A);
        untilStatus(place, AppointmentStatus.ARRIVED);
        until("the row", () -> texts("roster").stream().anyMatch(one -> one.contains("Arrived")));
    }

    @Test
    void theGroupMovesWithItsPeopleOrStaysAndWhatWasTypedIsKept() {
        var day = newDay();
        var busy = register("Busy", "Later", "(555) 555-0177");
        var group = group("Moving", 0, day.atTime(9, 0), 4);
        var place = join(group, busy);
        book(busy, 1, day.atTime(11, 0));
        open(group);
        typeInto("start", "11");
        press(CONTROL, S);
        until("the refusal", () -> errorBeneath("start").contains("Busy Later already has"));
        assertThat(typed("start")).isEqualTo("11");
        assertThat(stored(place).start()).isEqualTo(day.atTime(9, 0));
        typeInto("start", "2p");
        typeInto("name", "Moved");
        press(CONTROL, S);
        untilStored("the new time", () -> stored(place).start().equals(day.atTime(14, 0)));
        until("the new name", () -> text("title").equals("Moved"));
        until("who is told", () -> notice().contains("1 patients moved"));
    }

    @Test
    void whatSomebodyElseChangedIsToldAndWhatWasTypedIsKept() {
        var group = group("Two desks", 0, newDay().atTime(9, 0), 4);
        open(group);
        typeInto("name", "Mine");
        services.groupSessions().change(group.with("Theirs", group.clinicianId(), 5), actor);
        press(CONTROL, S);
        until("the refusal", () -> !text("problem").isEmpty());
        assertThat(typed("name")).isEqualTo("Mine");
        fire("discard");
        settle();
        assertThat(typed("name")).isEqualTo("Theirs");
        assertThat(typed("capacity")).isEqualTo("5");
        assertThat(find(javafx.scene.control.Label.class, "problem")).isEmpty();
    }

    @Test
    void aCancelledGroupListsWhomToCall() {
        var group = group("Off", 0, newDay().atTime(9, 0), 4);
        var place = join(group, register("Call", "Me", "(555) 555-0178"));
        open(group);
        fire("cancelGroup");
        until("the question", () -> texts().contains("Cancel Off?"));
        fireTexted("Cancel the group");
        untilStatus(place, AppointmentStatus.CANCELLED);
        until("the mark", () -> text("mark").equals("cancelled"));
        assertThat(texts("roster")).contains("Call Me", "(555) 555-0178");
        assertThat(get(javafx.scene.control.TextField.class, "find").isDisabled()).isTrue();
    }

    @Test
    void aWeeklyGroupIsPlannedByKeysAndSaysWhichWeekIsLeftOut() {
        var day = newDay();
        var closed = day.plusWeeks(1);
        services.availability().close(new ClosedDays(0, 0, closed, closed, "Painting"), actor);
        showDay(day);
        press(CONTROL, G);
        until("the time", () -> focusedId().equals("start"));
        settle();
        type("930");
        typeInto("name", "Strong backs");
        typeInto("weeks", "3");
        until(
                "the weeks",
                () ->
                        texts("preview").contains("left out, closed: Painting")
                                && texts("preview").stream().filter("fits"::equals).count() == 2);
        press(CONTROL, S);
        until("the roster", () -> here() instanceof Place.GroupRoster);
        until("what was planned", () -> notice().contains("2 sessions of Strong backs"));
        assertThat(notice()).contains("Left out because the clinic is closed");
        assertThat(planned(day)).containsExactly(day.atTime(9, 30));
        assertThat(planned(closed)).isEmpty();
        assertThat(planned(day.plusWeeks(2))).hasSize(1);
    }

    private List<LocalDateTime> planned(LocalDate day) {
        return services.groupSessions().on(day, actor).stream()
                .filter(one -> one.name().equals("Strong backs"))
                .map(GroupSession::start)
                .toList();
    }

    @Test
    void aGroupIsPlannedWhereTheKeyboardStands() {
        var day = newDay();
        showDay(day);
        press(E);
        press(RIGHT);
        press(CONTROL, G);
        until("the form", () -> focusedId().equals("name"));
        settle();
        assertThat(here())
                .isEqualTo(
                        new Place.PlanGroup(
                                day,
                                Optional.of(LocalTime.of(9, 0)),
                                OptionalLong.of(services.clinics().clinicians().getLast().id())));
        assertThat(typed("start")).isEqualTo("09:00");
        press(CONTROL, S);
        until("the roster", () -> here() instanceof Place.GroupRoster);
        assertThat(services.groupSessions().on(day, actor))
                .extracting(GroupSession::start)
                .containsExactly(day.atTime(9, 0));
    }

    @Test
    void whatIsMissingIsSaidBeneathItsField() {
        var usual = groupType().name();
        go(new Place.PlanGroup(newDay(), Optional.empty(), OptionalLong.empty()));
        until("the type's name", () -> typed("name").equals(usual));
        settle();
        typeInto("weeks", "60");
        press(CONTROL, S);
        until("the time", () -> !errorBeneath("start").isEmpty());
        assertThat(errorBeneath("weeks")).isEqualTo("1 to 52 weeks.");
        typeInto("weeks", "1");
    }

    @Test
    void aPlaceInAGroupIsFoundAndBookedWhileTheCallerTalks() {
        var patient = register("Opal", "Caller", "(555) 555-0179");
        var group = group("Openings", 1, TODAY.plusDays(2).atTime(10, 0), 2);
        showDay(newDay());
        press(CONTROL, F);
        until("the panel", () -> focusedId().equals("patient"));
        type("opal");
        press(ENTER);
        type(groupType().name().toLowerCase(java.util.Locale.ROOT).split(" ")[0]);
        press(ENTER);
        until("the place", () -> indexOf("2 of 2 free: Openings") >= 0);
        int digit = onFx(() -> indexOf("2 of 2 free: Openings")) + 1;
        press(KeyCode.valueOf("DIGIT" + digit));
        press(ENTER);
        untilStored("the place", () -> roster(group).taken() == 1);
        assertThat(roster(group).places())
                .extracting(BookedSlot::patient)
                .extracting(one -> one.id())
                .containsExactly(patient.id());
    }

    private int indexOf(String words) {
        return get(ListView.class, "list").getItems().stream()
                .map(one -> ((Opening) one).words())
                .toList()
                .indexOf(words);
    }
}
