package org.quadset.patients;

import java.time.Instant;

/**
 * What a patient answered to a safety question.
 *
 * @param note the drug's name, weeks of pregnancy, place of the implant, …; may be empty
 */
public record ConditionAnswer(Answer answer, String note, Instant askedAt, String askedBy) {}
