package org.quadset.exercises;

import org.quadset.figures.Figure;
import org.quadset.figures.FigureLibrary;
import org.quadset.figures.PoseProblem;
import org.quadset.figures.PoseText;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The drawing of an exercise: the one of its own text, the bundled one of its key, or the bundled
 * one that its text names as {@code @knee-squat}.
 */
public final class ExerciseFigures {
    /** Begins a figure text that only names a bundled figure. */
    static final String BUNDLED = "@";

    private static final String STANDING =
            """
            exercise standing
            position standing
            camera threequarter
            end hip.w flex 30; knee.w 60
            """;

    private final Supplier<FigureLibrary> bundled;

    /**
     * @param bundled is asked when the first drawing is needed: reading takes a moment
     */
    public ExerciseFigures(Supplier<FigureLibrary> bundled) {
        this.bundled = bundled;
    }

    /** The drawing; nothing if none is there. */
    public Optional<Figure> of(Exercise exercise) {
        var text = exercise.figure();
        if (text.isEmpty()) {
            return bundled.get().of(exercise.key());
        }
        if (text.startsWith(BUNDLED)) {
            return bundled.get()
                    .of(text.substring(BUNDLED.length()))
                    .map(f -> f.withKey(exercise.key()));
        }
        try {
            return Optional.of(PoseText.readOne(text).withKey(exercise.key()));
        } catch (PoseProblem unreadable) {
            // Checked when it is stored; a text of a newer program may have words not known here.
            return Optional.empty();
        }
    }

    /** The drawing, or a standing person to begin one with. */
    public Figure orStanding(Exercise exercise) {
        return of(exercise).orElseGet(() -> PoseText.readOne(STANDING).withKey(exercise.key()));
    }

    /** What is wrong with a figure's text, with its line; empty if nothing is. */
    static Optional<String> wrong(String text) {
        if (text.isEmpty() || text.startsWith(BUNDLED)) {
            return Optional.empty();
        }
        try {
            PoseText.readOne(text);
            return Optional.empty();
        } catch (PoseProblem problem) {
            return Optional.of(problem.getMessage());
        }
    }
}
