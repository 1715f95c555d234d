package org.quadset.exercises;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.Folding;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The exercises that count in this clinic: those of the program, with the clinic's changes over
 * them and its own behind them. Reading asks no database: what the clinic stored is fetched when
 * the service is made and after each change, and read when it is first needed.
 */
public final class ClinicExercises implements ExerciseCatalog {
    private static final int LONGEST_SLUG = 40;

    private final Transactor transactor;
    private final Supplier<ExerciseLibrary> bundled;
    private final ClinicExerciseRepository clinic;
    private final ExerciseVersionRepository versions;
    private final ClinicianExerciseRepository clinicians;
    private final AuditRepository audit;
    private volatile Effective effective;

    /**
     * Fetches what the clinic stored.
     *
     * @param bundled always gives the same library; asked when an exercise is first needed
     */
    public ClinicExercises(
            Transactor transactor,
            Supplier<ExerciseLibrary> bundled,
            ClinicExerciseRepository clinic,
            ExerciseVersionRepository versions,
            ClinicianExerciseRepository clinicians,
            AuditRepository audit) {
        this.transactor = transactor;
        this.bundled = bundled;
        this.clinic = clinic;
        this.versions = versions;
        this.clinicians = clinicians;
        this.audit = audit;
        refresh();
    }

    /** What the clinic stored when it was last fetched, and the library that follows from it. */
    private static final class Effective {
        private final List<ClinicExerciseRepository.Row> rows;
        private final Set<String> approved;
        private Map<String, ClinicExercise> entries = Map.of();
        private Optional<ExerciseIndex> visible = Optional.empty();

        Effective(List<ClinicExerciseRepository.Row> rows, Set<String> approved) {
            this.rows = rows;
            this.approved = approved;
        }

        synchronized ExerciseIndex visible(Supplier<ExerciseLibrary> bundled) {
            if (visible.isEmpty()) {
                var all = new LinkedHashMap<String, ClinicExercise>();
                for (var exercise : bundled.get().all()) {
                    all.put(exercise.key(), new ClinicExercise(exercise, 0, false, false));
                }
                rows.forEach(row -> overlay(all, row));
                entries = all;
                visible =
                        Optional.of(
                                new ExerciseIndex(
                                        all.values().stream()
                                                .filter(entry -> !entry.hidden())
                                                .map(ClinicExercise::exercise)
                                                .toList()));
            }
            return visible.get();
        }

        private static void overlay(
                Map<String, ClinicExercise> all, ClinicExerciseRepository.Row row) {
            var content = row.content().map(text -> ExerciseJson.readStored(text, Exercise.class));
            var before = Optional.ofNullable(all.get(row.key())).map(ClinicExercise::exercise);
            content.or(() -> before)
                    .ifPresent(
                            exercise ->
                                    all.put(
                                            row.key(),
                                            new ClinicExercise(
                                                    exercise,
                                                    row.version(),
                                                    content.isPresent(),
                                                    row.hidden())));
        }

        Map<String, ClinicExercise> entries(Supplier<ExerciseLibrary> bundled) {
            visible(bundled);
            return entries;
        }
    }

    /** Fetches anew what the clinic stored, perhaps at another workstation. */
    public void refresh() {
        effective = transactor.reading(() -> new Effective(clinic.all(), clinic.approved()));
    }

    @Override
    public List<Exercise> all() {
        return effective.visible(bundled).all();
    }

    @Override
    public Optional<Exercise> byKey(String key) {
        return entry(key).map(ClinicExercise::exercise);
    }

    @Override
    public Optional<Exercise> prescribed(PrescribedExercise row) {
        return row.version().isPresent()
                ? Optional.of(
                        transactor.reading(
                                () -> versions.byId(row.version().getAsLong()).exercise()))
                : byKey(row.exerciseKey());
    }

    /** As {@link #byKey}: what the exercise says now, also if it is hidden. */
    public Optional<Exercise> current(String key) {
        return byKey(key);
    }

    @Override
    public List<Exercise> find(String typed) {
        return effective.visible(bundled).find(typed);
    }

    @Override
    public Optional<Exercise> byName(String name) {
        return effective.visible(bundled).byName(name);
    }

