package org.quadset.app.ui;

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
import org.quadset.frontdesk.ui.WaitingListController;
import org.quadset.handouts.ui.HomeProgramController;
import org.quadset.handouts.ui.PaperController;
import org.quadset.handouts.ui.ReturnedLogController;
import org.quadset.modalities.ui.SafetyTableController;
import org.quadset.outcomes.ui.OutcomesController;
import org.quadset.patients.imports.ui.PatientImportController;
import org.quadset.patients.ui.PatientFormController;
import org.quadset.patients.ui.PatientListController;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.running.ui.RunningController;
import org.quadset.schedule.ui.GroupRosterController;
import org.quadset.schedule.ui.PlanGroupController;
import org.quadset.schedule.ui.ScheduleDayController;
import org.quadset.schedule.ui.ScheduleSetupController;

/** Which controller shows which place. */
public final class PlaceViews {
    /** The controller's class; its screen is loaded when one first goes there. */
    public Class<? extends PlaceController<?>> controllerOf(Place place) {
        return switch (place) {
            case Place.Today today -> TodayController.class;
            case Place.FrontDesk desk -> FrontDeskController.class;
            case Place.NextVisit next -> FrontDeskController.class;
            case Place.ScheduleDay day -> ScheduleDayController.class;
            case Place.BookFor day -> ScheduleDayController.class;
            case Place.GroupRoster roster -> GroupRosterController.class;
            case Place.PlanGroup form -> PlanGroupController.class;
            case Place.WaitingList list -> WaitingListController.class;
            case Place.Patients patients -> PatientListController.class;
            case Place.PatientForm form -> PatientFormController.class;
            case Place.PatientImport wizard -> PatientImportController.class;
            case Place.PatientChart chart -> PatientChartController.class;
            case Place.EpisodeForm form -> EpisodeFormController.class;
            case Place.VisitEditor editor -> VisitEditorController.class;
            case Place.HomeProgram program -> HomeProgramController.class;
            case Place.ReturnedLog log -> ReturnedLogController.class;
            case Place.Outcomes outcomes -> OutcomesController.class;
            case Place.Documents documents -> DocumentsController.class;
            case Place.Running running -> RunningController.class;
            case Place.Paper paper -> PaperController.class;
            case Place.CalendarFiles files -> CalendarFilesController.class;
            case Place.Exercises library -> ExercisesController.class;
            case Place.PoseEditor editor -> PoseEditorController.class;
            case Place.ExerciseEdit form -> ExerciseEditController.class;
            case Place.Setup setup -> SetupController.class;
            case Place.Equipment equipment -> EquipmentController.class;
            case Place.ScheduleSetup setup -> ScheduleSetupController.class;
            case Place.ClinicRules rules -> ClinicRulesController.class;
            case Place.SafetyTable table -> SafetyTableController.class;
        };
    }
}
