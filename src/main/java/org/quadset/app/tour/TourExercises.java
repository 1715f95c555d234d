package org.quadset.app.tour;

import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;

import org.quadset.exercises.Prescription;
import org.quadset.handouts.PageImage;
import org.quadset.handouts.PdfPages;
import org.quadset.handouts.SheetLayout;
import org.quadset.handouts.SheetOptions;
import org.quadset.handouts.SheetTextSize;
import org.quadset.platform.ui.Place;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.OptionalLong;

import javax.imageio.ImageIO;

/** The tour's look at drawings and at the sheet in each of its layouts. */
final class TourExercises {
    private static final float PIXELS_PER_INCH = 72;

    private final TourWindow window;
    private final Path out;

    TourExercises(TourWindow window, Path out) {
        this.window = window;
        this.out = out;
    }

    /** Writes every page of the sheet in every layout as a picture. */
    void sheets(Prescription prescription) {
        var options = new LinkedHashMap<String, SheetOptions>();
        var usual = SheetOptions.USUAL;
        options.put("normal", usual);
        options.put("large-print", usual.with(SheetTextSize.LARGE));
        options.put("pictures", usual.with(SheetLayout.PICTURES));
        options.put("one-per-page", usual.with(SheetLayout.ONE_PER_PAGE));
        options.put("two-languages", usual.in("en", "es"));
        options.put("spanish-14-days", usual.in("es").withLogDays(14));
        var services = window.window().services();
        options.forEach(
                (name, how) -> {
                    var sheet =
                            services.sheets()
                                    .sheetOf(
                                            prescription,
                                            how,
                                            services.sheets().newCode(),
                                            services.actor());
                    var pages = PdfPages.images(services.pdf().render(sheet), PIXELS_PER_INCH);
                    for (int i = 0; i < pages.size(); i++) {
                        write(pages.get(i), out.resolve("sheet-" + name + "-" + (i + 1) + ".png"));
                    }
                });
    }

    private static void write(PageImage page, Path file) {
        var image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, page.width(), page.height(), page.pixels(), 0, page.width());
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A sheet that came back after a week, half of its ticks typed. */
    void returnedPaper(Prescription prescription) {
        var services = window.window().services();
        var laidOut =
                services.sheets()
                        .sheetOf(
                                prescription,
                                SheetOptions.USUAL,
                                services.sheets().newCode(),
                                services.actor());
        services.sheets().handedOut(prescription, laidOut, "", "print", services.actor());
        go(new Place.ReturnedLog(OptionalLong.of(prescription.patientId()), ""));
        window.await("the grid", () -> window.find(GridPane.class, "logGrid") != null);
        for (var key : "**21012".split("")) {
            window.onFx(
                    () -> {
                        var grid = window.find(GridPane.class, "logGrid");
                        grid.requestFocus();
                        Event.fireEvent(
                                grid,
                                new KeyEvent(
                                        KeyEvent.KEY_TYPED,
                                        key,
                                        "",
                                        KeyCode.UNDEFINED,
                                        false,
                                        false,
                                        false,
                                        false));
                        return null;
                    });
        }
        window.picture("43-returned-paper");
    }

    private void go(Place place) {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(place);
                    return null;
                });
    }

    /** The pose editor with a lunge, its knee bent a little less. */
    void poseEditor() {
        go(new Place.PoseEditor("knee-lunge-fwd"));
        window.await(
                "the drawing",
                () -> {
                    var field = window.find(TextField.class, "angle-knee.w.flex");
                    return field != null && !field.getText().isEmpty();
                });
        window.picture("42-pose-editor");
    }
}
