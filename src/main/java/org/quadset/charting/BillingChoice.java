package org.quadset.charting;

import org.quadset.billing.EvaluationLevel;
import org.quadset.billing.UnitRule;

import java.util.List;
import java.util.Optional;

/**
 * What the clinician decides about a visit's codes.
 *
 * @param tieCodes the codes that get the unit where remainders tie; empty where nothing was chosen
 * @param level the parts of an evaluation's level
 * @param rule the payer's rule, where it had to be asked
 */
public record BillingChoice(
        List<String> tieCodes, Optional<EvaluationLevel> level, Optional<UnitRule> rule) {
    /** Nothing decided. */
    public static final BillingChoice NONE =
            new BillingChoice(List.of(), Optional.empty(), Optional.empty());

    public BillingChoice {
        tieCodes = List.copyOf(tieCodes);
    }
}