    /** An exercise with what the clinic decided about it. */
    public Optional<ClinicExercise> entry(String key) {
        return Optional.ofNullable(effective.entries(bundled).get(key));
    }

    /** All exercises, hidden ones too, with what the clinic decided about them. */
    public List<ClinicExercise> entries() {
        return List.copyOf(effective.entries(bundled).values());
    }

    /** The exercise between its easier and harder neighbours. */
    public ExerciseLadder ladder(Exercise exercise) {
        return ExerciseLadder.of(exercise, this);
    }

    /**
     * Saves the clinic's change of an exercise, or a new one of its own, whose key is empty.
     *
     * @param expectedVersion of the entry that was read; 0 for a new one
     * @return the exercise as it counts now, with its key
     * @throws InvalidInputException if a rule is broken; all of them are told
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public ClinicExercise save(Exercise edited, long expectedVersion, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        check(edited);
        var key =
                transactor.inTransaction(
                        () -> {
                            var stored =
                                    edited.key().isEmpty()
                                            ? edited.withKey(newKey(edited.name(), Set.of()))
                                            : edited;
                            boolean hidden = hidden(stored.key());
                            store(stored, expectedVersion, hidden, actor);
                            return stored.key();
                        });
        refresh();
        return entry(key).orElseThrow();
    }

    private boolean hidden(String key) {
        return entry(key).map(ClinicExercise::hidden).orElse(false);
    }

    private void store(Exercise exercise, long expected, boolean hidden, Actor actor) {
        long id = versions.keep(exercise, actor);
        clinic.store(exercise.key(), expected, OptionalLong.of(id), hidden, actor);
        audit.record(actor, "exercise.save", id, exercise.key());
    }

    /** Stores a new exercise that came in a file, within the caller's transaction. */
    void storeImported(Exercise exercise, Actor actor) {
        store(exercise, 0, false, actor);
    }

    /** Broken rules, among them neighbours that are not there or lead in a circle. */
    private void check(Exercise exercise) {
        var found = new ArrayList<>(ExerciseRules.violations(exercise));
        if (!exercise.key().isEmpty() && entry(exercise.key()).isEmpty()) {
            found.add(Violation.of("key", "exercise.unknown", exercise.key()));
        }
        byName(exercise.name())
                .filter(
                        same ->
                                !same.key().equals(exercise.key())
                                        && Folding.words(same.name())
                                                .equals(Folding.words(exercise.name())))
                .ifPresent(same -> found.add(Violation.of("name", "exercise.nameTaken")));
        neighbour(found, "harder", exercise, Exercise::harder);
        neighbour(found, "easier", exercise, Exercise::easier);
        InvalidInputException.throwIfAny(found);
    }

    private void neighbour(
            List<Violation> found,
            String field,
            Exercise exercise,
            Function<Exercise, String> next) {
        var seen = new HashSet<String>();
        var key = next.apply(exercise);
        if (!key.isEmpty() && entry(key).isEmpty()) {
            found.add(Violation.of(field, "exercise.unknown", key));
            return;
        }
        while (!key.isEmpty() && seen.add(key)) {
            if (key.equals(exercise.key())) {
                found.add(Violation.of(field, "exercise.circle"));
                return;
            }
            key = byKey(key).map(next).orElse("");
        }
    }

