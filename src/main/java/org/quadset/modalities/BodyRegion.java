package org.quadset.modalities;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where on the body something is treated, with the scopes of the contraindication table that the
 * place lies in.
 */
public enum BodyRegion {
    HEAD("head"),
    JAW_TMJ("head", "mouth"),
    NECK("cervical", "spine", "spine_at_level"),
    UPPER_BACK("thorax", "trunk", "spine", "spine_at_level", "rhomboid", "upper_trapezius", "ribs"),
    LOW_BACK("low_back", "trunk", "spine", "spine_at_level", "flank", "abdomen"),
    SACROILIAC("low_back", "pelvis", "trunk", "spine", "joint_space"),
    TAILBONE("pelvis", "spine", "trunk"),
    RIBS_CHEST(
            "thorax",
            "chest",
            "chest_front_back",
            "chest_over_heart",
            "implant_pocket",
            "pectoral",
            "intercostal",
            "ribs",
            "trunk"),
    ABDOMEN("abdomen", "trunk", "flank"),
    PELVIS("pelvis", "trunk", "groin"),
    SHOULDER("joint", "upper_trapezius", "axilla", "pectoral", "implant_pocket"),
    SCAPULA("thorax", "rhomboid", "upper_trapezius", "ribs"),
    UPPER_ARM("limb"),
    ELBOW("joint", "ulnar_groove"),
    FOREARM("limb"),
    WRIST("joint"),
    HAND("joint"),
    THUMB("joint"),
    FINGERS("joint"),
    HIP("joint", "hip"),
    GROIN("groin", "pelvis"),
    BUTTOCK("hip", "pelvis"),
    THIGH_FRONT("limb"),
    THIGH_BACK("limb"),
    THIGH_INNER("limb", "groin"),
    THIGH_OUTER("limb"),
    KNEE_FRONT("joint"),
    KNEE_INNER("joint"),
    KNEE_OUTER("joint", "fibular_head"),
    KNEE_BACK("joint"),
    SHIN("limb", "fibular_head"),
    CALF("limb"),
    ANKLE_OUTER("joint"),
    ANKLE_INNER("joint"),
    ANKLE_FRONT("joint"),
    ACHILLES("limb"),
    HEEL("limb"),
    ARCH("limb"),
    FOREFOOT("joint"),
    TOES("joint"),
    WHOLE_BODY("everywhere"),
    EYE("head", "eye"),
    EAR("head", "ear"),
    ANTERIOR_NECK("anterior_neck", "carotid_sinus", "cervical"),
    GENITALS("genitals", "gonads", "pelvis");

    /**
     * Places that any joint or limb may have; the table's rows about them fire wherever such a part
     * is treated.
     */
    private static final Set<String> OF_JOINTS =
            Set.of("joint_replacement", "joint_space", "epiphysis");

    private static final Set<String> OF_ANYTHING = Set.of("any", "treat_area", "treat_limb");

    private final Set<String> scopes;

    BodyRegion(String... scopes) {
        this.scopes = Set.of(scopes);
    }

    /** The choice that stands for the region in a treatment row. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(BodyRegion::key).toList();
    }

    /** The region of a key; empty if there is none. */
    public static Optional<BodyRegion> ofKey(String key) {
        return Arrays.stream(values()).filter(region -> region.key().equals(key)).findFirst();
    }

    /**
     * Whether the region lies in a scope of the contraindication table. Where a condition sits in
     * the body is not recorded, so the treated area itself always counts, and so does a joint for
     * anything that joints can have.
     */
    boolean liesIn(String scope) {
        if (OF_ANYTHING.contains(scope)
                || scopes.contains("everywhere")
                || scopes.contains(scope)) {
            return true;
        }
        return OF_JOINTS.contains(scope)
                && (scopes.contains("joint")
                        || scopes.contains("limb") && scope.equals("epiphysis"));
    }
}
