package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quadset.clinic.PaperSize;
import org.quadset.exercises.ExerciseLibrary;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Side;
import org.quadset.figures.FigureLibrary;
import org.quadset.figures.FigureSvg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long a sheet with real drawings takes; bounds leave room for a busy machine. */
class SheetSpeedTest {
    private static final List<String> TEN =
            List.of(
                    "hip-bridge",
                    "hip-clamshell",
                    "knee-squat",
                    "bal-sls",
                    "lum-bird-dog",
                    "knee-quad-set",
                    "knee-slr-flex",
                    "knee-stepup-fwd",
                    "ank-gastroc-stretch",
                    "hip-4way-abd");

    private static long milliseconds(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1_000_000;
    }

    private static ExerciseSheet sheet(Side side) {
        var figures = new FigureLibrary();
        var library = new ExerciseLibrary();
        var exercises = new ArrayList<SheetExercise>();
        for (var key : TEN) {
            var exercise = library.byKey(key).orElseThrow();
            exercises.add(
                    SheetWords.of(
                            new PrescribedExercise(key, side, exercise.usualDose(), ""),
                            exercise,
                            SheetOptions.USUAL,
                            SheetTexts.ENGLISH,
                            (one, left, width, language) ->
                                    figures.of(one.key())
                                            .map(
                                                    figure ->
                                                            SheetFigure.of(
                                                                    FigureSvg.pair(
                                                                            figure, left, width,
                                                                            false),
                                                                    "drawn"))
                                            .or(Optional::empty)));
        }
        return SampleSheets.named(PaperSize.LETTER, "Maya", "M.K.", exercises);
    }

    @ParameterizedTest
    @EnumSource(names = {"RIGHT", "LEFT"})
    void tenExercisesWithTheirDrawingsAreLaidOutQuickly(Side side) {
        var pdf = new SheetPdf();
        long drawing = milliseconds(() -> sheet(side));
        var sheet = sheet(side);
        long first = milliseconds(() -> PdfPages.images(pdf.render(sheet), 110));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            best = Math.min(best, milliseconds(() -> pdf.render(sheet)));
        }
        System.out.printf(
                "ten exercises, %s: drawings cold %d ms, first time with pictures of all pages %d ms, warm %d ms%n",
                side, drawing, first, best);
        assertThat(best).isLessThan(2500);
    }
}
