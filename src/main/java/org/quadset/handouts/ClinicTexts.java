package org.quadset.handouts;

import org.quadset.exercises.ClinicExercises;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseText;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

/** The words of exercises as they count in the clinic, with what it approved of translations. */
public final class ClinicTexts implements SheetTexts {
    private final ClinicExercises exercises;

    public ClinicTexts(ClinicExercises exercises) {
        this.exercises = exercises;
    }

    @Override
    public SheetText of(Exercise exercise, String language) {
        var text = exercise.text(language);
        boolean english = text.language().equals(ExerciseText.ENGLISH);
        var caution = english && text.caution().isEmpty() ? exercise.caution() : text.caution();
        return new SheetText(
                text.language(),
                text.name(),
                text.steps(),
                caution,
                english || exercises.reviewed(language, exercise));
    }

    @Override
    public boolean furnitureReviewed(String language) {
        return SheetTexts.super.furnitureReviewed(language)
                || exercises.approved(SheetFurniture.of(language).digest());
    }

    /** Notes that the actor read the sheet's own words in a language and found them right. */
    public void approveFurniture(String language, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        exercises.approveWords(language, "sheet", SheetFurniture.of(language).digest(), actor);
    }
}
