package org.quadset.app.ui;

import org.quadset.app.Wiring;
import org.quadset.charting.ui.AdverseEventModel;
import org.quadset.charting.ui.ClinicRulesController;
import org.quadset.charting.ui.ClinicRulesModel;
import org.quadset.charting.ui.EditorServices;
import org.quadset.charting.ui.HomeLogModel;
import org.quadset.charting.ui.NoteActsModel;
import org.quadset.charting.ui.PatientChartController;
import org.quadset.charting.ui.PatientChartModel;
import org.quadset.charting.ui.PhraseModel;
import org.quadset.charting.ui.SignModel;
import org.quadset.charting.ui.TimerModel;
import org.quadset.charting.ui.TodayController;
import org.quadset.charting.ui.TodayModel;
import org.quadset.charting.ui.VisitEditorController;
import org.quadset.charting.ui.VisitEditorModel;
import org.quadset.clinic.ui.SetupController;
import org.quadset.clinic.ui.SetupModel;
import org.quadset.episodes.ui.EpisodeFormController;
import org.quadset.episodes.ui.EpisodeFormModel;
import org.quadset.episodes.ui.GoalCardModel;
import org.quadset.equipment.ui.EquipmentController;
import org.quadset.equipment.ui.EquipmentModel;
import org.quadset.frontdesk.ui.WaitingPanelController;
import org.quadset.handouts.ui.PaperController;
import org.quadset.handouts.ui.PaperModel;
import org.quadset.modalities.ui.SafetyTableController;
import org.quadset.modalities.ui.SafetyTableModel;
import org.quadset.outcomes.ui.OutcomesController;
import org.quadset.outcomes.ui.OutcomesModel;
import org.quadset.patients.imports.ui.PatientImportController;
import org.quadset.patients.imports.ui.PatientImportModel;
import org.quadset.patients.ui.PatientFormController;
import org.quadset.patients.ui.PatientFormModel;
import org.quadset.patients.ui.PatientListController;
import org.quadset.patients.ui.PatientListModel;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Bell;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.StatusLine;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.Views;
import org.quadset.schedule.ui.BookingController;
import org.quadset.schedule.ui.BookingModel;
import org.quadset.schedule.ui.ScheduleActs;
import org.quadset.schedule.ui.ScheduleDayController;
import org.quadset.schedule.ui.ScheduleHistory;
import org.quadset.schedule.ui.ScheduleModel;
import org.quadset.schedule.ui.ScheduleSideController;
import org.quadset.schedule.ui.ScheduleToolsController;
import org.quadset.schedule.ui.SlotPanelController;
import org.quadset.schedule.ui.VisitOpener;
import org.quadset.security.Actor;

/**
 * The controllers of one window, each registered with how it is made; models shared by two
 * controllers are made once.
 */
public final class WindowWiring {
    private final Wiring services;
    private final Tasks tasks;
    private final Actor actor;
    private final Problems problems;
    private final Navigator navigator = new Navigator();
    private final Overlays overlays = new Overlays();
    private final StatusLine status = new StatusLine();
    private final Changes changes = new Changes();
    private final Views views = new Views();
    private final boolean demo;
    private final TimerModel timers;
    private Runnable findOpening = () -> {};

