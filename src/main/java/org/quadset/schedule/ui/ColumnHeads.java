package org.quadset.schedule.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.quadset.clinic.Clinician;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.DaySchedule;

/** The clinicians above their columns, with how many visits each has. */
final class ColumnHeads extends HBox {
    ColumnHeads() {
        setId("heads");
        setAlignment(Pos.CENTER_LEFT);
        setPrefHeight(44);
    }

    /**
     * The heads stand outside the scrolled part, so they are moved along when it scrolls sideways.
     */
    void follow(ScrollPane scroll, Region grid) {
        prefWidthProperty().bind(grid.widthProperty());
        translateXProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> -scroll.getHvalue() * hidden(scroll, grid),
                                scroll.hvalueProperty(),
                                grid.widthProperty(),
                                scroll.viewportBoundsProperty()));
    }

    private static double hidden(ScrollPane scroll, Region grid) {
        return Math.max(0, grid.getWidth() - scroll.getViewportBounds().getWidth());
    }

    void show(DaySchedule day) {
        var axis = new Region();
        axis.setMinWidth(DayGrid.AXIS);
        getChildren().setAll(axis);
        day.clinicians().forEach(clinician -> getChildren().add(head(clinician, day)));
    }

    private static HBox head(Clinician clinician, DaySchedule day) {
        long visits =
                day.of(clinician.id()).stream()
                        .filter(slot -> slot.appointment().status() != AppointmentStatus.CANCELLED)
                        .count();
        var name = Nodes.label(clinician.fullName(), "name");
        name.setMinWidth(0);
        var texts = new VBox(0, name, Nodes.label(clinician.credential(), "micro"));
        texts.setMinWidth(0);
        var number = Nodes.label(String.valueOf(visits), "counter");
        number.setMinWidth(Label.USE_PREF_SIZE);
        var head = new HBox(texts, Nodes.spring(), number);
        head.getStyleClass().add("schedule-column-head");
        head.setPrefWidth(0);
        head.setMinWidth(0);
        HBox.setHgrow(head, Priority.ALWAYS);
        return head;
    }
}
