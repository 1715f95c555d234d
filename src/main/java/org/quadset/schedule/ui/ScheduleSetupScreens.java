package org.quadset.schedule.ui;

import org.quadset.clinic.ClinicService;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.Views;
import org.quadset.schedule.AvailabilityService;
import org.quadset.schedule.ScheduleSetupService;
import org.quadset.security.Actor;

/** How the screens of the schedule's setup are made. */
public final class ScheduleSetupScreens {
    private final ScheduleSetupService setup;
    private final AvailabilityService availability;
    private final ClinicService clinics;
    private final SetupFormModel.Surroundings around;

    public ScheduleSetupScreens(
            ScheduleSetupService setup,
            AvailabilityService availability,
            ClinicService clinics,
            Tasks tasks,
            Problems problems,
            Changes changes,
            ClinicTime time,
            Actor actor) {
        this.setup = setup;
        this.availability = availability;
        this.clinics = clinics;
        this.around = new SetupFormModel.Surroundings(tasks, problems, changes, time, actor);
    }

    /** Registers the screen and its parts; none is made yet. */
    public void register(Views views, Navigator navigator, Overlays overlays) {
        views.register(
                ScheduleSetupController.class,
                () -> new ScheduleSetupController(views, navigator, overlays));
        views.register(
                ScheduleTypesController.class,
                () -> new ScheduleTypesController(new ScheduleTypesModel(setup, around)));
        views.register(
                ScheduleResourcesController.class,
                () -> new ScheduleResourcesController(new ScheduleResourcesModel(setup, around)));
        views.register(
                ScheduleHoursController.class,
                () ->
                        new ScheduleHoursController(
                                new HoursModel(availability, setup, clinics, around), overlays));
        views.register(
                ClosedDaysController.class,
                () ->
                        new ClosedDaysController(
                                new ClosedDaysModel(availability, around), overlays));
        views.register(
                ScheduleRulesController.class,
                () -> new ScheduleRulesController(new ScheduleRulesModel(setup, around)));
    }
}
