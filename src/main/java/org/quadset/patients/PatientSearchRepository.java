package org.quadset.patients;

import static org.quadset.platform.db.generated.Tables.PATIENT;
import static org.quadset.platform.db.generated.Tables.PATIENT_NAME_TOKEN;
import static org.quadset.platform.db.generated.Tables.PATIENT_PHONE;

import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.PatientNameToken;
import org.quadset.platform.db.generated.tables.records.PatientNameTokenRecord;
import org.quadset.platform.text.Folding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds patients by words of their names, birth date, telephone tail and record number, all through
 * indexes.
 */
public final class PatientSearchRepository {
    /** Greater than any letter, so that a prefix becomes a range. */
    private static final String AFTER_ALL = "\uffff";

    /** How many records put aside a search by names looks past at once. */
    private static final int SPARE = 20;

    private final Database database;

    public PatientSearchRepository(Database database) {
        this.database = database;
    }

    void remember(long patient, PatientNames names) {
        for (var token : tokens(names)) {
            database.dsl()
                    .insertInto(
                            PATIENT_NAME_TOKEN,
                            PATIENT_NAME_TOKEN.TOKEN,
                            PATIENT_NAME_TOKEN.PATIENT_ID)
                    .values(token, patient)
                    .execute();
        }
    }

    void rememberAll(Map<Long, PatientNames> patients) {
        var rows = new ArrayList<PatientNameTokenRecord>();
        patients.forEach(
                (id, names) ->
                        tokens(names)
                                .forEach(token -> rows.add(new PatientNameTokenRecord(token, id))));
        database.dsl().batchInsert(rows).execute();
    }

    void forget(long patient) {
        database.dsl()
                .deleteFrom(PATIENT_NAME_TOKEN)
                .where(PATIENT_NAME_TOKEN.PATIENT_ID.eq(patient))
                .execute();
    }

    private static Set<String> tokens(PatientNames names) {
        var all =
                String.join(" ", names.given(), names.family(), names.preferred(), names.former());
        return new LinkedHashSet<>(Folding.words(all));
    }

    /**
     * Patients that match all parts of the query, by name; at most {@code most}. Deleted ones only
     * when asked for.
     */
    public List<PatientSummary> find(PatientQuery query, boolean withDeleted, int most) {
        if (query.isEmpty()) {
            return latest(withDeleted, most);
        }
        if (query.born().isEmpty() && query.digits().isEmpty()) {
            var found = byWordsAlone(query.words(), withDeleted, most);
            if (found.isPresent()) {
                return found.get();
            }
        }
        var conditions = new ArrayList<Condition>();
        if (!withDeleted) {
            conditions.add(PATIENT.DELETED_AT.isNull());
        }
        query.born().ifPresent(born -> conditions.add(PATIENT.BORN.eq(born)));
        if (query.words().isEmpty() && query.born().isEmpty()) {
            return summaries(idsOfDigits(query.digits(), DSL.and(conditions), most));
        }
        if (!query.digits().isEmpty()) {
            conditions.add(hasDigits(query.digits()));
        }
        for (int i = 1; i < query.words().size(); i++) {
            var word = query.words().get(i);
            var token = PATIENT_NAME_TOKEN.as("word" + i);
            conditions.add(
                    DSL.exists(
                            DSL.selectOne()
                                    .from(token)
                                    .where(
                                            token.PATIENT_ID.eq(PATIENT.ID),
                                            startsWith(token.TOKEN, word))));
        }
        return summaries(
                query.words().isEmpty()
                        ? idsWithoutWords(conditions, most)
                        : idsByWord(query.words().getFirst(), conditions, most));
    }

    /**
     * By names alone, which is how most searches go: the words are matched among the search words,
     * and only those found are read as patients. Empty when so many of them are put aside that the
     * slower way must look further.
     */
    private Optional<List<PatientSummary>> byWordsAlone(
            List<String> words, boolean withDeleted, int most) {
        var first = PATIENT_NAME_TOKEN.as("first");
        var conditions = new ArrayList<Condition>();
        conditions.add(startsWith(first.TOKEN, words.getFirst()));
        for (int i = 1; i < words.size(); i++) {
            var other = PATIENT_NAME_TOKEN.as("word" + i);
            conditions.add(
                    DSL.exists(
                            DSL.selectOne()
                                    .from(other)
                                    .where(
                                            other.PATIENT_ID.eq(first.PATIENT_ID),
                                            startsWith(other.TOKEN, words.get(i)))));
        }
        int enough = most + SPARE;
        var ids =
                database.dsl()
                        .selectDistinct(first.PATIENT_ID)
                        .from(first)
                        .where(conditions)
                        .limit(enough)
                        .fetch(first.PATIENT_ID);
        var found =
                summaries(ids).stream()
                        .filter(patient -> withDeleted || !patient.deleted())
                        .limit(most)
                        .toList();
        return found.size() == most || ids.size() < enough ? Optional.of(found) : Optional.empty();
    }

    private List<Long> idsByWord(String word, List<Condition> conditions, int most) {
        PatientNameToken token = PATIENT_NAME_TOKEN;
        return database.dsl()
                .selectDistinct(PATIENT.ID)
                .from(token)
                .join(PATIENT)
                .on(PATIENT.ID.eq(token.PATIENT_ID))
                .where(startsWith(token.TOKEN, word))
                .and(DSL.and(conditions))
                .limit(most)
                .fetch(PATIENT.ID);
    }

    private List<Long> idsWithoutWords(List<Condition> conditions, int most) {
        return database.dsl()
                .select(PATIENT.ID)
                .from(PATIENT)
                .where(conditions)
                .limit(most)
                .fetch(PATIENT.ID);
    }

