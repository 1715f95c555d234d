package org.quadset.modalities;

import java.util.List;

/**
 * A drug that is driven through the skin by ultrasound or current.
 *
 * @param strength per cent, above 0 to 100
 * @param amount mL, above 0 to 100
 * @param order where the prescriber's order is found
 */
public record TopicalDrug(String name, double strength, double amount, String order) {
    static List<ModalityField> fields() {
        return List.of(
                ModalityField.line("drug"),
                ModalityField.decimal("drug_strength", "%", 0.01, 100, 0.01, 100, 0.01),
                ModalityField.decimal("drug_amount", "mL", 0.1, 100, 0.1, 100, 0.1),
                ModalityField.line("order_reference"),
                ModalityField.yesNo("allergy_check"));
    }

    static TopicalDrug read(FieldReader reader) {
        if (reader.text("allergy_check").equals("no")) {
            reader.refuse("allergy_check", "drug.allergyCheckNeeded");
        }
        return new TopicalDrug(
                reader.text("drug"),
                reader.decimal("drug_strength"),
                reader.decimal("drug_amount"),
                reader.text("order_reference"));
    }

    /** "dexamethasone 0.4 %". */
    public String text() {
        return name + " " + Range.plain(strength) + " %";
    }
}
