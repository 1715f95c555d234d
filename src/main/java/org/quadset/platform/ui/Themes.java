package org.quadset.platform.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.util.List;

/** The program's look: AtlantaFX underneath, our tokens and rules above it. */
public final class Themes {
    private static final String FOLDER = "/org/quadset/platform/ui/";

    private Themes() {}

    /** Loads the fonts; before the first scene is shown. */
    public static void loadFonts() {
        for (var weight : List.of("Regular", "Medium", "SemiBold", "Bold")) {
            try (var in =
                    Themes.class.getResourceAsStream(
                            "/org/quadset/platform/fonts/Inter-" + weight + ".ttf")) {
                Font.loadFont(in, 13);
            } catch (java.io.IOException problem) {
                throw new java.io.UncheckedIOException(problem);
            }
        }
    }

    /** Colours the whole program. */
    public static void apply(Scene scene, boolean dark) {
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        sheet(dark ? "tokens-dark.css" : "tokens-light.css"),
                        sheet("quadset.css"),
                        sheet("screens.css"));
    }

    private static String sheet(String name) {
        return Themes.class.getResource(FOLDER + name).toExternalForm();
    }
}