    /** Registers all controllers; none is made yet. */
    public WindowWiring(
            Wiring services, Tasks tasks, Actor actor, boolean demo, Runnable switchTheme) {
        this.services = services;
        this.tasks = tasks;
        this.actor = actor;
        this.demo = demo;
        this.problems = new Problems(services.clock());
        this.timers =
                new TimerModel(
                        services.timers(),
                        tasks,
                        problems,
                        services.time(),
                        actor,
                        new Bell(tasks, problems)::ring);
        var dataNote = Messages.text(demo ? "shell.demo" : "shell.data", services.folder().path());
        views.register(
                ShellController.class,
                () ->
                        new ShellController(
                                views,
                                navigator,
                                overlays,
                                problems,
                                status,
                                new ShellCommands(
                                        navigator,
                                        () -> new Place.ScheduleDay(services.time().today()),
                                        () -> findOpening.run(),
                                        switchTheme),
                                new PlaceViews(),
                                timers,
                                actor.name(),
                                dataNote));
        views.register(
                PaletteController.class,
                () ->
                        new PaletteController(
                                new PaletteModel(services.patients(), tasks, problems, actor),
                                navigator,
                                overlays));
        registerPatients();
        registerSchedule();
        registerCharting();
        new ExerciseWiring(views, services, tasks, actor, problems, navigator, overlays, changes)
                .register();
        new ExchangeWiring(views, services, tasks, actor, problems, navigator, changes).register();
        new ScheduleSetupWiring(
                        views, services, tasks, actor, problems, navigator, overlays, changes)
                .register();
        registerOutcomes();
        new DocumentsWiring(views, services, tasks, actor, problems, navigator, overlays)
                .register();
        registerPaper();
        views.register(
                SetupController.class,
                () ->
                        new SetupController(
                                new SetupModel(services.clinics(), tasks, problems, changes, actor),
                                navigator,
                                overlays));
        registerRules();
        views.register(
                EquipmentController.class,
                () ->
                        new EquipmentController(
                                new EquipmentModel(
                                        services.equipment(),
                                        tasks,
                                        problems,
                                        services.time(),
                                        actor),
                                navigator,
                                overlays));
    }

    private void registerRules() {
        views.register(
                ClinicRulesController.class,
                () ->
                        new ClinicRulesController(
                                new ClinicRulesModel(
                                        services.clinicRules(),
                                        tasks,
                                        problems,
                                        changes,
                                        services.time(),
                                        actor),
                                navigator,
                                overlays));
        views.register(
                SafetyTableController.class,
                () ->
                        new SafetyTableController(
                                new SafetyTableModel(
                                        services.safetyRules(), tasks, problems, actor),
                                services.time(),
                                navigator,
                                overlays));
    }

    private void registerPatients() {
        views.register(
                PatientListController.class,
                () ->
                        new PatientListController(
                                new PatientListModel(services.patients(), tasks, problems, actor),
                                navigator,
                                changes));
        views.register(
                PatientFormController.class,
                () ->
                        new PatientFormController(
                                new PatientFormModel(services.patients(), tasks, problems, actor),
                                navigator,
                                overlays,
                                changes,
                                problems));
        views.register(
                PatientImportController.class,
                () ->
                        new PatientImportController(
                                new PatientImportModel(services.imports(), tasks, problems, actor),
                                navigator,
                                changes));
    }

    private void registerSchedule() {
        var schedule =
                new ScheduleModel(
                        services.schedule(),
                        appointments -> services.slotFaces().of(appointments, actor),
                        tasks,
                        problems,
                        changes,
                        services.time(),
                        actor);
        var booking =
                new BookingModel(
                        services.schedule(),
                        services.patients(),
                        patient -> services.callers().of(patient, actor),
                        tasks,
                        problems,
                        actor);
        VisitOpener opener =
                appointment ->
                        tasks.run(
                                () -> services.visits().openFor(appointment.id(), actor),
                                visit -> {
                                    changes.tell(new Changes.Change.ScheduleChanged());
                                    navigator.go(new Place.VisitEditor(visit.id()));
                                },
                                problems::show);
        var history = new ScheduleHistory(services.schedule(), tasks, problems, changes, actor);
        var desk =
                new FrontDeskWiring(
                        views, services, tasks, actor, problems, navigator, overlays, changes,
                        history);
        desk.register();
        findOpening = desk.openings();
        var hole = desk.waiting();
        var groups =
                new GroupWiring(
                                views, services, tasks, actor, problems, navigator, overlays,
                                changes, history)
                        .register();
        var acts =
                new ScheduleActs(
                        schedule,
                        history,
                        services.schedule(),
                        overlays,
                        tasks,
                        problems,
                        hole,
                        desk.seriesEdit(schedule, hole),
                        actor);
        views.register(
                ScheduleDayController.class,
                () ->
                        new ScheduleDayController(
                                schedule, acts, booking, views, navigator, opener, groups));
        views.register(
                ScheduleToolsController.class,
                () ->
                        new ScheduleToolsController(
                                schedule, history, () -> navigator.go(schedule.placeToPlan())));
        views.register(
                ScheduleSideController.class,
                () ->
                        new ScheduleSideController(
                                schedule,
                                acts,
                                views,
                                groups,
                                () -> views.load(WaitingPanelController.class).root()));
        views.register(
                SlotPanelController.class,
                () ->
                        new SlotPanelController(
                                schedule, acts, navigator, opener, booking, desk.seriesPlaces()));
        views.register(
                BookingController.class, () -> new BookingController(booking, schedule, acts));
    }

