package org.quadset.app.ui;

import org.quadset.app.Wiring;
import org.quadset.exercises.ui.ClinicDrawings;
import org.quadset.exercises.ui.ExerciseEditController;
import org.quadset.exercises.ui.ExerciseEditModel;
import org.quadset.exercises.ui.ExercisePicture;
import org.quadset.exercises.ui.ExercisesController;
import org.quadset.exercises.ui.ExercisesModel;
import org.quadset.exercises.ui.PackModel;
import org.quadset.exercises.ui.PoseEditorController;
import org.quadset.exercises.ui.PoseEditorModel;
import org.quadset.handouts.ui.HomeProgramController;
import org.quadset.handouts.ui.HomeProgramModel;
import org.quadset.handouts.ui.ProgramServices;
import org.quadset.handouts.ui.ReturnedLogController;
import org.quadset.handouts.ui.ReturnedLogModel;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.Views;
import org.quadset.running.ui.RunningController;
import org.quadset.running.ui.RunningModel;
import org.quadset.security.Actor;

/** Makes the screens of exercises: library, pose editor, programmes, returned paper, running. */
record ExerciseWiring(
        Views views,
        Wiring services,
        Tasks tasks,
        Actor actor,
        Problems problems,
        Navigator navigator,
        Overlays overlays,
        Changes changes) {
    /** Registers all of them; none is made yet. */
    void register() {
        library();
        returnedPaper();
        running();
    }

    private void library() {
        views.register(
                PoseEditorController.class,
                () ->
                        new PoseEditorController(
                                new PoseEditorModel(),
                                new ClinicDrawings(
                                        services.exercises(),
                                        services.figures(),
                                        services.photos(),
                                        tasks,
                                        problems,
                                        actor),
                                navigator,
                                overlays));
        views.register(
                ExercisesController.class,
                () ->
                        new ExercisesController(
                                new ExercisesModel(
                                        services.exercises(),
                                        services.clinics(),
                                        tasks,
                                        problems,
                                        changes,
                                        actor),
                                new PackModel(services.packs(), tasks, problems, changes, actor),
                                navigator,
                                overlays,
                                changes,
                                services.time(),
                                exercise -> new ExercisePicture(exercise, pictures())));
        views.register(
                ExerciseEditController.class,
                () ->
                        new ExerciseEditController(
                                new ExerciseEditModel(services.exercises(), tasks, problems, actor),
                                navigator,
                                overlays,
                                changes,
                                problems));
        views.register(
                HomeProgramController.class,
                () ->
                        new HomeProgramController(
                                new HomeProgramModel(
                                        services.library(),
                                        services.prescriptions(),
                                        services.patients(),
                                        services.clinics(),
                                        services.sheets(),
                                        services.pdf(),
                                        new ProgramServices(
                                                services.protocols(),
                                                services.packs(),
                                                services.figures(),
                                                services.sheetTexts(),
                                                services.episodes(),
                                                services.visits(),
                                                services.time()),
                                        tasks,
                                        problems,
                                        actor),
                                navigator,
                                overlays,
                                problems));
    }

    private ExercisePicture.Sources pictures() {
        return new ExercisePicture.Sources(services.figures(), services.photos(), tasks);
    }

    private void returnedPaper() {
        views.register(
                ReturnedLogController.class,
                () ->
                        new ReturnedLogController(
                                new ReturnedLogModel(
                                        services.homeLogs(),
                                        services.patients(),
                                        services.pdf(),
                                        tasks,
                                        problems,
                                        actor),
                                navigator,
                                problems));
    }

    private void running() {
        views.register(
                RunningController.class,
                () ->
                        new RunningController(
                                new RunningModel(
                                        services.running(),
                                        services.patients(),
                                        tasks,
                                        problems,
                                        services.time(),
                                        actor),
                                navigator,
                                overlays));
    }
}
