package org.quadset.app.tour;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

import org.quadset.app.ui.ProgramWindow;
import org.quadset.platform.ui.Tasks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/**
 * The tour's hands and eyes: finds controls of the real window by their id, types, presses, waits
 * and takes pictures.
 */
final class TourWindow {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ProgramWindow window;
    private final Tasks tasks;
    private final Path out;

    TourWindow(ProgramWindow window, Tasks tasks, Path out) {
        this.window = window;
        this.tasks = tasks;
        this.out = out;
    }

    <T> T onFx(Supplier<T> work) {
        var answer = new CompletableFuture<T>();
        tasks.later(
                () -> {
                    try {
                        answer.complete(work.get());
                    } catch (RuntimeException | Error problem) {
                        answer.completeExceptionally(problem);
                    }
                });
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException problem) {
            Throwable root = problem;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            throw new TourFailedException(String.valueOf(root), problem.getCause());
        } catch (TimeoutException | InterruptedException problem) {
            throw new TourFailedException("the window did not answer", problem);
        }
    }

    void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > until) {
                throw new TourFailedException("waited in vain for: " + what, null);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** The visible node with this id that is of the wanted kind. */
    <T extends Node> T find(Class<T> kind, String id) {
        return find(window.scene().getRoot(), kind, id);
    }

    private static <T extends Node> T find(Node from, Class<T> kind, String id) {
        if (kind.isInstance(from) && id.equals(from.getId())) {
            return kind.cast(from);
        }
        if (from instanceof ScrollPane scroll
                && scroll.getContent() != null
                && scroll.getSkin() == null) {
            return find(scroll.getContent(), kind, id);
        }
        if (from instanceof Parent parent && from.isVisible()) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = find(child, kind, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private <T extends Node> T wait(Class<T> kind, String id) {
        await(kind.getSimpleName() + " #" + id, () -> find(kind, id) != null);
        return onFx(() -> find(kind, id));
    }

    void type(String id, String text) {
        var field = wait(TextInputControl.class, id);
        await("#" + id + " to be usable", () -> !field.isDisabled());
        onFx(
                () -> {
                    field.requestFocus();
                    field.selectAll();
                    field.replaceSelection(text);
                    return null;
                });
    }

    void press(String id) {
        var button = wait(ButtonBase.class, id);
        await("#" + id + " to be usable", () -> !button.isDisabled());
        onFx(
                () -> {
                    button.fire();
                    return null;
                });
    }

    /** Chooses in a list of choices or among segments, by the choice's value. */
    @SuppressWarnings("unchecked")
    void choose(String id, Object choice) {
        var node = wait(Node.class, id);
        if (node instanceof ComboBox<?> box) {
            onFx(
                    () -> {
                        ((ComboBox<Object>) box).setValue(choice);
                        return null;
                    });
            return;
        }
        await(
                "the choice " + choice + " of #" + id,
                () -> segment((Parent) node, choice).isPresent());
        onFx(
                () -> {
                    var button = segment((Parent) node, choice).orElseThrow();
                    if (!button.isSelected()) {
                        button.fire();
                    }
                    return null;
                });
    }

    private static Optional<ToggleButton> segment(Parent parent, Object choice) {
        return parent.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(
                        button ->
                                choice.equals(button.getUserData())
                                        || choice.equals(button.getText()))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    <T> ListView<T> list(String id) {
        return wait(ListView.class, id);
    }

    void key(String id, KeyCode code) {
        var node = wait(Node.class, id);
        onFx(
                () -> {
                    Event.fireEvent(
                            node,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    false,
                                    false,
                                    false,
                                    false));
                    return null;
                });
    }

    /** Presses a key where the focus is. */
    void key(KeyCode code, boolean control) {
        onFx(
                () -> {
                    var focused = window.scene().getFocusOwner();
                    Event.fireEvent(
                            focused == null ? window.scene().getRoot() : focused,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    false,
                                    control,
                                    false,
                                    false));
                    return null;
                });
    }

    /** Moves, presses or lets go the mouse at a place of the window. */
    void mouse(Node node, EventType<MouseEvent> type, Point2D inScene) {
        onFx(
                () -> {
                    // Without a source an event's place is the scene's; it is copied for the node.
                    Event.fireEvent(
                            node,
                            new MouseEvent(
                                    type,
                                    inScene.getX(),
                                    inScene.getY(),
                                    inScene.getX(),
                                    inScene.getY(),
                                    MouseButton.PRIMARY,
                                    1,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    new PickResult(node, inScene.getX(), inScene.getY())));
                    return null;
                });
    }

    void scrollTo(String id, double position) {
        var node = wait(Node.class, id);
        onFx(
                () -> {
                    for (Parent parent = node.getParent();
                            parent != null;
                            parent = parent.getParent()) {
                        if (parent instanceof ScrollPane scroll) {
                            scroll.setVvalue(position);
                            return null;
                        }
                    }
                    return null;
                });
    }

    /** Writes the window as it stands, light and dark. */
    void picture(String name) {
        picture(name + "-light", false);
        picture(name + "-dark", true);
        onFx(
                () -> {
                    window.colour(false);
                    return null;
                });
    }

    private void picture(String name, boolean dark) {
        onFx(
                () -> {
                    window.colour(dark);
                    window.scene().getRoot().applyCss();
                    window.scene().getRoot().layout();
                    return null;
                });
        frames();
        var image = onFx(() -> window.scene().snapshot(null));
        write(image, out.resolve(name + ".png"));
    }

    /** Waits until what is shown has its place. */
    void frames() {
        var frames = new CompletableFuture<Boolean>();
        onFx(
                () -> {
                    window.afterFrames(3, () -> frames.complete(true));
                    return null;
                });
        try {
            frames.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException problem) {
            throw new TourFailedException("no frame was drawn", problem);
        }
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The ids that are shown now, for a failure's message. */
    List<String> idsShown() {
        return onFx(
                () ->
                        window.scene().getRoot().lookupAll("*").stream()
                                .map(Node::getId)
                                .filter(id -> id != null && !id.isEmpty())
                                .distinct()
                                .limit(80)
                                .toList());
    }

    ProgramWindow window() {
        return window;
    }
}
