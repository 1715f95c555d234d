package org.quadset.platform.ui.controls;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import java.util.function.Function;

/**
 * How the choices of a list that can't be typed into are shown; nothing chosen is an empty text.
 *
 * @param <T> what is chosen
 */
public final class ChoiceText<T> extends StringConverter<T> {
    private final ComboBox<T> box;
    private final Function<T, String> text;

    private ChoiceText(ComboBox<T> box, Function<T, String> text) {
        this.box = box;
        this.text = text;
    }

    /** Shows the choices of a list by their texts. */
    public static <T> void showIn(ComboBox<T> box, Function<T, String> text) {
        box.setConverter(new ChoiceText<>(box, text));
    }

    @Override
    public String toString(T choice) {
        return choice == null ? "" : text.apply(choice);
    }

    @Override
    public T fromString(String typed) {
        return box.getValue();
    }
}
