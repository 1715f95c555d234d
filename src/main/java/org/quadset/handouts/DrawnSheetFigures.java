package org.quadset.handouts;

import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseFigures;
import org.quadset.exercises.ExercisePhoto;
import org.quadset.exercises.ExercisePhotos;
import org.quadset.exercises.PhotoPair;
import org.quadset.exercises.SpokenPoses;
import org.quadset.figures.Figure;
import org.quadset.figures.FigureSvg;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The sheet's drawings from the exercises' poses. Clean outlines take some milliseconds a pose, so
 * the last ones are kept.
 */
public final class DrawnSheetFigures implements SheetFigures {
    private static final int KEPT = 200;
    private static final double PHOTO_SHAPE = .8;
    private static final double GAP = 1;

    /** What a drawing depends on: the exercise's own text too, for it may be of any version. */
    private record Wanted(String key, String figure, boolean mirrored, double panelWidth) {}

    private final ExerciseFigures figures;
    private final ExercisePhotos photos;
    private final Map<String, SpokenPoses> spoken = new HashMap<>();
    private final Map<Wanted, String> drawn =
            new LinkedHashMap<>(64, .75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Wanted, String> eldest) {
                    return size() > KEPT;
                }
            };

    public DrawnSheetFigures(ExerciseFigures figures, ExercisePhotos photos) {
        this.figures = figures;
        this.photos = photos;
    }

    @Override
    public Optional<SheetFigure> of(
            Exercise exercise, boolean mirrored, double panelWidthMm, String language) {
        var photographed = exercise.photos().flatMap(pair -> photographs(pair, panelWidthMm));
        if (photographed.isPresent()) {
            return photographed.map(svg -> SheetFigure.of(svg, words(exercise, language)));
        }
        var wanted = new Wanted(exercise.key(), exercise.figure(), mirrored, panelWidthMm);
        return figures.of(exercise)
                .map(
                        figure ->
                                new SheetFigure(
                                        () -> drawn(wanted, figure), words(exercise, language)));
    }

    private String drawn(Wanted wanted, Figure figure) {
        synchronized (drawn) {
            return drawn.computeIfAbsent(
                    wanted, one -> FigureSvg.pair(figure, one.mirrored(), one.panelWidth(), false));
        }
    }

    /** Both photographs side by side; nothing if one is not there. A photograph is not mirrored. */
    private Optional<String> photographs(PhotoPair pair, double panelWidth) {
        var start = photos.photo(pair.start()).map(ExercisePhoto::bytes);
        var end = photos.photo(pair.end()).map(ExercisePhoto::bytes);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        double height = panelWidth * PHOTO_SHAPE;
        return Optional.of(
                String.format(
                                Locale.ROOT,
                                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.2fmm\" height=\"%2$.2fmm\" viewBox=\"0 0 %1$.2f %2$.2f\">",
                                2 * panelWidth,
                                height)
                        + SvgPicture.element(start.get(), 0, 0, panelWidth - GAP, height)
                        + SvgPicture.element(
                                end.get(), panelWidth + GAP, 0, panelWidth - GAP, height)
                        + "</svg>");
    }

    /** What the drawing shows; the clinic's own exercises say it in their own words. */
    private String words(Exercise exercise, String language) {
        var furniture = SheetFurniture.of(language);
        SpokenPoses inLanguage;
        synchronized (spoken) {
            inLanguage = spoken.computeIfAbsent(language, SpokenPoses::in);
        }
        var known =
                inLanguage
                        .of(exercise.key())
                        .orElse(new SpokenPoses.Poses(exercise.startPose(), exercise.endPose()));
        return furniture.text("drawing", known.start(), known.end());
    }
}
