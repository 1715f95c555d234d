package org.quadset.findings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Notice;
import org.quadset.platform.ui.Themes;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A pane alone in a window without a screen, with the program's look. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PaneOnStage {
    static final ClinicTime TIME =
            new ClinicTime(
                    Clock.fixed(Instant.parse("2026-11-19T15:00:00Z"), ZoneOffset.UTC),
                    ZoneId.of("America/New_York"));

    final FxRobot robot = new FxRobot();
    final List<Notice> notices = new ArrayList<>();
    Stage stage;

    @BeforeAll
    void openTheWindow() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        onFx(
                () -> {
                    Themes.loadFonts();
                    stage = new Stage();
                    return null;
                });
    }

    @AfterEach
    void releaseTheKeys() {
        robot.release(new KeyCode[0]);
        notices.clear();
    }

    @AfterAll
    void closeTheWindow() {
        onFx(
                () -> {
                    stage.hide();
                    return null;
                });
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    void show(Parent pane, double width, double height, boolean dark) {
        onFx(
                () -> {
                    var page = new VBox(pane);
                    page.getStyleClass().add("panel-body");
                    var scene = new Scene(new StackPane(page), width, height);
                    Themes.apply(scene, dark);
                    stage.setScene(scene);
                    stage.show();
                    stage.requestFocus();
                    return null;
                });
        until("the window to have the focus", stage::isFocused);
        // A pulse lays out; only then do places on the screen mean anything.
        WaitForAsyncUtils.waitForFxEvents();
        onFx(
                () -> {
                    stage.getScene().getRoot().applyCss();
                    stage.getScene().getRoot().layout();
                    return null;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void until(String what, BooleanSupplier condition) {
        for (int i = 0; i < 500; i++) {
            if (onFx(condition::getAsBoolean)) {
                return;
            }
            WaitForAsyncUtils.waitForFxEvents(1);
        }
        throw new AssertionError("never came: " + what);
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void type(String text) {
        robot.write(text, 0);
    }

    Node node(String id) {
        var found = onFx(() -> stage.getScene().getRoot().lookup("#" + id));
        assertThat(found).as(id).isNotNull();
        return found;
    }

    void focus(String id) {
        var node = node(id);
        onFx(
                () -> {
                    node.requestFocus();
                    return null;
                });
    }

    String typed(String id) {
        return onFx(() -> ((TextField) node(id)).getText());
    }

    String focused() {
        return onFx(() -> String.valueOf(stage.getScene().getFocusOwner().getId()));
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
