package org.quadset.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.AvailabilityService;
import org.quadset.schedule.Bookable;
import org.quadset.schedule.HoursText;

import java.time.LocalDate;

/** The schedule's setup: types, rooms, hours and closed days are typed and stored. */
class ScheduleSetupWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    @BeforeEach
    void goToTheSetup() {
        go(new Place.Setup());
        fire("scheduleSetup");
        until("the schedule's setup", () -> here().equals(new Place.ScheduleSetup()));
        settle();
    }

    private void turnTo(SetupPart part) {
        onFx(
                () -> {
                    get(org.quadset.platform.ui.controls.Segmented.class, "parts")
                            .getButtons()
                            .get(part.ordinal())
                            .fire();
                    return null;
                });
        settle();
    }

    @Test
    void storesATypeAndARoomThatWereTyped() {
        typeInto("name", "Dry needling");
        typeInto("letters", "DN");
        typeInto("minutes", "30");
        typeInto("needs", "room plinth");
        fire("save");
        until("the notice", () -> notice().equals("Dry needling is saved."));
        assertThat(services.scheduleSetup().types(actor).getLast().needs()).hasSize(1);
        turnTo(SetupPart.RESOURCES);
        typeInto("name", "Room 9");
        typeInto("features", "plinth");
        fire("save");
        until("the notice", () -> notice().equals("Room 9 is saved."));
        assertThat(services.scheduleSetup().resources(actor).getLast().features())
                .containsExactly("plinth");
    }

    @Test
    void setsAWeekOfHoursAndTellsWhatItUnderstood() {
        turnTo(SetupPart.HOURS);
        typeInto("hours", "mo-fr 8-12 1-5");
        typeInto("from", "12/1/2026");
        fire("setWeek");
        until("the notice", () -> notice().equals("Dana Ruiz is saved."));
        var dana = services.clinics().clinicians().getFirst();
        assertThat(
                        HoursText.of(
                                AvailabilityService.asDays(
                                        services.availability()
                                                .hoursOf(
                                                        new Bookable.OfClinician(dana.id()), actor),
                                        LocalDate.of(2026, 12, 1))))
                .isEqualTo("Mon–Fri 08:00–12:00 13:00–17:00");
    }

    @Test
    void offersTheFederalHolidaysAndClosesTheOneThatIsTaken() {
        turnTo(SetupPart.CLOSED_DAYS);
        onFx(
                () -> {
                    get(ListView.class, "offered").getSelectionModel().selectLast();
                    return null;
                });
        fire("take");
        until("the notice", () -> notice().equals("Christmas Day is saved."));
        assertThat(services.availability().closed(actor))
                .extracting(one -> one.firstDay())
                .contains(LocalDate.of(2026, 12, 25));
    }
}
