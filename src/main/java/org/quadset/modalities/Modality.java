package org.quadset.modalities;

import java.util.List;
import java.util.Optional;

/**
 * What was done to the patient in one row of the treatment, typed and valid: made only from fields
 * without violations. Fields, ranges and derived values follow the clinic's modality table
 * (modalities.md).
 */
public sealed interface Modality
        permits Ice,
                ElectricalStimulation,
                DryNeedling,
                Ultrasound,
                ManualTherapy,
                TherapeuticExercise,
                Heat,
                Taping,
                GaitTraining,
                SelfCareTraining,
                Iontophoresis,
                MechanicalTraction {
    /**
     * The keys under which the contraindication table knows this treatment; all of them are
     * checked.
     */
    List<String> safetyKeys();

    /** The dose in one line, as the chart and last time's column show it. */
    String summary();

    /** What follows from the dose, exactly or as a marked estimate; may be empty. */
    default List<DerivedValue> derived() {
        return List.of();
    }

    /** What is allowed but unusual, or what the dose means; may be empty. */
    default List<Advice> advice() {
        return List.of();
    }

    /** The procedure code that this treatment is usually billed under; a hint, never a claim. */
    String procedureCode();

    /** The code that Medicare and some others want instead, where they want another. */
    default Optional<String> medicareCode() {
        return Optional.empty();
    }
}
