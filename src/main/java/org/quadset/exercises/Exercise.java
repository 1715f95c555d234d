package org.quadset.exercises;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An exercise of the library. Parts that an older version did not have yet are empty, never null.
 *
 * @param key stable forever, as in {@code knee-quad-set}; the clinic's own begin with {@code own-}
 * @param name in English
 * @param region the body region, a word of {@link ExerciseTerms#REGIONS}
 * @param joints what moves, in words; only to be searched for
 * @param goal a word of {@link ExerciseTerms#GOALS}
 * @param phases 1 calm, 2 early load, 3 strengthen, 4 return
 * @param sides how the library says it is done: a word of {@link ExerciseTerms#SIDES}
 * @param usualDose the dose to begin with; the therapist adjusts it
 * @param startPose what the drawn figure shows first
 * @param steps plain English sentences
 * @param caution for the therapist
 * @param patientCaution for the patient, in English
 * @param harder the key of a harder neighbour; empty if none
 * @param easier the key of an easier neighbour; empty if none
 * @param translations what it says to the patient in other languages, by their tags
 * @param figure the poses in the figure language; empty means the bundled figure of this key,
 *     {@code @knee-squat} that of another one
 * @param photos photographs to show instead of a figure
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Exercise(
        String key,
        String name,
        List<String> synonyms,
        String region,
        List<String> joints,
        List<String> muscles,
        String goal,
        List<Integer> phases,
        String position,
        String equipment,
        String sides,
        Dosage usualDose,
        String startPose,
        String endPose,
        List<String> steps,
        String caution,
        String patientCaution,
        String harder,
        String easier,
        List<ExerciseText> translations,
        String figure,
        Optional<PhotoPair> photos) {
    public static final String OWN_PREFIX = "own-";

    public Exercise {
        key = orEmpty(key);
        name = orEmpty(name);
        synonyms = orEmpty(synonyms);
        region = orEmpty(region);
        joints = orEmpty(joints);
        muscles = orEmpty(muscles);
        goal = orEmpty(goal);
        phases = orEmpty(phases).stream().distinct().sorted().toList();
        position = orEmpty(position);
        equipment = orEmpty(equipment);
        sides = orEmpty(sides);
        usualDose = usualDose == null ? new Dosage(1, 1, 0, 0, 1, 1, 0, "") : usualDose;
        startPose = orEmpty(startPose);
        endPose = orEmpty(endPose);
        steps = orEmpty(steps);
        caution = orEmpty(caution);
        patientCaution = orEmpty(patientCaution);
        harder = orEmpty(harder);
        easier = orEmpty(easier);
        translations =
                orEmpty(translations).stream()
                        .sorted(Comparator.comparing(ExerciseText::language))
                        .toList();
        figure = orEmpty(figure);
        photos = photos == null ? Optional.empty() : photos;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Whether each side is done alone. */
    public boolean oneSided() {
        return sides.startsWith("unilateral");
    }

    /** Whether it is a stretch, whose repetitions are only held. */
    public boolean stretch() {
        return goal.equals("stretch");
    }

    /** Whether the clinic made it. */
    public boolean own() {
        return key.startsWith(OWN_PREFIX);
    }

    /** What it says to the patient in English. */
    public ExerciseText english() {
        return new ExerciseText(ExerciseText.ENGLISH, name, steps, patientCaution);
    }

    /**
     * What it says in this language, or in the plain language of a regional tag ({@code es} for
     * {@code es-MX}), or else in English; the text's own tag tells which it is.
     */
    public ExerciseText text(String language) {
        return translation(language).orElseGet(this::english);
    }

    /** As {@link #text(String)}. */
    public ExerciseText text(Locale locale) {
        return text(locale.toLanguageTag());
    }

    /** The translation into this language or its plain form; empty also for English. */
    public Optional<ExerciseText> translation(String language) {
        var plain = Locale.forLanguageTag(language).getLanguage();
        return of(language).or(() -> of(plain));
    }

    private Optional<ExerciseText> of(String language) {
        return translations.stream()
                .filter(text -> text.language().equalsIgnoreCase(language))
                .findFirst();
    }

    /**
     * What somebody who approves a translation approves: the text together with the English that it
     * translates. Another digest means that one of the two was changed since.
     */
    public String reviewDigest(String language) {
        return ExerciseJson.digest(ExerciseJson.write(List.of(english(), text(language))));
    }

    /** The same exercise under another key. */
    public Exercise withKey(String newKey) {
        return with(newKey, name, harder, easier, translations, photos);
    }

    /** The same exercise under another key and English name; translations keep their names. */
    public Exercise renamed(String newKey, String newName) {
        var drawn = figure.isEmpty() && !own() ? ExerciseFigures.BUNDLED + key : figure;
        return with(newKey, newName, harder, easier, translations, photos).withFigure(drawn);
    }

    /** The same exercise drawn by another text. */
    public Exercise withFigure(String text) {
        return new Exercise(
                key,
                name,
                synonyms,
                region,
                joints,
                muscles,
                goal,
                phases,
                position,
                equipment,
                sides,
                usualDose,
                startPose,
                endPose,
                steps,
                caution,
                patientCaution,
                harder,
                easier,
                translations,
                text,
                photos);
    }

    /** The same exercise shown by photographs, or by its drawing again. */
    public Exercise withPhotos(Optional<PhotoPair> pair) {
        return with(key, name, harder, easier, translations, pair);
    }

    /** The same exercise with other neighbours. */
    public Exercise withNeighbours(String newHarder, String newEasier) {
        return with(key, name, newHarder, newEasier, translations, photos);
    }

    /** The same exercise with these translations instead. */
    public Exercise withTranslations(List<ExerciseText> others) {
        return with(key, name, harder, easier, others, photos);
    }

    /** The same exercise with this translation instead of the one of its language, if any. */
    public Exercise withTranslation(ExerciseText text) {
        var all = new ArrayList<>(translations);
        all.removeIf(one -> one.language().equalsIgnoreCase(text.language()));
        all.add(text);
        return withTranslations(all);
    }

    private Exercise with(
            String newKey,
            String newName,
            String newHarder,
            String newEasier,
            List<ExerciseText> newTranslations,
            Optional<PhotoPair> newPhotos) {
        return new Exercise(
                newKey,
                newName,
                synonyms,
                region,
                joints,
                muscles,
                goal,
                phases,
                position,
                equipment,
                sides,
                usualDose,
                startPose,
                endPose,
                steps,
                caution,
                patientCaution,
                newHarder,
                newEasier,
                newTranslations,
                figure,
                newPhotos);
    }
}
