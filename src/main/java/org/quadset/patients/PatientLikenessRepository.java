package org.quadset.patients;

import static org.quadset.platform.db.generated.Tables.PATIENT;
import static org.quadset.platform.db.generated.Tables.PATIENT_PHONE;

import org.quadset.platform.db.Database;
import org.quadset.platform.text.Folding;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares somebody being registered with patients on record; part of {@link
 * PatientSearchRepository}.
 */
final class PatientLikenessRepository {
    private static final int LIKELY = 3;

    private final Database database;

    PatientLikenessRepository(Database database) {
        this.database = database;
    }

    /**
     * Those that are alike in more than one way, or in the telephone and part of the name; the
     * likeliest first.
     */
    List<PossibleDuplicate> compare(PatientDetails details, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var phones = new HashSet<String>();
        details.phones().forEach(phone -> phones.add(tail(phone.digits())));
        return database
                .dsl()
                .selectFrom(PATIENT)
                .where(PATIENT.ID.in(ids))
                .fetch(
                        row -> {
                            var theirs =
                                    database.dsl()
                                            .selectFrom(PATIENT_PHONE)
                                            .where(PATIENT_PHONE.PATIENT_ID.eq(row.getId()))
                                            .orderBy(PATIENT_PHONE.LIST_POSITION)
                                            .fetch();
                            var summary =
                                    new PatientSummary(
                                            row.getId(),
                                            row.getRecordNumber(),
                                            PatientRowRepository.names(row),
                                            Optional.ofNullable(row.getBorn()),
                                            theirs.isEmpty() ? "" : theirs.get(0).getPhoneText(),
                                            row.getDeletedAt() != null);
                            return new PossibleDuplicate(
                                    summary,
                                    row.getStreet(),
                                    sameName(details.names(), summary.names()),
                                    theirs.stream()
                                            .anyMatch(
                                                    phone ->
                                                            phones.contains(
                                                                    tail(phone.getDigits()))),
                                    details.born().isPresent()
                                            && details.born().equals(summary.born()));
                        })
                .stream()
                .filter(
                        likely ->
                                likely.weight() >= LIKELY
                                        && (likely.sameName()
                                                || sharesAName(details.names(), likely)))
                .sorted(Comparator.comparing(PossibleDuplicate::weight).reversed())
                .limit(5)
                .toList();
    }

    private static String tail(String digits) {
        return digits.length() <= 7 ? digits : digits.substring(digits.length() - 7);
    }

    /**
     * The same given and family name, whatever their order, accents, case or a former family name.
     */
    static boolean sameName(PatientNames one, PatientNames other) {
        var mine = words(one.given(), one.family());
        return !mine.isEmpty()
                && (mine.equals(words(other.given(), other.family()))
                        || mine.equals(words(other.given(), other.former()))
                        || mine.equals(words(other.preferred(), other.family())));
    }

    private static boolean sharesAName(PatientNames names, PossibleDuplicate other) {
        var mine = words(names.given(), names.family(), names.former());
        mine.retainAll(
                words(
                        other.patient().names().given(),
                        other.patient().names().family(),
                        other.patient().names().former()));
        return !mine.isEmpty();
    }

    private static Set<String> words(String... names) {
        return new HashSet<>(Folding.words(String.join(" ", names)));
    }
}
