package org.quadset.patients;

import org.quadset.platform.i18n.Labelled;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The conditions that decide what may be done safely; keys and groups are those of the clinical
 * code list.
 */
public enum ConditionFlag implements Labelled {
    PACEMAKER_ICD(Group.IMPLANTS),
    ELECTRONIC_IMPLANT(Group.IMPLANTS),
    METAL_IMPLANT(Group.IMPLANTS),
    JOINT_REPLACEMENT(Group.IMPLANTS),
    PLASTIC_CEMENT_IMPLANT(Group.IMPLANTS),
    BREAST_IMPLANT(Group.IMPLANTS),
    SPINAL_FUSION(Group.IMPLANTS),
    CARDIAC_DISEASE(Group.HEART_VESSELS),
    CARDIAC_UNSTABLE(Group.HEART_VESSELS),
    HYPERTENSION_UNCONTROLLED(Group.HEART_VESSELS),
    ORTHOSTATIC_HYPOTENSION(Group.HEART_VESSELS),
    VALVULAR_HEART_DISEASE(Group.HEART_VESSELS),
    DVT(Group.HEART_VESSELS),
    THROMBOPHLEBITIS(Group.HEART_VESSELS),
    IMPAIRED_CIRCULATION(Group.HEART_VESSELS),
    VARICOSE_VEINS(Group.HEART_VESSELS),
    RAYNAUD(Group.HEART_VESSELS),
    COLD_URTICARIA(Group.HEART_VESSELS),
    CRYOGLOBULINEMIA(Group.HEART_VESSELS),
    PCH(Group.HEART_VESSELS),
    COLD_INTOLERANCE(Group.HEART_VESSELS),
    ANTICOAGULANT(Group.BLOOD_IMMUNE),
    BLEEDING_DISORDER(Group.BLOOD_IMMUNE),
    IMMUNOSUPPRESSED(Group.BLOOD_IMMUNE),
    STEROID_LONGTERM(Group.BLOOD_IMMUNE),
    INFECTION_SYSTEMIC(Group.BLOOD_IMMUNE),
    INFECTION_LOCAL(Group.BLOOD_IMMUNE),
    ACUTE_HEMATOMA(Group.BLOOD_IMMUNE),
    EPILEPSY(Group.NERVES),
    IMPAIRED_SENSATION(Group.NERVES),
    IMPAIRED_COGNITION(Group.NERVES),
    MS(Group.NERVES),
    NERVE_REGENERATION(Group.NERVES),
    MYELOPATHY_UMN(Group.NERVES),
    NEURO_WORSENING(Group.NERVES),
    CAUDA_EQUINA(Group.NERVES),
    CRPS(Group.NERVES),
    MULTI_LEVEL_RADICULOPATHY(Group.NERVES),
    MALIGNANCY_ACTIVE(Group.CANCER),
    MALIGNANCY_HISTORY(Group.CANCER),
    MALIGNANCY_BONE(Group.CANCER),
    RECENT_RADIATION(Group.CANCER),
    OPEN_WOUND(Group.SKIN),
    SKIN_DAMAGE(Group.SKIN),
    SKIN_FRAGILE(Group.SKIN),
    SKIN_TOPICAL_COUNTERIRRITANT(Group.SKIN),
    FRACTURE_UNHEALED(Group.BONES_JOINTS),
    OSTEOPOROSIS(Group.BONES_JOINTS),
    EPIPHYSIS_OPEN(Group.BONES_JOINTS),
    DISLOCATION_UNSTABLE(Group.BONES_JOINTS),
    HYPERMOBILITY(Group.BONES_JOINTS),
    INFLAMMATORY_ARTHRITIS_ACTIVE(Group.BONES_JOINTS),
    JOINT_EFFUSION(Group.BONES_JOINTS),
    MYOSITIS_OSSIFICANS(Group.BONES_JOINTS),
    LAMINECTOMY(Group.BONES_JOINTS),
    UPPER_CERVICAL_INSTABILITY(Group.BONES_JOINTS),
    CERVICAL_ARTERY_DISSECTION(Group.BONES_JOINTS),
    RECENT_SURGERY(Group.BONES_JOINTS),
    PREGNANCY(Group.GENERAL),
    DIABETES(Group.GENERAL),
    LYMPHEDEMA(Group.GENERAL),
    HERNIA(Group.GENERAL),
    ACUTE_INFLAMMATION(Group.GENERAL),
    UNDIAGNOSED_PAIN(Group.GENERAL),
    ACUTE_EMERGENCY(Group.GENERAL),
    UNDER_18(Group.AGE),
    EXTREME_AGE(Group.AGE),
    AGE_OVER_55_CERVICAL(Group.AGE),
    FALL_RISK(Group.GENERAL),
    NEEDLE_PHOBIA(Group.NEEDLE_CONSENT),
    VASOVAGAL_HISTORY(Group.NEEDLE_CONSENT),
    UNABLE_CONSENT(Group.NEEDLE_CONSENT),
    REFUSES(Group.NEEDLE_CONSENT),
    LATEX_ALLERGY(Group.ALLERGIES),
    TAPE_ALLERGY(Group.ALLERGIES),
    ELECTRODE_ADHESIVE_ALLERGY(Group.ALLERGIES),
    GEL_ALLERGY(Group.ALLERGIES),
    METAL_ALLERGY(Group.ALLERGIES),
    MEDICATION_ALLERGY(Group.ALLERGIES),
    DIATHERMY_NEARBY(Group.ENVIRONMENT);

    /** The part of the questionnaire that a condition stands in. */
    public enum Group implements Labelled {
        IMPLANTS,
        HEART_VESSELS,
        BLOOD_IMMUNE,
        NERVES,
        CANCER,
        SKIN,
        BONES_JOINTS,
        GENERAL,
        NEEDLE_CONSENT,
        ALLERGIES,
        ENVIRONMENT,
        /** Told by the birth date, never asked. */
        AGE
    }

    private static final Map<String, ConditionFlag> BY_KEY =
            Arrays.stream(values())
                    .collect(Collectors.toMap(ConditionFlag::key, Function.identity()));

    private final Group group;

    ConditionFlag(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /**
     * The key of the clinical code list and of the contraindication table: {@code pacemaker_icd}.
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The condition of a key; empty for keys that come from the treated region instead of the
     * patient.
     */
    public static Optional<ConditionFlag> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
