package org.quadset.app.ui;

import org.quadset.app.Wiring;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.Views;
import org.quadset.schedule.ui.ScheduleSetupScreens;
import org.quadset.security.Actor;

/** Makes the screens on which the schedule is set up. */
record ScheduleSetupWiring(
        Views views,
        Wiring services,
        Tasks tasks,
        Actor actor,
        Problems problems,
        Navigator navigator,
        Overlays overlays,
        Changes changes) {
    /** Registers all of them; none is made yet. */
    void register() {
        new ScheduleSetupScreens(
                        services.scheduleSetup(),
                        services.availability(),
                        services.clinics(),
                        tasks,
                        problems,
                        changes,
                        services.time(),
                        actor)
                .register(views, navigator, overlays);
    }
}
