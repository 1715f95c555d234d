package org.quadset.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A registered patient.
 *
 * @param recordNumber the clinic's own number, printed and spoken: {@code Q-10001}
 * @param answers the safety questions that were answered; those not asked are absent
 * @param deletion present while the record is put aside
 */
public record Patient(
        long id,
        long version,
        String recordNumber,
        PatientDetails details,
        Map<ConditionFlag, ConditionAnswer> answers,
        Instant changedAt,
        String changedBy,
        Optional<Deletion> deletion) {
    private static final int EXTREME_AGE_FROM = 80;
    private static final int CHILD_TO = 3;

    public Patient {
        answers = Map.copyOf(answers);
    }

    /** The draft that leaves this patient as it is. */
    public PatientDraft draft() {
        var plain = new EnumMap<ConditionFlag, Answer>(ConditionFlag.class);
        answers.forEach((flag, given) -> plain.put(flag, given.answer()));
        return new PatientDraft(id, version, details, plain);
    }

    /**
     * The answers by the contraindication table's keys, with those that the age gives: under 18,
     * over 55 (neck thrust), and extreme age, which we take as 80 and more or under 4. Without a
     * birth date the age keys are not asked.
     */
    public Map<String, Answer> safetyAnswers(LocalDate today) {
        var all = new LinkedHashMap<String, Answer>();
        answers.forEach((flag, given) -> all.put(flag.key(), given.answer()));
        details.age(today)
                .ifPresent(
                        age -> {
                            all.put(ConditionFlag.UNDER_18.key(), yesIf(age < 18));
                            all.put(ConditionFlag.AGE_OVER_55_CERVICAL.key(), yesIf(age > 55));
                            all.put(
                                    ConditionFlag.EXTREME_AGE.key(),
                                    yesIf(age >= EXTREME_AGE_FROM || age <= CHILD_TO));
                        });
        return all;
    }

    private static Answer yesIf(boolean condition) {
        return condition ? Answer.YES : Answer.NO;
    }
}
