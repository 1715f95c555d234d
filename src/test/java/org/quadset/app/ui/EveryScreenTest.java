package org.quadset.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.demo.DemoClinic;
import org.quadset.charting.ui.ClinicRulesController;
import org.quadset.charting.ui.PatientChartController;
import org.quadset.charting.ui.TodayController;
import org.quadset.charting.ui.VisitEditorController;
import org.quadset.clinic.ui.SetupController;
import org.quadset.documents.ui.DocumentsController;
import org.quadset.episodes.ui.EpisodeFormController;
import org.quadset.equipment.ui.EquipmentController;
import org.quadset.exchange.ui.CalendarFilesController;
import org.quadset.exercises.ui.ExerciseEditController;
import org.quadset.exercises.ui.ExercisesController;
import org.quadset.exercises.ui.PoseEditorController;
import org.quadset.frontdesk.ui.FrontDeskController;
import org.quadset.frontdesk.ui.GapsPanelController;
import org.quadset.frontdesk.ui.HolePanelController;
import org.quadset.frontdesk.ui.OpeningsController;
import org.quadset.frontdesk.ui.WaitingListController;
import org.quadset.frontdesk.ui.WaitingPanelController;
import org.quadset.handouts.ui.HomeProgramController;
import org.quadset.handouts.ui.PaperController;
import org.quadset.handouts.ui.ReturnedLogController;
import org.quadset.modalities.ui.SafetyTableController;
import org.quadset.outcomes.ui.OutcomesController;
import org.quadset.patients.imports.ui.PatientImportController;
import org.quadset.patients.ui.PatientFormController;
import org.quadset.patients.ui.PatientListController;
import org.quadset.platform.ui.Place;
import org.quadset.running.ui.RunningController;
import org.quadset.schedule.ui.BookingController;
import org.quadset.schedule.ui.ClosedDaysController;
import org.quadset.schedule.ui.GroupRosterController;
import org.quadset.schedule.ui.PlanGroupController;
import org.quadset.schedule.ui.ScheduleDayController;
import org.quadset.schedule.ui.ScheduleHoursController;
import org.quadset.schedule.ui.ScheduleResourcesController;
import org.quadset.schedule.ui.ScheduleRulesController;
import org.quadset.schedule.ui.ScheduleSetupController;
import org.quadset.schedule.ui.ScheduleSideController;
import org.quadset.schedule.ui.ScheduleToolsController;
import org.quadset.schedule.ui.ScheduleTypesController;
import org.quadset.schedule.ui.SeriesEditController;
import org.quadset.schedule.ui.SlotPanelController;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Every screen that is registered loads from its own file, and every place shows without an
 * incident.
 */
class EveryScreenTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        DemoClinic.fill(clinic);
    }

    private List<Place> places() {
        var patient =
                services.patients()
                        .find(
                                "zo mul",
                                org.quadset.platform.text.DateOrder.MONTH_DAY_YEAR,
                                false,
                                1,
                                actor)
                        .getFirst()
                        .id();
        var runner = services.patients().byRecordNumber("Q-10002", actor).orElseThrow().id();
        var visit = services.visits().ofPatient(patient, actor).getFirst().id();
        return List.of(
                new Place.Today(),
                new Place.FrontDesk(),
                new Place.NextVisit(patient),
                new Place.ScheduleDay(TODAY),
                new Place.BookFor(TODAY, patient),
                new Place.GroupRoster(aGroup()),
                new Place.PlanGroup(TODAY, Optional.empty(), OptionalLong.empty()),
                new Place.WaitingList(),
                new Place.Patients(),
                new Place.PatientForm(OptionalLong.empty()),
                new Place.PatientForm(OptionalLong.of(patient)),
                new Place.PatientImport(),
                new Place.PatientChart(patient),
                new Place.VisitEditor(visit),
                new Place.HomeProgram(patient),
                new Place.ReturnedLog(OptionalLong.of(patient), ""),
                new Place.Outcomes(patient),
                new Place.Documents(patient),
                new Place.Running(patient),
                new Place.Running(runner),
                new Place.RunningPaper(runner),
                new Place.Exercises(),
                new Place.PoseEditor("knee-squat"),
                new Place.ExerciseEdit(""),
                new Place.ExerciseEdit("hip-bridge"),
                new Place.EpisodeForm(patient, java.util.OptionalLong.empty()),
                new Place.NotePaper(visit),
                new Place.PatientPaper(patient),
                new Place.DaySheet(TODAY, OptionalLong.empty()),
                new Place.AppointmentPaper(patient),
                new Place.CalendarFiles(TODAY),
                new Place.Setup(),
                new Place.Equipment(),
                new Place.ScheduleSetup(),
                new Place.ClinicRules(),
                new Place.SafetyTable());
    }

    private long aGroup() {
        return services.groupSessions().on(TODAY, actor).getFirst().id();
    }

    @Test
    void loadsEveryRegisteredScreenFromItsFile() {
        var views = window.wiring().views();
        assertThat(views.registered())
                .containsExactlyInAnyOrder(
                        ShellController.class,
                        PaletteController.class,
                        PatientListController.class,
                        PatientFormController.class,
                        PatientImportController.class,
                        ScheduleDayController.class,
                        ScheduleSideController.class,
                        ScheduleToolsController.class,
                        SlotPanelController.class,
                        GroupRosterController.class,
                        PlanGroupController.class,
                        SeriesEditController.class,
                        ScheduleSetupController.class,
                        ScheduleTypesController.class,
                        ScheduleResourcesController.class,
                        ScheduleHoursController.class,
                        ClosedDaysController.class,
                        ScheduleRulesController.class,
                        BookingController.class,
                        TodayController.class,
                        FrontDeskController.class,
                        GapsPanelController.class,
                        OpeningsController.class,
                        WaitingPanelController.class,
                        WaitingListController.class,
                        HolePanelController.class,
                        PatientChartController.class,
                        VisitEditorController.class,
                        ExercisesController.class,
                        PoseEditorController.class,
                        ExerciseEditController.class,
                        HomeProgramController.class,
                        OutcomesController.class,
                        DocumentsController.class,
                        RunningController.class,
                        EpisodeFormController.class,
                        PaperController.class,
                        ReturnedLogController.class,
                        SetupController.class,
                        ClinicRulesController.class,
                        SafetyTableController.class,
                        CalendarFilesController.class,
                        EquipmentController.class);
        for (var controller : views.registered()) {
            var view = onFx(() -> views.load(controller));
            assertThat(view.controller()).isInstanceOf(controller);
            assertThat(view.root().getChildrenUnmodifiable())
                    .as(controller.getSimpleName())
                    .isNotEmpty();
        }
    }

    @Test
    void showsEveryPlaceAndItsPartOfTheRailWithoutAnIncident() {
        for (var place : places()) {
            go(place);
            settle();
            assertThat(texts("center")).as(place.toString()).isNotEmpty();
            assertThat(onFx(() -> here().section().getClass().getSimpleName()))
                    .isEqualTo(place.section().getClass().getSimpleName());
        }
    }

    @Test
    void namesEveryControlThatTheKeyboardReaches() {
        for (var place : places()) {
            go(place);
            settle();
            onFx(
                    () -> {
                        window.scene().getRoot().applyCss();
                        window.scene().getRoot().layout();
                        return null;
                    });
            var nameless = new ArrayList<String>();
            onFx(
                    () -> {
                        collect(window.scene().getRoot(), nameless);
                        return null;
                    });
            assertThat(nameless).as("controls without a name in %s", place).isEmpty();
        }
    }

    private static void collect(Node from, List<String> nameless) {
        if (!from.isVisible()) {
            return;
        }
        if (from instanceof Control control
                && control.isFocusTraversable()
                && !(control instanceof ScrollPane)
                && !named(control)) {
            nameless.add(control.getClass().getSimpleName() + "#" + control.getId());
        }
        if (from instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private static boolean named(Control control) {
        var spoken = control.getAccessibleText();
        if (spoken != null && !spoken.isBlank()) {
            return true;
        }
        if (control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return true;
        }
        return control.getParent() != null
                && control.getParent().getChildrenUnmodifiable().stream()
                        .anyMatch(
                                node ->
                                        node instanceof Label label
                                                && label.getLabelFor() == control);
    }
}
