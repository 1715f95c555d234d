package org.quadset.exercises;

import static org.quadset.platform.db.generated.Tables.EXERCISE_PACK;
import static org.quadset.platform.db.generated.Tables.EXERCISE_PACK_ITEM;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.ExercisePackItemRecord;
import org.quadset.platform.db.generated.tables.records.ExercisePackRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.List;

/** Stores packs of exercises. */
public final class ExercisePackRepository {
    private final Database database;
    private final Clock clock;

    public ExercisePackRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All packs that are not removed, by name. */
    List<ExercisePack> all() {
        var items =
                database.dsl()
                        .selectFrom(EXERCISE_PACK_ITEM)
                        .orderBy(EXERCISE_PACK_ITEM.LIST_POSITION)
                        .fetchGroups(
                                EXERCISE_PACK_ITEM.EXERCISE_PACK_ID, ExercisePackRepository::item);
        return database.dsl()
                .selectFrom(EXERCISE_PACK)
                .where(EXERCISE_PACK.REMOVED.isFalse())
                .orderBy(EXERCISE_PACK.NAME, EXERCISE_PACK.ID)
                .fetch(row -> pack(row, items.getOrDefault(row.getId(), List.of())));
    }

    /** A pack, also a removed one. */
    ExercisePack byId(long id) {
        return pack(
                database.dsl().fetchSingle(EXERCISE_PACK, EXERCISE_PACK.ID.eq(id)),
                database.dsl()
                        .selectFrom(EXERCISE_PACK_ITEM)
                        .where(EXERCISE_PACK_ITEM.EXERCISE_PACK_ID.eq(id))
                        .orderBy(EXERCISE_PACK_ITEM.LIST_POSITION)
                        .fetch(ExercisePackRepository::item));
    }

    /** Inserts a pack; the id and version given are ignored. */
    ExercisePack insert(ExercisePack pack, Actor actor) {
        var row = written(pack, 1, false, actor);
        long id =
                database.dsl()
                        .insertInto(EXERCISE_PACK)
                        .set(row)
                        .returningResult(EXERCISE_PACK.ID)
                        .fetchSingle()
                        .value1();
        storeItems(id, pack);
        return byId(id);
    }

    /**
     * Writes a pack anew.
     *
     * @throws StaleDataException if somebody saved first
     */
    ExercisePack update(ExercisePack pack, Actor actor) {
        write(pack, false, actor);
        database.dsl()
                .deleteFrom(EXERCISE_PACK_ITEM)
                .where(EXERCISE_PACK_ITEM.EXERCISE_PACK_ID.eq(pack.id()))
                .execute();
        storeItems(pack.id(), pack);
        return byId(pack.id());
    }

    /**
     * Removes a pack, or takes the removal back. @throws StaleDataException if somebody saved first
     */
    ExercisePack setRemoved(ExercisePack pack, boolean removed, Actor actor) {
        write(pack, removed, actor);
        return byId(pack.id());
    }

    private void write(ExercisePack pack, boolean removed, Actor actor) {
        int rows =
                database.dsl()
                        .update(EXERCISE_PACK)
                        .set(written(pack, pack.version() + 1, removed, actor))
                        .where(
                                EXERCISE_PACK.ID.eq(pack.id()),
                                EXERCISE_PACK.VERSION.eq(pack.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
    }

    private ExercisePackRecord written(
            ExercisePack pack, long version, boolean removed, Actor actor) {
        var row = database.dsl().newRecord(EXERCISE_PACK);
        row.setVersion(version);
        row.setName(pack.name());
        row.setNote(pack.note());
        row.setRemoved(removed);
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        return row;
    }

    private void storeItems(long id, ExercisePack pack) {
        for (int i = 0; i < pack.items().size(); i++) {
            var item = pack.items().get(i);
            var row = database.dsl().newRecord(EXERCISE_PACK_ITEM);
            row.setExercisePackId(id);
            row.setListPosition(i);
            row.setExerciseKey(item.exerciseKey());
            row.setSide(item.side().name());
            DosageRepository.write(item.dosage(), row);
            row.setNote(item.note());
            row.insert();
        }
    }

    private static ExercisePack pack(ExercisePackRecord row, List<PackItem> items) {
        return new ExercisePack(row.getId(), row.getVersion(), row.getName(), row.getNote(), items);
    }

    private static PackItem item(ExercisePackItemRecord row) {
        return new PackItem(
                row.getExerciseKey(),
                Side.valueOf(row.getSide()),
                DosageRepository.read(row),
                row.getNote());
    }
}
