package org.quadset.exercises;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps packs of exercises, and carries them between clinics as one file. */
public final class PackService {
    private static final int LONGEST_NAME = 120;

    private final Transactor transactor;
    private final ExercisePackRepository packs;
    private final ExercisePhotoRepository photos;
    private final ClinicExercises exercises;
    private final AuditRepository audit;

    public PackService(
            Transactor transactor,
            ExercisePackRepository packs,
            ExercisePhotoRepository photos,
            ClinicExercises exercises,
            AuditRepository audit) {
        this.transactor = transactor;
        this.packs = packs;
        this.photos = photos;
        this.exercises = exercises;
        this.audit = audit;
    }

    /** All packs, by name. */
    public List<ExercisePack> all(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(packs::all);
    }

    /**
     * Saves a pack.
     *
     * @throws InvalidInputException if a rule is broken; all of them are told
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public ExercisePack save(ExercisePack pack, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        InvalidInputException.throwIfAny(pack.violations());
        pack.items().forEach(item -> known(item.exerciseKey()));
        return transactor.inTransaction(() -> store(pack, actor));
    }

    private ExercisePack store(ExercisePack pack, Actor actor) {
        var saved = pack.isNew() ? packs.insert(pack, actor) : packs.update(pack, actor);
        audit.record(actor, "pack.save", saved.id(), saved.name());
        return saved;
    }

    private Exercise known(String key) {
        return exercises
                .byKey(key)
                .orElseThrow(() -> new UserFacingException("exercise.unknown", key));
    }

    /** Removes a pack; what was prescribed from it stays. The answer can be restored. */
    public ExercisePack remove(ExercisePack pack, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        return transactor.inTransaction(
                () -> {
                    audit.record(actor, "pack.remove", pack.id(), pack.name());
                    return packs.setRemoved(pack, true, actor);
                });
    }

    /** Takes a removal back. */
    public ExercisePack restore(ExercisePack removed, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        return transactor.inTransaction(
                () -> {
                    audit.record(actor, "pack.restore", removed.id(), removed.name());
                    return packs.setRemoved(removed, false, actor);
                });
    }

    /**
     * The packs as one file, with what another clinic may not have: the clinic's own and changed
     * exercises, and their photographs.
     */
    public PackFile export(List<ExercisePack> chosen, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.inTransaction(
                () -> {
                    var carried =
                            chosen.stream()
                                    .flatMap(pack -> pack.items().stream())
                                    .map(PackItem::exerciseKey)
                                    .distinct()
                                    .flatMap(key -> exercises.entry(key).stream())
                                    .filter(ClinicExercise::edited)
                                    .map(ClinicExercise::exercise)
                                    .toList();
                    var plain =
                            chosen.stream()
                                    .map(
                                            pack ->
                                                    new ExercisePack(
                                                            0,
                                                            0,
                                                            pack.name(),
                                                            pack.note(),
                                                            pack.items()))
                                    .toList();
                    var bare =
                            new PackFile(
                                    PackFile.FORMAT, PackFile.VERSION, plain, carried, List.of());
                    audit.record(actor, "pack.export", 0, chosen.size() + " packs");
                    return new PackFile(
                            bare.format(),
                            bare.formatVersion(),
                            bare.packs(),
                            bare.exercises(),
                            bare.shownPhotos()
                                    .flatMap(digest -> photos.byDigest(digest).stream())
                                    .map(one -> new PackFile.Photo(one.digest(), one.bytes()))
                                    .toList());
                });
    }

    /**
     * What the file would bring; nothing is stored.
     *
     * @throws UserFacingException if it is no such file or breaks a limit
     */
    public PackImport look(byte[] file, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        var read = PackFile.read(file);
        return transactor.reading(() -> plan(read));
    }

    /** Takes all of the file, or nothing of it. Gives the packs as they were stored. */
    public List<ExercisePack> take(PackImport looked, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        var stored =
                transactor.inTransaction(
                        () -> {
                            var plan = plan(looked.file());
                            plan.file()
                                    .photos()
                                    .forEach(
                                            photo ->
                                                    photos.keep(
                                                            ExercisePhoto.of(photo.bytes()),
                                                            actor));
                            plan.added().forEach(one -> exercises.storeImported(one, actor));
                            audit.record(
                                    actor,
                                    "pack.import",
                                    0,
                                    plan.packs().size()
                                            + " packs, "
                                            + plan.added().size()
                                            + " exercises");
                            return plan.packs().stream().map(pack -> store(pack, actor)).toList();
                        });
        exercises.refresh();
        return stored;
    }

