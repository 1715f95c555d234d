package org.quadset.modalities;

/** What the safety check found for one condition. */
public sealed interface SafetyFinding {
    /** The rule that fired. */
    SafetyRule rule();

    /**
     * The treatment must not be given here; the licensed clinician may change the clinic's rule,
     * not the program.
     */
    record Stop(SafetyRule rule) implements SafetyFinding {}

    /** The treatment needs a typed reason and a talk with the patient. */
    record Caution(SafetyRule rule) implements SafetyFinding {}

    /** The patient was never asked; not asked is not no. */
    record NotScreened(SafetyRule rule) implements SafetyFinding {}
}
