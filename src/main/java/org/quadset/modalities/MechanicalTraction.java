package org.quadset.modalities;

import java.util.List;

/**
 * Traction by a machine. The clinic's modality table gives no doses for it.
 *
 * @param target the joint or segment, in words
 * @param minutes 1 to 120
 */
public record MechanicalTraction(String target, int minutes) implements Modality {
    static List<ModalityField> fields() {
        return List.of(
                ModalityField.line("target"), ModalityField.whole("minutes", "min", 1, 120, 8, 15));
    }

    static MechanicalTraction read(FieldReader reader) {
        return new MechanicalTraction(reader.text("target"), reader.whole("minutes"));
    }

    /** The table has no rows of its own for it; those for traction by hand count. */
    @Override
    public List<String> safetyKeys() {
        return List.of("mt_mob");
    }

    @Override
    public String summary() {
        return target + " · " + minutes + " min";
    }

    @Override
    public String procedureCode() {
        return "97012";
    }
}