    /** By the end of a telephone number, or by the record number; each through its own index. */
    private Set<Long> idsOfDigits(String digits, Condition further, int most) {
        var ids = new HashSet<Long>();
        ids.addAll(
                database.dsl()
                        .selectDistinct(PATIENT.ID)
                        .from(PATIENT_PHONE)
                        .join(PATIENT)
                        .on(PATIENT.ID.eq(PATIENT_PHONE.PATIENT_ID))
                        .where(startsWith(PATIENT_PHONE.DIGITS_REVERSED, reversed(digits)))
                        .and(further)
                        .limit(most)
                        .fetch(PATIENT.ID));
        ids.addAll(
                database.dsl()
                        .select(PATIENT.ID)
                        .from(PATIENT)
                        .where(startsWith(PATIENT.RECORD_NUMBER, "Q-" + digits))
                        .and(further)
                        .limit(most)
                        .fetch(PATIENT.ID));
        return ids;
    }

    private static Condition hasDigits(String digits) {
        return DSL.exists(
                        DSL.selectOne()
                                .from(PATIENT_PHONE)
                                .where(
                                        PATIENT_PHONE.PATIENT_ID.eq(PATIENT.ID),
                                        startsWith(
                                                PATIENT_PHONE.DIGITS_REVERSED, reversed(digits))))
                .or(startsWith(PATIENT.RECORD_NUMBER, "Q-" + digits));
    }

    private static String reversed(String digits) {
        return new StringBuilder(digits).reverse().toString();
    }

    /** The records changed last. */
    private List<PatientSummary> latest(boolean withDeleted, int most) {
        return summaries(
                database.dsl()
                        .select(PATIENT.ID)
                        .from(PATIENT)
                        .where(withDeleted ? DSL.noCondition() : PATIENT.DELETED_AT.isNull())
                        .orderBy(PATIENT.CHANGED_AT.desc(), PATIENT.ID.desc())
                        .limit(most)
                        .fetch(PATIENT.ID));
    }

    /** The summaries of patients, by name. */
    public List<PatientSummary> summaries(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, String> phones = new HashMap<>();
        database.dsl()
                .select(PATIENT_PHONE.PATIENT_ID, PATIENT_PHONE.PHONE_TEXT)
                .from(PATIENT_PHONE)
                .where(PATIENT_PHONE.PATIENT_ID.in(ids), PATIENT_PHONE.LIST_POSITION.eq(0))
                .forEach(row -> phones.put(row.value1(), row.value2()));
        return database
                .dsl()
                .select(
                        PATIENT.ID,
                        PATIENT.RECORD_NUMBER,
                        PATIENT.GIVEN_NAME,
                        PATIENT.FAMILY_NAME,
                        PATIENT.PREFERRED_NAME,
                        PATIENT.FORMER_NAME,
                        PATIENT.BORN,
                        PATIENT.DELETED_AT)
                .from(PATIENT)
                .where(PATIENT.ID.in(ids))
                .fetch(
                        row ->
                                new PatientSummary(
                                        row.value1(),
                                        row.value2(),
                                        new PatientNames(
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6()),
                                        Optional.ofNullable(row.value7()),
                                        phones.getOrDefault(row.value1(), ""),
                                        row.value8() != null))
                .stream()
                .sorted(Comparator.comparing(summary -> Folding.fold(summary.names().listed())))
                .toList();
    }

    /**
     * Patients on record who may be the one being registered, the likeliest first; at most five.
     */
    public List<PossibleDuplicate> possibleDuplicates(PatientDetails details, long except) {
        var ids = new LinkedHashSet<Long>();
        for (var phone : details.phones()) {
            if (phone.digits().length() >= 7) {
                var reversed = new StringBuilder(phone.digits()).reverse().toString();
                ids.addAll(
                        database.dsl()
                                .select(PATIENT_PHONE.PATIENT_ID)
                                .from(PATIENT_PHONE)
                                .where(
                                        startsWith(
                                                PATIENT_PHONE.DIGITS_REVERSED,
                                                reversed.substring(0, 7)))
                                .limit(20)
                                .fetch(PATIENT_PHONE.PATIENT_ID));
            }
        }
        details.born()
                .ifPresent(
                        born ->
                                ids.addAll(
                                        database.dsl()
                                                .select(PATIENT.ID)
                                                .from(PATIENT)
                                                .where(PATIENT.BORN.eq(born))
                                                .limit(50)
                                                .fetch(PATIENT.ID)));
        if (!details.names().given().isEmpty() && !details.names().family().isEmpty()) {
            var both = details.names().given() + " " + details.names().family();
            find(new PatientQuery(Folding.words(both), Optional.empty(), ""), true, 20)
                    .forEach(found -> ids.add(found.id()));
        }
        ids.remove(except);
        return new PatientLikenessRepository(database).compare(details, ids);
    }

    /** What the desk must know of these patients, by id. */
    public Map<Long, DeskMark> deskMarks(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.dsl()
                        .select(
                                PATIENT.ID,
                                PATIENT.INTERPRETER_NEEDED,
                                PATIENT.PREFERRED_LANGUAGE,
                                PATIENT.ALERT)
                        .from(PATIENT)
                        .where(PATIENT.ID.in(ids))
                        .fetchMap(
                                PATIENT.ID,
                                row ->
                                        new DeskMark(
                                                row.value2(),
                                                row.value3(),
                                                !row.value4().isBlank()));
    }

    private static Condition startsWith(TableField<?, String> column, String prefix) {
        return column.ge(prefix).and(column.lt(prefix + AFTER_ALL));
    }
}
