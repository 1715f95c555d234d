package org.quadset.app.ui;

import org.quadset.app.Wiring;
import org.quadset.exchange.ui.CalendarFilesController;
import org.quadset.exchange.ui.CalendarFilesModel;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.Views;
import org.quadset.security.Actor;

/** Makes the screens that give files out and take them in. */
record ExchangeWiring(
        Views views,
        Wiring services,
        Tasks tasks,
        Actor actor,
        Problems problems,
        Navigator navigator,
        Changes changes) {
    /** Registers all of them; none is made yet. */
    void register() {
        views.register(
                CalendarFilesController.class,
                () ->
                        new CalendarFilesController(
                                new CalendarFilesModel(
                                        services.calendars(),
                                        services.clinics(),
                                        tasks,
                                        problems,
                                        changes,
                                        actor),
                                navigator,
                                problems));
    }
}
