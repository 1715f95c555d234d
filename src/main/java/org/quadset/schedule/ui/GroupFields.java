package org.quadset.schedule.ui;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.ClinicResource;

import java.util.List;

/** The fields of a group session, for a new one and for one that is changed. */
public final class GroupFields extends VBox {
    private static final double ROW = 300;

    private final LabelledField name = field("name", Messages.text("group.name"));
    private final LabelledField day = field("day", Messages.text("booking.day"));
    private final LabelledField start = field("start", Messages.text("booking.start"));
    private final LabelledField minutes = field("minutes", Messages.text("booking.minutesLabel"));
    private final LabelledField capacity = field("capacity", Messages.text("group.capacity"));
    private final LabelledChoice<AppointmentType> type = new LabelledChoice<>();
    private final LabelledChoice<Clinician> clinician = new LabelledChoice<>();
    private final Label typeError = Nodes.label("", "field-error");
    private final Label clinicianError = Nodes.label("", "field-error");
    private final Label roomsLabel = Nodes.label(Messages.text("group.rooms"), "field-label");
    private final FlowPane rooms = new FlowPane(6, 6);
    private final HBox numbers = row(minutes, capacity);

    public GroupFields() {
        setSpacing(10);
        start.setPrompt(Messages.text("booking.startPrompt"));
        type.setName("type");
        type.setLabel(Messages.text("group.type"));
        type.offer(List.of(), AppointmentType::name);
        clinician.setName("clinician");
        clinician.setLabel(Messages.text("booking.clinician"));
        clinician.offer(List.of(), Clinician::signature);
        rooms.setId("rooms");
        for (var error : List.of(typeError, clinicianError)) {
            error.setWrapText(true);
            Nodes.showWhile(error, error.textProperty().isNotEmpty());
        }
        getChildren()
                .setAll(
                        type,
                        typeError,
                        name,
                        row(day, start),
                        numbers,
                        clinician,
                        clinicianError,
                        new VBox(4, roomsLabel, rooms));
    }

    private static LabelledField field(String name, String label) {
        var field = new LabelledField();
        field.setName(name);
        field.setLabel(label);
        return field;
    }

    private static HBox row(LabelledField... fields) {
        var row = new HBox(10, fields);
        // By itself a row is as high as its errors would be in the narrowest of fields.
        row.setMinHeight(USE_PREF_SIZE);
        share(row);
        return row;
    }

    /** All fields of a row are equally wide, with an error beneath one of them too. */
    private static void share(HBox row) {
        for (var field : row.getChildren()) {
            HBox.setHgrow(field, Priority.ALWAYS);
            ((LabelledField) field).setPrefWidth(ROW / row.getChildren().size());
        }
    }

    /** A session that exists keeps its type. */
    void hideType() {
        Nodes.show(type, false);
    }

    /** Adds a number beside length and places. */
    void add(LabelledField field) {
        numbers.getChildren().add(field);
        share(numbers);
    }

    /** Where typing begins. */
    LabelledField first() {
        return name;
    }

    /** Where the time is typed. */
    LabelledField time() {
        return start;
    }

    /** Ties all fields to what is typed. */
    void bind(GroupFormModel model) {
        tie(name, model.name);
        tie(day, model.day);
        tie(start, model.start);
        tie(minutes, model.minutes);
        tie(capacity, model.capacity);
        type.box().setItems(model.types);
        type.valueProperty().bindBidirectional(model.type);
        clinician.box().setItems(model.clinicians);
        clinician.valueProperty().bindBidirectional(model.clinician);
        model.resources.addListener(
                (ListChangeListener<ClinicResource>) change -> showRooms(model));
        model.rooms.addListener((SetChangeListener<Long>) change -> markRooms(model));
        model.errors.addListener((MapChangeListener<String, String>) change -> showErrors(model));
        showRooms(model);
    }

    private static void tie(LabelledField field, StringProperty text) {
        field.textProperty().bindBidirectional(text);
    }

    private void showErrors(GroupFormModel model) {
        for (var field : List.of(name, day, start, minutes, capacity)) {
            field.errorProperty().set(model.errors.getOrDefault(field.getName(), ""));
        }
        typeError.setText(model.errors.getOrDefault("type", ""));
        clinicianError.setText(model.errors.getOrDefault("clinician", ""));
    }

    private void showRooms(GroupFormModel model) {
        Nodes.show(roomsLabel, !model.resources.isEmpty());
        rooms.getChildren().clear();
        for (var one : model.resources) {
            var toggle = new ToggleButton(one.name());
            toggle.setId("room-" + one.name());
            toggle.setUserData(one.id());
            toggle.setMinWidth(USE_PREF_SIZE);
            toggle.setOnAction(
                    event -> {
                        if (toggle.isSelected()) {
                            model.rooms.add(one.id());
                        } else {
                            model.rooms.remove(one.id());
                        }
                    });
            rooms.getChildren().add(toggle);
        }
        markRooms(model);
    }

    private void markRooms(GroupFormModel model) {
        rooms.getChildren()
                .forEach(
                        node ->
                                ((ToggleButton) node)
                                        .setSelected(model.rooms.contains(node.getUserData())));
    }
}