    private PackImport plan(PackFile file) {
        file.shownPhotos()
                .filter(
                        digest ->
                                photos.byDigest(digest).isEmpty()
                                        && file.photos().stream()
                                                .noneMatch(one -> one.digest().equals(digest)))
                .findFirst()
                .ifPresent(
                        missing -> {
                            throw new UserFacingException("packFile.damagedPhoto");
                        });
        var keys = new HashMap<String, String>();
        var toAdd = new ArrayList<Exercise>();
        var here = byContent();
        for (var exercise : file.exercises()) {
            var same =
                    exercises
                            .byKey(exercise.key())
                            .filter(one -> content(one).equals(content(exercise)))
                            .map(Exercise::key)
                            .or(() -> Optional.ofNullable(here.get(content(exercise))));
            if (same.isPresent()) {
                keys.put(exercise.key(), same.get());
            } else {
                var key = exercises.newKey(exercise.name(), new HashSet<>(keys.values()));
                keys.put(exercise.key(), key);
                toAdd.add(exercise.withKey(key));
            }
        }
        var added = linked(toAdd, keys);
        var names = new HashSet<String>();
        packs.all().forEach(pack -> names.add(pack.name()));
        var planned = new ArrayList<ExercisePack>();
        for (var pack : file.packs()) {
            planned.add(
                    new ExercisePack(
                            0,
                            0,
                            unusedName(pack.name(), names),
                            pack.note(),
                            pack.items().stream().map(item -> keyed(item, keys)).toList()));
        }
        return new PackImport(file, planned, added, file.exercises().size() - added.size());
    }

    /** The clinic's own exercises by what they say, so that a file taken twice adds nothing. */
    private Map<String, String> byContent() {
        var found = new HashMap<String, String>();
        exercises.entries().stream()
                .filter(ClinicExercise::edited)
                .map(ClinicExercise::exercise)
                .forEach(exercise -> found.putIfAbsent(content(exercise), exercise.key()));
        return found;
    }

    private static String content(Exercise exercise) {
        return ExerciseJson.write(exercise.withKey("").withNeighbours("", ""));
    }

    /** Neighbours by the keys of this clinic; one that is not there or leads back is left out. */
    private List<Exercise> linked(List<Exercise> added, Map<String, String> keys) {
        var byKey = new LinkedHashMap<String, Exercise>();
        added.forEach(one -> byKey.put(one.key(), one.withNeighbours("", "")));
        for (var one : added) {
            var harder = neighbour(one.harder(), keys);
            var easier = neighbour(one.easier(), keys);
            byKey.put(
                    one.key(),
                    one.withNeighbours(
                            leadsTo(one.key(), harder, byKey, Exercise::harder) ? "" : harder,
                            leadsTo(one.key(), easier, byKey, Exercise::easier) ? "" : easier));
        }
        return List.copyOf(byKey.values());
    }

    private String neighbour(String key, Map<String, String> keys) {
        if (keys.containsKey(key)) {
            return keys.get(key);
        }
        return key.startsWith(Exercise.OWN_PREFIX)
                ? ""
                : exercises.byKey(key).map(Exercise::key).orElse("");
    }

    private boolean leadsTo(
            String goal,
            String from,
            Map<String, Exercise> added,
            Function<Exercise, String> next) {
        var seen = new HashSet<String>();
        var key = from;
        while (!key.isEmpty() && seen.add(key)) {
            if (key.equals(goal)) {
                return true;
            }
            key = Optional.ofNullable(added.get(key)).or(here(key)).map(next).orElse("");
        }
        return false;
    }

    private Supplier<Optional<Exercise>> here(String key) {
        return () -> exercises.byKey(key);
    }

    private PackItem keyed(PackItem item, Map<String, String> keys) {
        var key = keys.getOrDefault(item.exerciseKey(), item.exerciseKey());
        if (!keys.containsValue(key)
                && (key.startsWith(Exercise.OWN_PREFIX) || exercises.byKey(key).isEmpty())) {
            throw new UserFacingException("packFile.missingExercise", item.exerciseKey());
        }
        return new PackItem(key, item.side(), item.dosage(), item.note());
    }

    private static String unusedName(String name, HashSet<String> names) {
        var unused = name;
        for (int number = 2; !names.add(unused); number++) {
            var suffix = " (" + number + ")";
            unused = name.substring(0, Math.min(name.length(), LONGEST_NAME - suffix.length()));
            unused = unused + suffix;
        }
        return unused;
    }
}
