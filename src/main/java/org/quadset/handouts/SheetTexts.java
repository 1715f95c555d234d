package org.quadset.handouts;

import org.quadset.exercises.Exercise;

/** Where the words of exercises in the sheet's languages come from. */
public interface SheetTexts {
    /** What the exercise says in English, whatever language is asked for. */
    SheetTexts ENGLISH =
            (exercise, language) ->
                    new SheetText(
                            SheetFurniture.ENGLISH,
                            exercise.name(),
                            exercise.steps(),
                            exercise.caution(),
                            true);

    /** Whether somebody of the clinic approved the sheet's own words in a language. */
    default boolean furnitureReviewed(String language) {
        return language.equals(SheetFurniture.ENGLISH);
    }

    /** The words of an exercise in a language, or else in English. */
    SheetText of(Exercise exercise, String language);
}
