package org.quadset.platform.ui;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import org.quadset.platform.i18n.Messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Loads FXML, and nothing else does. {@code VisitEditorController} belongs to {@code
 * visit-editor.fxml} in the same package; a controller that was not registered is refused, so a
 * forgotten one fails at once.
 */
public final class Views {
    private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();

    /** Says how a controller is made. */
    public <C> Views register(Class<C> controller, Supplier<C> maker) {
        controllers.put(controller, maker);
        return this;
    }

    /** The controllers that were registered; a test loads them all. */
    public Set<Class<?>> registered() {
        return Set.copyOf(controllers.keySet());
    }

    /** Loads the screen of a controller. */
    public <C> View<C> load(Class<C> controller) {
        var file = fileOf(controller);
        var location = controller.getResource(file);
        if (location == null) {
            throw new IllegalStateException("no " + file + " beside " + controller.getName());
        }
        var loader = new FXMLLoader(location, Messages.BUNDLE);
        loader.setControllerFactory(this::make);
        try {
            Parent root = loader.load();
            return new View<>(root, controller.cast(loader.getController()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Object make(Class<?> controller) {
        var maker = controllers.get(controller);
        if (maker == null) {
            throw new IllegalStateException(controller.getName() + " is not registered");
        }
        return maker.get();
    }

    /** "VisitEditorController" is "visit-editor.fxml". */
    static String fileOf(Class<?> controller) {
        return controller
                        .getSimpleName()
                        .replaceFirst("Controller$", "")
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(java.util.Locale.ROOT)
                + ".fxml";
    }
}
