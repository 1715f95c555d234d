package org.quadset.frontdesk.ui;

import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

import java.time.DayOfWeek;

/** Seven buttons for the days that suit. */
final class WeekdayToggles {
    private WeekdayToggles() {}

    /** Puts the buttons into a box; a pressed one is in the set. */
    static void fill(Pane box, ObservableSet<DayOfWeek> chosen) {
        for (var day : DayOfWeek.values()) {
            var button = new ToggleButton(WishText.day(day));
            button.setId("day-" + day);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setOnAction(
                    event -> {
                        if (button.isSelected()) {
                            chosen.add(day);
                        } else {
                            chosen.remove(day);
                        }
                    });
            chosen.addListener(
                    (SetChangeListener<DayOfWeek>)
                            change -> button.setSelected(chosen.contains(day)));
            box.getChildren().add(button);
        }
    }
}
