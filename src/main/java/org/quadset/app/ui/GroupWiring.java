package org.quadset.app.ui;

import org.quadset.app.Wiring;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.Views;
import org.quadset.schedule.ui.GroupFormModel;
import org.quadset.schedule.ui.GroupRosterController;
import org.quadset.schedule.ui.GroupRosterModel;
import org.quadset.schedule.ui.PlanGroupController;
import org.quadset.schedule.ui.PlanGroupModel;
import org.quadset.schedule.ui.ScheduleHistory;
import org.quadset.schedule.ui.SessionOpener;
import org.quadset.security.Actor;

/** Makes the screens of group sessions. */
record GroupWiring(
        Views views,
        Wiring services,
        Tasks tasks,
        Actor actor,
        Problems problems,
        Navigator navigator,
        Overlays overlays,
        Changes changes,
        ScheduleHistory history) {
    /** Registers both, and gives what leads from the schedule to a roster. */
    SessionOpener register() {
        views.register(
                GroupRosterController.class,
                () ->
                        new GroupRosterController(
                                new GroupRosterModel(
                                        services.groupSessions(),
                                        services.schedule(),
                                        services.patients(),
                                        new GroupFormModel(services.time()),
                                        history,
                                        tasks,
                                        problems,
                                        changes,
                                        actor),
                                navigator,
                                overlays));
        views.register(
                PlanGroupController.class,
                () ->
                        new PlanGroupController(
                                new PlanGroupModel(
                                        services.groupSessions(),
                                        services.schedule(),
                                        new GroupFormModel(services.time()),
                                        tasks,
                                        problems,
                                        history,
                                        actor),
                                navigator,
                                overlays));
        return session -> navigator.go(new Place.GroupRoster(session));
    }
}
