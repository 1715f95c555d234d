package org.quadset.platform.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows that the running transaction has touched. Rows that were deleted and written again as
 * they were cancel out; of a new row only whose it is is kept, because the row itself says what it
 * holds, unless it takes the place of one that was deleted.
 */
public final class RowChanges {
    private static final Map<Connected, RowChanges> OPEN =
            Collections.synchronizedMap(new HashMap<>());
    private static final Set<String> NO_NEWS = Set.of("version", "changed_at", "changed_by");

    /** One row, before (null if it is new) and after (null if it is gone). */
    @SuppressWarnings("ArrayRecordComponent")
    record Touch(String table, List<String> columns, Object[] before, Object[] after) {
        private Optional<Object> value(Object[] row, String column) {
            int at = columns.indexOf(column);
            return at < 0 ? Optional.empty() : Optional.ofNullable(row[at]);
        }

        private OptionalLong patient() {
            var row = after == null ? before : after;
            var owner = value(row, table.equals("patient") ? "id" : "patient_id");
            return owner.filter(Number.class::isInstance)
                    .map(number -> OptionalLong.of(((Number) number).longValue()))
                    .orElse(OptionalLong.empty());
        }

        private String key(Object[] row) {
            return value(row, "id").orElse(row[0]).toString();
        }

        /** What the row says, without what is another with every writing. */
        private List<String> content(Object[] row) {
            var texts = new ArrayList<String>();
            for (int at = 0; at < columns.size(); at++) {
                if (!columns.get(at).equals("id") && !NO_NEWS.contains(columns.get(at))) {
                    texts.add(RowText.value(columns.get(at), row[at]));
                }
            }
            return texts;
        }
    }

    /** What became of a row. */
    public enum Kind {
        ADDED,
        CHANGED,
        DELETED
    }

    /**
     * A row that is another than before.
     *
     * @param key the row's id, or the first column of its key
     * @param patient whose row it is, where it says so
     * @param text what changed, as {@link RowText} writes it
     */
    public record Change(String table, String key, Kind kind, OptionalLong patient, String text) {}

    private final List<Touch> touched = new ArrayList<>();
    private final Set<String> rewritten = new HashSet<>();
    private final Set<Long> patients = new TreeSet<>();

    /** One connection to an opened database. */
    record Connected(String databasePath, int session) {}

    /** The listener of a connection to the database at this path, if it has one. */
    static Optional<RowChanges> of(String databasePath, int session) {
        return Optional.ofNullable(OPEN.get(new Connected(databasePath, session)));
    }

    /** Begins to listen for a connection. */
    static RowChanges listen(Connected to) {
        var changes = new RowChanges();
        OPEN.put(to, changes);
        return changes;
    }

    static void stop(Connected to) {
        OPEN.remove(to);
    }

    synchronized void add(Touch touch) {
        if (patients.size() < 2) {
            touch.patient().ifPresent(patients::add);
        }
        if (touch.before != null || rewritten.contains(touch.table)) {
            touched.add(touch);
            if (touch.after == null) {
                rewritten.add(touch.table);
            }
        }
    }

    /** Forgets what was touched; after a roll-back, or once it is written down. */
    synchronized void clear() {
        touched.clear();
        rewritten.clear();
        patients.clear();
    }

    /** Whose rows were touched, if they are one patient's. */
    public synchronized OptionalLong patient() {
        return patients.size() == 1
                ? OptionalLong.of(patients.iterator().next())
                : OptionalLong.empty();
    }

    /** What is different now from when the transaction began, in the order of the acts. */
    public synchronized List<Change> all() {
        var again = new HashMap<List<Object>, Integer>();
        for (var touch : touched) {
            if (touch.before == null) {
                again.merge(List.of(touch.table, touch.content(touch.after)), 1, Integer::sum);
            }
        }
        var cancelled = new HashMap<List<Object>, Integer>();
        var changes = new ArrayList<Change>();
        for (var touch : touched) {
            if (touch.after == null) {
                var same = List.<Object>of(touch.table, touch.content(touch.before));
                if (again.getOrDefault(same, 0) > 0) {
                    again.merge(same, -1, Integer::sum);
                    cancelled.merge(same, 1, Integer::sum);
                } else {
                    changes.add(change(touch, Kind.DELETED));
                }
            }
        }
        for (var touch : touched) {
            if (touch.before == null) {
                var same = List.<Object>of(touch.table, touch.content(touch.after));
                if (cancelled.getOrDefault(same, 0) > 0) {
                    cancelled.merge(same, -1, Integer::sum);
                } else {
                    changes.add(change(touch, Kind.ADDED));
                }
            } else if (touch.after != null
                    && !Objects.equals(touch.content(touch.before), touch.content(touch.after))) {
                changes.add(change(touch, Kind.CHANGED));
            }
        }
        return List.copyOf(changes);
    }

    private static Change change(Touch touch, Kind kind) {
        var row = touch.before == null ? touch.after : touch.before;
        return new Change(
                touch.table,
                touch.key(row),
                kind,
                touch.patient(),
                RowText.difference(touch.columns, NO_NEWS, touch.before, touch.after));
    }
}
