package org.quadset.modalities;

import org.quadset.exercises.Side;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that every treatment row has: where on the body, and the checks before and after. */
final class TreatmentSetting {
    private static final String[] SKIN = {
        "normal", "pink", "red", "mottled", "blistered", "open", "bruised"
    };

    private static final Set<TreatmentKind> WITH_DEVICE =
            EnumSet.of(
                    TreatmentKind.ULTRASOUND,
                    TreatmentKind.ELECTRICAL_STIMULATION,
                    TreatmentKind.IONTOPHORESIS,
                    TreatmentKind.MECHANICAL_TRACTION);

    private TreatmentSetting() {}

    static List<ModalityField> siteFields() {
        return List.of(
                ModalityField.choice("region", BodyRegion.keys().toArray(String[]::new)),
                ModalityField.choice(
                        "side",
                        Side.LEFT.name(),
                        Side.RIGHT.name(),
                        Side.BOTH.name(),
                        Side.MIDLINE.name()),
                ModalityField.choice(
                        "patient_position",
                        "supine",
                        "prone",
                        "side_lying",
                        "sitting",
                        "standing",
                        "quadruped",
                        "other"),
                ModalityField.several(
                        "purpose",
                        "pain",
                        "swelling",
                        "spasm",
                        "rom",
                        "strength",
                        "tissue_healing",
                        "motor_control"));
    }

    /**
     * The skin is looked at where heat, cold, current or needles touch it; feeling is tested before
     * cold, current and heat.
     */
    static List<ModalityField> checkFields(TreatmentKind kind, Map<String, String> typed) {
        var fields = new ArrayList<ModalityField>();
        var provider = ModalityField.choice("provider", "pt", "pta", "student", "aide");
        boolean thrust = typed.getOrDefault("technique", "").equals("thrust");
        fields.add(thrust ? provider : provider.optional());
        fields.add(ModalityField.yesNo("attended"));
        boolean skin =
                switch (kind) {
                    case ICE,
                            HEAT,
                            ULTRASOUND,
                            ELECTRICAL_STIMULATION,
                            IONTOPHORESIS,
                            DRY_NEEDLING,
                            TAPING ->
                            true;
                    case MANUAL_THERAPY,
                            THERAPEUTIC_EXERCISE,
                            GAIT_TRAINING,
                            SELF_CARE,
                            MECHANICAL_TRACTION ->
                            false;
                };
        boolean sensation =
                switch (kind) {
                    case ICE, HEAT, ELECTRICAL_STIMULATION, IONTOPHORESIS -> true;
                    case ULTRASOUND -> typed.getOrDefault("duty_cycle", "").equals("100");
                    case DRY_NEEDLING -> typed.getOrDefault("technique", "").equals("with_es");
                    default -> false;
                };
        if (skin) {
            fields.add(ModalityField.choice("skin_before", SKIN));
        }
        if (sensation) {
            fields.add(
                    ModalityField.choice(
                            "sensation_test", "not_done", "intact", "reduced", "absent"));
        }
        if (skin) {
            fields.add(ModalityField.choice("skin_after", SKIN));
        }
        boolean forPain = typed.getOrDefault("purpose", "").contains("pain");
        var before = ModalityField.whole("pain_before", "/ 10", 0, 10, 0, 10);
        var after = ModalityField.whole("pain_after", "/ 10", 0, 10, 0, 10);
        fields.add(forPain ? before : before.optional());
        fields.add(forPain ? after : after.optional());
        fields.add(ModalityField.choice("consent", "verbal", "written", "refused"));
        fields.add(ModalityField.choice("response", "none", "mild", "moderate", "serious"));
        fields.add(ModalityField.line("response_note").optional());
        if (WITH_DEVICE.contains(kind)) {
            fields.add(ModalityField.line("device").optional());
        }
        return fields;
    }
}
