package org.quadset.app.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.quadset.app.Wiring;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.Theme;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.Themes;
import org.quadset.platform.ui.View;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The program's one window: opened on a clinic, coloured, remembered where it stood, and closed
 * only when all is saved.
 */
public final class ProgramWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final Stage stage;
    private final Tasks tasks;
    private final boolean demo;
    private final WindowPlace remembered;
    private Scene scene;
    private Wiring services;
    private WindowWiring wiring;
    private View<ShellController> shell;
    private boolean dark;
    private boolean closing;
    private Consumer<ProgramWindow> onClosed = window -> {};

    public ProgramWindow(Stage stage, Tasks tasks, boolean demo, Path placeFile) {
        this.stage = stage;
        this.tasks = tasks;
        this.demo = demo;
        this.remembered = new WindowPlace(placeFile);
    }

    /** Shows the frame at once, so that something is there while the clinic opens. */
    public void showOpening() {
        Themes.loadFonts();
        var waiting = new Label(Messages.text("window.opening"));
        waiting.getStyleClass().add("muted");
        scene = new Scene(new StackPane(waiting), WIDTH, HEIGHT);
        Themes.apply(scene, false);
        stage.setScene(scene);
        stage.setTitle(Messages.text(demo ? "window.titleDemo" : "window.title"));
        stage.setMinWidth(700);
        stage.setMinHeight(440);
        for (int size : new int[] {32, 64, 128, 256}) {
            stage.getIcons()
                    .add(
                            new Image(
                                    ProgramWindow.class
                                            .getResource(
                                                    "/org/quadset/platform/icons/quadset-"
                                                            + size
                                                            + ".png")
                                            .toExternalForm()));
        }
        remembered.restore(
                stage,
                Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .toArray(Rectangle2D[]::new));
        stage.setOnCloseRequest(this::closeRequested);
        stage.show();
    }

    /** Shows the opened clinic; a clinic without people begins at its setup. */
    public void showClinic(Wiring opened, Actor actor, Clinic clinic, boolean hasClinicians) {
        services = opened;
        dark = clinic.theme() == Theme.DARK;
        wiring = new WindowWiring(opened, tasks, actor, demo, this::switchTheme);
        shell = wiring.views().load(ShellController.class);
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, problem) -> wiring.problems().show(problem));
        scene.setRoot(shell.root());
        Themes.apply(scene, dark);
        wiring.navigator().go(hasClinicians ? new Place.Today() : new Place.Setup());
    }

    /** Shows why the clinic can't be opened; the window stays, so that the message can be read. */
    public void showRefusal(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(640);
        label.getStyleClass().add("title-3");
        scene.setRoot(new StackPane(label));
    }

    private void switchTheme() {
        dark = !dark;
        Themes.apply(scene, dark);
        tasks.run(
                () -> {
                    var clinic = services.clinics().clinic();
                    return clinic.violations().isEmpty()
                            ? services.clinics()
                                    .save(
                                            clinic.withTheme(dark ? Theme.DARK : Theme.LIGHT),
                                            services.actor())
                            : clinic;
                },
                saved -> {},
                wiring.problems()::show);
    }

    private void closeRequested(WindowEvent event) {
        remembered.store(stage);
        if (closing || shell == null || shell.controller().mayClose(this::closeForGood)) {
            onClosed.accept(this);
            return;
        }
        event.consume();
    }

    private void closeForGood() {
        closing = true;
        stage.close();
        onClosed.accept(this);
    }

    /** Says what happens once the window is closed. */
    public void onClosed(Consumer<ProgramWindow> listener) {
        onClosed = listener;
    }

    /** Gives the window another size, in logical pixels. */
    public void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /** Closes the window as it stands; drafts are saved by then. */
    public void close() {
        closeForGood();
    }

    /** The opened clinic's services. */
    public Wiring services() {
        return services;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Scene scene() {
        return scene;
    }

    public WindowWiring wiring() {
        return wiring;
    }

    /** Colours the window without storing it; the tour shows both looks. */
    public void colour(boolean darkNow) {
        dark = darkNow;
        Themes.apply(scene, dark);
    }

    /** Runs something once so many more frames were drawn. */
    public void afterFrames(int number, Runnable act) {
        new javafx.animation.AnimationTimer() {
            private int left = number;

            @Override
            public void handle(long now) {
                if (left-- <= 0) {
                    stop();
                    act.run();
                }
            }
        }.start();
    }
}