    /** A key that no exercise of this clinic ever had. */
    String newKey(String name, Set<String> taken) {
        var slug =
                String.join(
                        "-",
                        Folding.words(name).stream()
                                .map(ClinicExercises::ascii)
                                .filter(part -> !part.isEmpty())
                                .toList());
        var cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)).replaceAll("-+$", "");
        var base = Exercise.OWN_PREFIX + (cut.isEmpty() ? "exercise" : cut) + "-";
        int number = 1;
        while (effective.entries(bundled).containsKey(base + number)
                || taken.contains(base + number)
                || !versions.of(base + number).isEmpty()) {
            number++;
        }
        return base + number;
    }

    private static String ascii(String word) {
        return word.replaceAll("[^a-z0-9]", "");
    }

    /** Keeps an exercise out of lists; what was prescribed stays as it is. */
    public void hide(String key, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        changeHiding(key, true, actor);
    }

    /** Shows a hidden exercise again. */
    public void show(String key, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        changeHiding(key, false, actor);
    }

    private void changeHiding(String key, boolean hidden, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        var before = known(key);
        transactor.inTransaction(
                () -> {
                    clinic.store(key, before.version(), clinic.contentOf(key), hidden, actor);
                    if (hidden) {
                        audit.record(actor, "exercise.hide", 0, key);
                    } else {
                        audit.record(actor, "exercise.show", 0, key);
                    }
                });
        refresh();
    }

    private ClinicExercise known(String key) {
        return entry(key).orElseThrow(() -> new UserFacingException("exercise.unknown", key));
    }

    /**
     * Makes an exercise of the clinic's own that says the same under another name. Its translations
     * keep their old names, and are for the clinic to look through.
     *
     * @throws InvalidInputException if the name is missing or too long
     */
    public ClinicExercise duplicate(String key, String newName, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        return save(known(key).exercise().renamed("", newName), 0, actor);
    }

    /**
     * Takes back the clinic's changes of a bundled exercise; they stay among its versions.
     *
     * @throws UserFacingException if the clinic made the exercise itself
     */
    public ClinicExercise restoreBundled(String key, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        var before = known(key);
        if (bundled.get().byKey(key).isEmpty()) {
            throw new UserFacingException("exercise.notBundled");
        }
        if (before.edited()) {
            transactor.inTransaction(
                    () -> {
                        clinic.store(
                                key,
                                before.version(),
                                OptionalLong.empty(),
                                before.hidden(),
                                actor);
                        audit.record(actor, "exercise.restore", 0, key);
                    });
            refresh();
        }
        return known(key);
    }

    /**
     * All that was kept of an exercise, newest first; empty while it was neither changed nor
     * prescribed.
     */
    public List<ExerciseVersion> versionsOf(String key, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(() -> versions.of(key));
    }

    /** Notes that somebody read this translation beside its English and found it right. */
    public void approve(String language, Exercise exercise, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        var text =
                exercise.translation(language)
                        .orElseThrow(() -> new UserFacingException("exercise.notTranslated"));
        transactor.inTransaction(
                () -> {
                    clinic.approve(
                            text.language(),
                            exercise.key(),
                            exercise.reviewDigest(text.language()),
                            actor);
                    audit.record(
                            actor,
                            "translation.approve",
                            0,
                            text.language() + " " + exercise.key());
                });
        refresh();
    }

    /**
     * Notes that somebody read other words of the program in a language and found them right.
     *
     * @param subject what the words are of
     * @param digest of exactly these words
     */
    public void approveWords(String language, String subject, String digest, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        transactor.inTransaction(
                () -> {
                    clinic.approve(language, subject, digest, actor);
                    audit.record(actor, "translation.approve", 0, language + " " + subject);
                });
        refresh();
    }

    /** Whether somebody of the clinic approved the words of this digest. Asks no database. */
    public boolean approved(String digest) {
        return effective.approved.contains(digest);
    }

    /**
     * Whether somebody of the clinic approved exactly this text beside exactly this English;
     * English itself needs nobody. False where there is no translation. Asks no database.
     */
    public boolean reviewed(String language, Exercise exercise) {
        if (java.util.Locale.forLanguageTag(language).getLanguage().equals(ExerciseText.ENGLISH)) {
            return true;
        }
        return exercise.translation(language).isPresent()
                && effective.approved.contains(exercise.reviewDigest(language));
    }

    /** The keys of a clinician's favourites. */
    public Set<String> favourites(long clinician, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(() -> clinicians.favourites(clinician));
    }

    /** Makes an exercise a favourite of a clinician, or no longer one; gives all of them. */
    public Set<String> setFavourite(long clinician, String key, boolean favourite, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        known(key);
        return transactor.inTransaction(
                () -> {
                    clinicians.setFavourite(clinician, key, favourite);
                    audit.record(actor, "exercise.favourite", clinician, key);
                    return clinicians.favourites(clinician);
                });
    }

    /** The keys of what a clinician prescribes, the most frequent first. */
    public List<String> mostUsed(long clinician, int most, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(() -> clinicians.mostUsed(clinician, most));
    }
}