    private void registerCharting() {
        views.register(
                TodayController.class,
                () ->
                        new TodayController(
                                new TodayModel(
                                        services.visits(),
                                        services.adverseEvents(),
                                        services.schedule(),
                                        services.clinics(),
                                        tasks,
                                        problems,
                                        changes,
                                        services.time(),
                                        actor),
                                reactions(),
                                navigator,
                                overlays));
        views.register(
                PatientChartController.class,
                () ->
                        new PatientChartController(
                                new PatientChartModel(
                                        services.patients(),
                                        services.episodes(),
                                        services.visits(),
                                        services.schedule(),
                                        services.prescriptions(),
                                        services.running(),
                                        services.clinics(),
                                        tasks,
                                        problems,
                                        services.time(),
                                        actor),
                                services.library(),
                                navigator,
                                overlays,
                                changes,
                                problems));
        views.register(
                EpisodeFormController.class,
                () ->
                        new EpisodeFormController(
                                new EpisodeFormModel(
                                        services.episodes(),
                                        services.patients(),
                                        services.clinics(),
                                        services.diagnosisCodes(),
                                        tasks,
                                        problems,
                                        services.time(),
                                        actor),
                                navigator,
                                overlays,
                                changes,
                                problems));
        views.register(
                VisitEditorController.class,
                () ->
                        new VisitEditorController(
                                new VisitEditorModel(
                                        new EditorServices(
                                                services.visits(),
                                                services.patients(),
                                                services.episodes(),
                                                services.prescriptions(),
                                                services.library(),
                                                services.noteCheck(),
                                                services.billing(),
                                                services.guidelines(),
                                                services.journal(),
                                                timers,
                                                reactions(),
                                                new GoalCardModel(
                                                        services.episodes(),
                                                        tasks,
                                                        problems,
                                                        services.time(),
                                                        actor),
                                                services.spending(),
                                                new HomeLogModel(
                                                        services.homeLogs(),
                                                        tasks,
                                                        problems,
                                                        actor)),
                                        tasks,
                                        problems,
                                        status,
                                        services.time(),
                                        actor),
                                new SignModel(
                                        services.signing(),
                                        services.pins(),
                                        tasks,
                                        problems,
                                        actor,
                                        demo),
                                new NoteActsModel(
                                        services.signing(),
                                        services.visits(),
                                        services.clinics(),
                                        services.journal(),
                                        tasks,
                                        problems,
                                        services.time(),
                                        actor),
                                new PhraseModel(services.phrases(), tasks, problems, actor),
                                navigator,
                                overlays,
                                changes,
                                problems));
    }

    private AdverseEventModel reactions() {
        return new AdverseEventModel(
                services.adverseEvents(),
                services.journal(),
                tasks,
                problems,
                changes,
                services.time(),
                actor);
    }

    private void registerPaper() {
        views.register(
                PaperController.class,
                () ->
                        new PaperController(
                                new PaperModel(
                                        services.papers(),
                                        services.calendars(),
                                        services::paperPdf,
                                        tasks,
                                        problems,
                                        actor),
                                navigator,
                                problems));
    }

    private void registerOutcomes() {
        views.register(
                OutcomesController.class,
                () ->
                        new OutcomesController(
                                new OutcomesModel(
                                        services.outcomes(),
                                        services.patients(),
                                        tasks,
                                        problems,
                                        services.time(),
                                        actor),
                                navigator,
                                overlays));
    }

    public Views views() {
        return views;
    }

    public Navigator navigator() {
        return navigator;
    }

    public Problems problems() {
        return problems;
    }

    public Overlays overlays() {
        return overlays;
    }
}
