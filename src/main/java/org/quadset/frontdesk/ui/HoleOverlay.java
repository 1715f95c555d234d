package org.quadset.frontdesk.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;

import org.quadset.frontdesk.Hole;
import org.quadset.frontdesk.WaitingWish;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Views;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.ui.CancelledHook;

/**
 * Shows above the schedule who could have a time that has become free. Where nobody could after a
 * cancellation, nothing is shown.
 */
public final class HoleOverlay implements CancelledHook {
    private final HoleModel model;
    private final Views views;
    private final Overlays overlays;

    public HoleOverlay(HoleModel model, Views views, Overlays overlays) {
        this.model = model;
        this.views = views;
        this.overlays = overlays;
    }

    @Override
    public void cancelled(Appointment appointment) {
        if (appointment.details().session().isEmpty()) {
            show(appointment);
        }
    }

    /** Shows who could have the time of a cancelled appointment. */
    public void show(Appointment cancelled) {
        model.ask(Hole.leftBy(cancelled), this::open, () -> {});
    }

    /** Shows who could have a free time, or says that nobody could. */
    public void show(Hole hole) {
        model.ask(hole, this::open, model::tellNobody);
    }

    /** Shows where somebody who waits could go. */
    public void show(WaitingWish wish, PatientSummary patient) {
        model.ask(wish, patient, this::open);
    }

    private void open() {
        var view = views.load(HolePanelController.class);
        overlays.show((Region) view.root(), Pos.CENTER, () -> {});
        view.controller().focus();
    }
}
