package org.quadset.schedule.ui;

import javafx.collections.MapChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.ListView;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Decision;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.schedule.BookedSlot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the parts of the schedule's setup do alike on the screen. */
final class SetupForm {
    private static final int MOST_LISTED = 8;

    private SetupForm() {}

    /** Ties all labelled fields below a node to the model's texts and errors. */
    static void bind(Parent from, SetupFormModel model) {
        var fields = new ArrayList<LabelledField>();
        collect(from, fields);
        fields.forEach(
                field -> field.textProperty().bindBidirectional(model.text(field.getName())));
        model.errors.addListener(
                (MapChangeListener<String, String>)
                        change ->
                                fields.forEach(
                                        field ->
                                                field.errorProperty()
                                                        .set(
                                                                model.errors.getOrDefault(
                                                                        field.getName(), ""))));
    }

    private static void collect(Parent from, List<LabelledField> fields) {
        for (var child : from.getChildrenUnmodifiable()) {
            if (child instanceof LabelledField field) {
                fields.add(field);
            } else if (child instanceof Parent parent) {
                collect(parent, fields);
            }
        }
    }

    /** Puts what is chosen in a list into the form. */
    static <T> void choose(ListView<T> list, Consumer<T> show) {
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                show.accept(now);
                            }
                        });
    }

    /** Goes on at once where no visit is touched, else once somebody read which. */
    static void confirm(Overlays overlays, List<BookedSlot> touched, Runnable goOn) {
        if (touched.isEmpty()) {
            goOn.run();
            return;
        }
        var lines =
                touched.stream()
                        .limit(MOST_LISTED)
                        .map(
                                slot ->
                                        Messages.text(
                                                "scheduleSetup.touchedVisit",
                                                ShownDate.of(
                                                        slot.appointment().start().toLocalDate()),
                                                slot.appointment().start().toLocalTime(),
                                                slot.patient().names().spoken()))
                        .collect(Collectors.joining("\n"));
        int more = Math.max(0, touched.size() - MOST_LISTED);
        overlays.ask(
                new Decision(
                        Messages.text("scheduleSetup.touchedTitle", touched.size()),
                        Messages.text("scheduleSetup.touchedBody")
                                + "\n\n"
                                + lines
                                + (more == 0
                                        ? ""
                                        : "\n" + Messages.text("scheduleSetup.touchedMore", more)),
                        List.of(
                                Decision.Choice.of(Messages.text("act.save"), goOn),
                                Decision.Choice.of(Messages.text("form.keepEditing"), () -> {}))));
    }
}
