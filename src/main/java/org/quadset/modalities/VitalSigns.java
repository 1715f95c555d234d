package org.quadset.modalities;

import java.util.List;
import java.util.OptionalInt;

/**
 * Vital signs at rest, as far as they were taken.
 *
 * @param heartRate beats a minute, 20 to 250
 * @param systolic mmHg, 50 to 300
 * @param diastolic mmHg, 20 to 200, below the systolic
 * @param oxygen saturation (SpO2), per cent, 50 to 100
 */
public record VitalSigns(
        OptionalInt heartRate, OptionalInt systolic, OptionalInt diastolic, OptionalInt oxygen) {
    static List<ModalityField> fields() {
        return List.of(
                ModalityField.whole("heart_rate", "/ min", 20, 250).optional(),
                ModalityField.whole("systolic", "mmHg", 50, 300).optional(),
                ModalityField.whole("diastolic", "mmHg", 20, 200).optional(),
                ModalityField.whole("oxygen", "%", 50, 100).optional());
    }

    static VitalSigns read(FieldReader reader) {
        var systolic = reader.optionalWhole("systolic");
        var diastolic = reader.optionalWhole("diastolic");
        if (systolic.isPresent()
                && diastolic.isPresent()
                && diastolic.getAsInt() >= systolic.getAsInt()) {
            reader.refuse("diastolic", "vitals.diastolicTooHigh", systolic.getAsInt());
        }
        return new VitalSigns(
                reader.optionalWhole("heart_rate"),
                systolic,
                diastolic,
                reader.optionalWhole("oxygen"));
    }
}
