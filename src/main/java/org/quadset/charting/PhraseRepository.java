package org.quadset.charting;

import static org.quadset.platform.db.generated.Tables.PHRASE;

import org.quadset.platform.db.Database;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** Stores phrases. */
public final class PhraseRepository {
    private final Database database;
    private final Clock clock;

    public PhraseRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of a clinician and of the whole clinic, by their short names. */
    public List<Phrase> of(long clinician) {
        return database.dsl()
                .selectFrom(PHRASE)
                .where(PHRASE.CLINICIAN_ID.eq(clinician).or(PHRASE.CLINICIAN_ID.isNull()))
                .orderBy(PHRASE.ABBREVIATION, PHRASE.ID)
                .fetch(
                        row ->
                                new Phrase(
                                        row.getId(),
                                        row.getVersion(),
                                        row.getClinicianId() == null
                                                ? OptionalLong.empty()
                                                : OptionalLong.of(row.getClinicianId()),
                                        row.getAbbreviation(),
                                        row.getExpansion()));
    }

    /** Inserts a phrase; the id and version given are ignored. */
    public void insert(Phrase phrase, Actor actor) {
        var row = database.dsl().newRecord(PHRASE);
        row.setVersion(1L);
        row.setClinicianId(
                phrase.clinicianId().isPresent() ? phrase.clinicianId().getAsLong() : null);
        row.setAbbreviation(phrase.abbreviation());
        row.setExpansion(phrase.expansion());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        row.insert();
    }

    /** Writes a phrase anew. @throws StaleDataException if somebody saved first */
    public void update(Phrase phrase, Actor actor) {
        int rows =
                database.dsl()
                        .update(PHRASE)
                        .set(PHRASE.VERSION, phrase.version() + 1)
                        .set(PHRASE.ABBREVIATION, phrase.abbreviation())
                        .set(PHRASE.EXPANSION, phrase.expansion())
                        .set(PHRASE.CHANGED_AT, clock.instant())
                        .set(PHRASE.CHANGED_BY, actor.name())
                        .where(PHRASE.ID.eq(phrase.id()), PHRASE.VERSION.eq(phrase.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
    }

    /** Removes a phrase; notes that used it keep their words. */
    public void delete(long id) {
        database.dsl().deleteFrom(PHRASE).where(PHRASE.ID.eq(id)).execute();
    }
}
