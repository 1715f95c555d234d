package org.quadset.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.app.ui.PaletteController;
import org.quadset.app.ui.ShellController;
import org.quadset.charting.ui.VisitEditorController;
import org.quadset.clinic.ui.SetupController;
import org.quadset.exercises.ui.ExercisesController;
import org.quadset.patients.ui.PatientListController;

/** Screens are found by their controllers' names; one that was not registered is refused. */
class ViewsTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                PatientListController.class,
                ExercisesController.class,
                SetupController.class,
                PaletteController.class
            })
    void refusesAControllerThatWasNotRegistered(Class<?> controller) {
        assertThatThrownBy(() -> new Views().load(controller))
                .hasStackTraceContaining(controller.getName() + " is not registered");
    }

    @Test
    void refusesAControllerWithoutAScreen() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Views().register(String.class, () -> "").load(String.class))
                .withMessage("no string.fxml beside java.lang.String");
    }

    @Test
    void findsTheFileByTheControllersName() {
        assertThat(Views.fileOf(VisitEditorController.class)).isEqualTo("visit-editor.fxml");
        assertThat(Views.fileOf(ShellController.class)).isEqualTo("shell.fxml");
        assertThat(Views.fileOf(PatientListController.class)).isEqualTo("patient-list.fxml");
    }

    @Test
    void namesWhatIsRegistered() {
        var views = new Views().register(String.class, () -> "");
        assertThat(views.registered()).containsExactly(String.class);
    }
}
