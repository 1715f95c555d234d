package org.quadset.platform.db;

import static org.quadset.platform.db.generated.Tables.CLINIC_SETTING;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The clinic's settings: texts by key, in groups whose keys begin alike. For repositories. */
public final class ClinicSettings {
    private final Database database;

    public ClinicSettings(Database database) {
        this.database = database;
    }

    /** All that were ever stored, by their whole keys. */
    public Map<String, String> all() {
        return group("");
    }

    /** Those whose keys begin so, by what follows. */
    public Map<String, String> group(String prefix) {
        var found = new HashMap<String, String>();
        database.dsl()
                .selectFrom(CLINIC_SETTING)
                .where(CLINIC_SETTING.SETTING_KEY.startsWith(prefix))
                .forEach(
                        row ->
                                found.put(
                                        row.getSettingKey().substring(prefix.length()),
                                        row.getSettingText()));
        return found;
    }

    /** One of them, if it was ever stored. */
    public Optional<String> one(String key) {
        return database.dsl()
                .select(CLINIC_SETTING.SETTING_TEXT)
                .from(CLINIC_SETTING)
                .where(CLINIC_SETTING.SETTING_KEY.eq(key))
                .fetchOptional(CLINIC_SETTING.SETTING_TEXT);
    }

    /** Writes these, over those that were stored. */
    public void store(String prefix, Map<String, String> settings) {
        settings.forEach((key, text) -> store(prefix + key, text));
    }

    /** Writes one, over what was stored. */
    public void store(String key, String text) {
        database.dsl()
                .mergeInto(CLINIC_SETTING)
                .using(database.dsl().selectOne())
                .on(CLINIC_SETTING.SETTING_KEY.eq(key))
                .whenMatchedThenUpdate()
                .set(CLINIC_SETTING.SETTING_TEXT, text)
                .whenNotMatchedThenInsert(CLINIC_SETTING.SETTING_KEY, CLINIC_SETTING.SETTING_TEXT)
                .values(key, text)
                .execute();
    }
}
