package org.quadset.app.ui;

import org.quadset.app.Wiring;
import org.quadset.documents.ui.DocumentPageModel;
import org.quadset.documents.ui.DocumentsController;
import org.quadset.documents.ui.DocumentsModel;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.Views;
import org.quadset.security.Actor;

/** Makes the screen of a patient's documents. */
record DocumentsWiring(
        Views views,
        Wiring services,
        Tasks tasks,
        Actor actor,
        Problems problems,
        Navigator navigator,
        Overlays overlays) {
    /** Registers it; it is not made yet. */
    void register() {
        views.register(
                DocumentsController.class,
                () ->
                        new DocumentsController(
                                new DocumentsModel(
                                        services.documents(),
                                        services.patients(),
                                        tasks,
                                        problems,
                                        services.time(),
                                        actor),
                                new DocumentPageModel(services.documents(), tasks, problems, actor),
                                navigator,
                                overlays,
                                problems));
    }
}
