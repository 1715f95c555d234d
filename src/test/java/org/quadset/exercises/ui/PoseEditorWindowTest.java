package org.quadset.exercises.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.Z;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.figures.PoseText;
import org.quadset.platform.ui.Place;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/** The pose editor by keys and by the mouse, and what it stores. */
class PoseEditorWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    @BeforeEach
    void openTheSquat() {
        go(new Place.PoseEditor("knee-squat"));
        until("the drawing", () -> !degrees("knee.w.flex").isEmpty());
    }

    private String degrees(String angle) {
        return onFx(() -> get(TextField.class, "angle-" + angle).getText());
    }

    private void typeDegrees(String angle, String degrees) {
        onFx(
                () -> {
                    var field = get(TextField.class, "angle-" + angle);
                    field.requestFocus();
                    field.selectAll();
                    return null;
                });
        type(degrees);
        press(ENTER);
    }

    private static void mouse(
            Circle circle, javafx.event.EventType<MouseEvent> kind, double dx, double dy) {
        onFx(
                () -> {
                    var at =
                            circle.localToScene(circle.getCenterX() + dx, circle.getCenterY() + dy);
                    Event.fireEvent(
                            circle,
                            new MouseEvent(
                                    kind,
                                    at.getX(),
                                    at.getY(),
                                    at.getX(),
                                    at.getY(),
                                    MouseButton.PRIMARY,
                                    1,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    null));
                    return null;
                });
    }

    @Test
    void typedDegreesAreStoredAsTheClinicsDrawingAndTheBundledOneStays() {
        typeDegrees("knee.w.flex", "35");
        press(CONTROL, S);
        untilStored(
                "the drawing",
                () -> !services.exercises().byKey("knee-squat").orElseThrow().figure().isEmpty());
        var stored = services.exercises().byKey("knee-squat").orElseThrow();
        var figure = PoseText.readOne(stored.figure());
        assertThat(figure.start().number("knee.w.flex")).isEqualTo(35);
        services.exercises().restoreBundled("knee-squat", actor);
        assertThat(services.exercises().byKey("knee-squat").orElseThrow().figure()).isEmpty();
    }

    @Test
    void aDraggedJointTurnsAndCtrlZPutsItBack() {
        var before = degrees("sho.w.flex");
        var elbow = onFx(() -> get(Circle.class, "handle-elbow.w"));
        mouse(elbow, MouseEvent.MOUSE_PRESSED, 0, 0);
        mouse(elbow, MouseEvent.MOUSE_DRAGGED, 25, -20);
        mouse(elbow, MouseEvent.MOUSE_RELEASED, 0, 0);
        until("the shoulder turned", () -> !degrees("sho.w.flex").equals(before));
        press(CONTROL, Z);
        until("put back", () -> degrees("sho.w.flex").equals(before));
    }

    @Test
    void twoPhotographsAreShownInsteadUntilTheDrawingIsWantedAgain(@TempDir Path folder)
            throws IOException {
        var files = List.of(folder.resolve("a.png"), folder.resolve("b.png"));
        for (var file : files) {
            ImageIO.write(
                    new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        }
        var panel = onFx(() -> (PhotoPanel) get(Button.class, "choosePhotographs").getParent());
        onFx(
                () -> {
                    panel.take(files);
                    return null;
                });
        untilStored(
                "the photographs",
                () -> services.exercises().byKey("knee-squat").orElseThrow().photos().isPresent());
        until("the button", () -> get(Button.class, "drawingAgain").isVisible());
        fire("drawingAgain");
        untilStored(
                "the drawing again",
                () -> services.exercises().byKey("knee-squat").orElseThrow().photos().isEmpty());
    }
}
