package org.quadset.modalities;

import java.util.List;

/**
 * Training for self-care and the home.
 *
 * @param topic what was trained, in words
 * @param assist how much help was needed, as a choice such as {@code verbal}
 * @param minutes 1 to 120
 */
public record SelfCareTraining(String topic, String assist, int minutes) implements Modality {
    static List<ModalityField> fields() {
        return List.of(
                ModalityField.line("topic"),
                TherapeuticExercise.helpField(),
                ModalityField.whole("minutes", "min", 1, 120, 8, 45));
    }

    static SelfCareTraining read(FieldReader reader) {
        return new SelfCareTraining(
                reader.text("topic"), reader.choice("cueing"), reader.whole("minutes"));
    }

    /**
     * The table has no rows of its own for it; it moves the patient, so those of exercise count.
     */
    @Override
    public List<String> safetyKeys() {
        return List.of("exercise");
    }

    @Override
    public String summary() {
        return topic + " · " + ModalityField.choiceLabel(assist) + " · " + minutes + " min";
    }

    @Override
    public String procedureCode() {
        return "97535";
    }
}
