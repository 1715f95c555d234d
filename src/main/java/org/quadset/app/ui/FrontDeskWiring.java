package org.quadset.app.ui;

import org.quadset.app.Wiring;
import org.quadset.frontdesk.ui.DeskServices;
import org.quadset.frontdesk.ui.FrontDeskController;
import org.quadset.frontdesk.ui.FrontDeskModel;
import org.quadset.frontdesk.ui.GapsModel;
import org.quadset.frontdesk.ui.GapsPanelController;
import org.quadset.frontdesk.ui.HoleModel;
import org.quadset.frontdesk.ui.HoleOverlay;
import org.quadset.frontdesk.ui.HolePanelController;
import org.quadset.frontdesk.ui.OpeningsController;
import org.quadset.frontdesk.ui.OpeningsModel;
import org.quadset.frontdesk.ui.OpeningsServices;
import org.quadset.frontdesk.ui.WaitingListController;
import org.quadset.frontdesk.ui.WaitingListModel;
import org.quadset.frontdesk.ui.WaitingModel;
import org.quadset.frontdesk.ui.WaitingPanelController;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.Views;
import org.quadset.schedule.ui.CancelledHook;
import org.quadset.schedule.ui.ScheduleHistory;
import org.quadset.schedule.ui.ScheduleModel;
import org.quadset.schedule.ui.SeriesEditController;
import org.quadset.schedule.ui.SeriesEditModel;
import org.quadset.schedule.ui.SeriesOpener;
import org.quadset.schedule.ui.SeriesPlaces;
import org.quadset.security.Actor;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/** Makes the screens and panels of the front desk. */
record FrontDeskWiring(
        Views views,
        Wiring services,
        Tasks tasks,
        Actor actor,
        Problems problems,
        Navigator navigator,
        Overlays overlays,
        Changes changes,
        ScheduleHistory history) {
    /** Registers who waits and what is free, and gives what fills a time that becomes free. */
    HoleOverlay waiting() {
        var holes = services.holes();
        var model = new HoleModel(holes, history::did, tasks, problems, actor);
        var overlay = new HoleOverlay(model, views, overlays);
        views.register(HolePanelController.class, () -> new HolePanelController(model, overlays));
        views.register(
                WaitingPanelController.class,
                () ->
                        new WaitingPanelController(
                                new WaitingModel(holes, tasks, problems, actor),
                                overlay,
                                navigator,
                                changes));
        views.register(
                GapsPanelController.class,
                () ->
                        new GapsPanelController(
                                new GapsModel(holes, tasks, problems, actor), overlay, changes));
        views.register(
                WaitingListController.class,
                () ->
                        new WaitingListController(
                                new WaitingModel(holes, tasks, problems, actor),
                                new WaitingListModel(
                                        services.waitingList(),
                                        services.clinics(),
                                        services.patients(),
                                        services.schedule(),
                                        tasks,
                                        problems,
                                        actor),
                                overlay,
                                navigator,
                                overlays,
                                changes));
        return overlay;
    }

    /** Registers the panel that changes a series, and gives what opens it. */
    SeriesOpener seriesEdit(ScheduleModel schedule, CancelledHook hole) {
        var model =
                new SeriesEditModel(
                        services.planning().series(), tasks, problems, services.time(), actor);
        views.register(
                SeriesEditController.class,
                () -> new SeriesEditController(model, schedule, overlays, history::did, hole));
        var panel = new AtomicReference<SeriesEditController>();
        return slot -> {
            if (panel.get() == null) {
                panel.set(views.load(SeriesEditController.class).controller());
            }
            panel.get().show(slot);
        };
    }

    /** Which visit of its series an appointment is. */
    SeriesPlaces seriesPlaces() {
        return new SeriesPlaces(services.planning().series(), tasks, problems, actor);
    }

    /** Registers all of them; none is made yet. */
    void register() {
        arrivals();
    }

    private void arrivals() {
        views.register(
                FrontDeskController.class,
                () ->
                        new FrontDeskController(
                                new FrontDeskModel(
                                        new DeskServices(
                                                services.arrivals(),
                                                services.calls(),
                                                services.deskRecords(),
                                                services.nextVisits(),
                                                services.schedule(),
                                                services.patients()),
                                        tasks,
                                        problems,
                                        changes,
                                        services.time(),
                                        actor),
                                navigator,
                                overlays,
                                views));
    }

    /** Registers the panel that looks for openings, and gives what opens it. */
    Runnable openings() {
        var planning = services.planning();
        views.register(
                OpeningsController.class,
                () ->
                        new OpeningsController(
                                new OpeningsModel(
                                        new OpeningsServices(
                                                planning.openings(),
                                                planning.series(),
                                                services.schedule(),
                                                services.patients(),
                                                services.plannedCare(),
                                                services.time()),
                                        tasks,
                                        problems,
                                        actor),
                                overlays,
                                history::did));
        return () -> views.load(OpeningsController.class).controller().show(patientHere());
    }

    /** The patient whose chart is open. */
    private OptionalLong patientHere() {
        return switch (navigator.here().get()) {
            case Place.PatientChart chart -> OptionalLong.of(chart.patient());
            case Place.BookFor booking -> OptionalLong.of(booking.patient());
            case null, default -> OptionalLong.empty();
        };
    }
}
