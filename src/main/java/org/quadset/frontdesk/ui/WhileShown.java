package org.quadset.frontdesk.ui;

import javafx.scene.Node;

import org.quadset.platform.ui.Changes;

/** Loads a panel while it is on a screen: when it comes there, and when the schedule changes. */
final class WhileShown {
    private WhileShown() {}

    /** From now on. */
    static void load(Node panel, Changes changes, Runnable load) {
        panel.sceneProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                load.run();
                            }
                        });
        changes.listen(
                change -> {
                    if (panel.getScene() != null
                            && change instanceof Changes.Change.ScheduleChanged) {
                        load.run();
                    }
                });
    }
}
