package org.quadset.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseLibrary;

import java.util.List;
import java.util.stream.Stream;

/** The geometry of all drawn exercises, without a screen. */
class BundledFiguresTest {
    private static final FigureLibrary FIGURES = new FigureLibrary();

    static Stream<Exercise> exercises() {
        return new ExerciseLibrary().all().stream();
    }

    static Stream<Figure> figures() {
        return FIGURES.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void everyExerciseIsDrawn(Exercise exercise) {
        assertThat(FIGURES.of(exercise.key())).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void noJointLeavesItsRangeNoLimbGoesThroughAThingAndNoFootSlides(Figure figure) {
        assertThat(FigureCheck.of(figure)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void theLeftSideIsTheMirrorImage(Figure figure) {
        var right = FigurePicture.of(figure, false, Scene.SCREEN);
        var left = FigurePicture.of(figure, true, Scene.SCREEN);
        assertThat(left.scale()).isEqualTo(right.scale());
        assertThat(left.height()).isEqualTo(right.height());
        assertThat(left.start()).hasSameSizeAs(right.start());
        double centre = right.left() + FigurePicture.WIDTH / right.scale() / 2;
        double mirrored = left.left() + FigurePicture.WIDTH / left.scale() / 2;
        assertThat(mirrored).isEqualTo(-centre, org.assertj.core.api.Assertions.within(1e-6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void theWholeFigureIsInsideItsPanelUnlessItIsACloseUp(Figure figure) {
        if (figure.zoom() != 1) {
            return;
        }
        var picture = FigurePicture.of(figure, false, Scene.SCREEN);
        var box = FigurePicture.Box.around(picture.start());
        box.add(picture.end());
        assertThat(box.left).isGreaterThanOrEqualTo(picture.left());
        assertThat(box.top).isGreaterThanOrEqualTo(picture.top());
        assertThat((box.right - picture.left()) * picture.scale())
                .isLessThanOrEqualTo(FigurePicture.WIDTH);
        assertThat((box.bottom - picture.top()) * picture.scale())
                .isLessThanOrEqualTo(picture.height() + .01);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void theDrawingForPaperIsSmallAndUsesOnlyStraightPaths(Figure figure) {
        var svg = FigureSvg.pair(figure, false, 50, true);
        assertThat(svg).startsWith("<svg ").endsWith("</svg>\n").doesNotContain("NaN");
        assertThat(svg.length()).isLessThan(200_000);
        assertThat(FigureSvg.pair(figure, true, 50, true).length())
                .as("the left side has the same outlines")
                .isCloseTo(svg.length(), withinPercentage(10));
    }

    @Test
    void allPosesTogetherTakeLittleTime() {
        var figures = FIGURES.all();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 12; round++) {
            long from = System.nanoTime();
            for (var figure : figures) {
                for (var pose : List.of(figure.start(), figure.end())) {
                    var view = figure.camera().view();
                    FigureGroups.of(
                            figure, Solver.solve(pose), view, new Silhouette(view, Scene.SCREEN));
                }
            }
            best = Math.min(best, System.nanoTime() - from);
        }
        // The aim is 50 ms for 338 poses; the bound leaves room for a busy machine.
        assertThat(best / 1e6).isLessThan(150);
        System.out.printf("geometry of %d poses: %.1f ms%n", figures.size() * 2, best / 1e6);
    }
}
