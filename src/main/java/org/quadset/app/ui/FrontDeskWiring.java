package org.quadset.app.ui;

import org.quadset.app.Wiring;
import org.quadset.frontdesk.ui.DeskServices;
import org.quadset.frontdesk.ui.FrontDeskController;
import org.quadset.frontdesk.ui.FrontDeskModel;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.Views;
import org.quadset.security.Actor;

/** Makes the screens of the front desk. */
record FrontDeskWiring(
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
        arrivals();
    }

    private void arrivals() {
        views.register(
                FrontDeskController.class,
                () ->
                        new FrontDeskController(
                                new FrontDeskModel(
                                        new DeskServices(
                                                services.arrivals(),
                                                services.calls(),
                                                services.deskRecords(),
                                                services.nextVisits(),
                                                services.schedule(),
                                                services.patients()),
                                        tasks,
                                        problems,
                                        changes,
                                        services.time(),
                                        actor),
                                navigator,
                                overlays));
    }
}
