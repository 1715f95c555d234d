package org.quadset.modalities;

import org.quadset.platform.i18n.Labelled;

import java.util.Locale;

/**
 * What lists of contraindications disagree about and a clinic settles for itself (modalities.md,
 * section 12). The order is stored with treatment rows; new switches are added at the end.
 */
public enum PolicySwitch implements Labelled {
    /** Impaired feeling bars cold and current at that place instead of cautioning. */
    SENSATION_STRICT(false),
    /** A pacemaker bars ultrasound anywhere, not only over the thorax. */
    PACER_US(false),
    /** Pregnancy bars current on limbs too. */
    PREGNANCY_ES(false),
    /** Plastic or cemented joints bar pulsed ultrasound too. */
    CEMENT_US(false),
    /** Epilepsy bars TENS anywhere; neck and head are always barred. */
    EPILEPSY_TENS(false),
    /** A malignancy in the past bars current. */
    MALIGNANCY_HISTORY(false),
    /** A bleeding disorder bars needling instead of cautioning. */
    DN_BLEEDING(false),
    /** An active malignancy only cautions instrument-assisted soft-tissue work. */
    IASTM_MALIGNANCY_RELATIVE(false),
    /** Needling is within the scope of the state and the clinic. */
    DN_ALLOWED(true),
    /** An assistant may mobilise joints; a thrust is never theirs. */
    PTA_MOBILISATION(true);

    private final boolean usual;

    PolicySwitch(boolean usual) {
        this.usual = usual;
    }

    /** Whether it is on in a clinic that never touched it. */
    public boolean usual() {
        return usual;
    }

    /** The name of the clinic's setting: {@code policy.sensation_strict}. */
    public String key() {
        return "policy." + name().toLowerCase(Locale.ROOT);
    }
}
