package org.quadset.platform.ui.controls;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;

import org.controlsfx.control.SegmentedButton;

import java.util.List;
import java.util.function.Function;

/**
 * Two to seven choices side by side; nothing is chosen until somebody chooses.
 *
 * @param <T> what is chosen
 */
public final class Segmented<T> extends SegmentedButton {
    private final ObjectProperty<T> choice = new SimpleObjectProperty<>();

    /** Offers these choices, shown by their texts. */
    public void offer(List<T> choices, Function<T, String> text) {
        getButtons().clear();
        for (var one : choices) {
            var button = new ToggleButton(text.apply(one));
            button.setUserData(one);
            button.setOnAction(event -> choice.set(button.isSelected() ? one : null));
            button.setMinWidth(USE_PREF_SIZE);
            getButtons().add(button);
        }
        choice.addListener((property, before, now) -> select(now));
        select(choice.get());
    }

    private void select(T now) {
        getButtons().forEach(button -> button.setSelected(button.getUserData().equals(now)));
    }

    /** The choice; null while nothing is chosen. */
    public ObjectProperty<T> choiceProperty() {
        return choice;
    }
}
