package org.quadset.modalities;

import java.util.ArrayList;
import java.util.List;

/**
 * A drug driven in by direct current.
 *
 * @param amplitude mA, 0 to 150 in steps of 0.5
 * @param electrodeSize the smallest electrode, cm², 1 to 200
 * @param polarity {@code cathode} or {@code anode} of the electrode with the drug
 * @param minutes 1 to 120
 */
public record Iontophoresis(
        TopicalDrug drug,
        double amplitude,
        double electrodeSize,
        String placement,
        String polarity,
        int minutes)
        implements Modality {
    static List<ModalityField> fields() {
        var fields = new ArrayList<>(TopicalDrug.fields());
        fields.add(ModalityField.decimal("amplitude", "mA", 0, 150, 0, 150, 0.5));
        fields.add(ModalityField.decimal("electrode_size", "cm²", 1, 200, 20, 50, 0.5));
        fields.add(ModalityField.line("placement"));
        fields.add(ModalityField.choice("polarity", "cathode", "anode"));
        fields.add(ModalityField.whole("minutes", "min", 1, 120, 8, 15));
        return fields;
    }

    static Iontophoresis read(FieldReader reader) {
        return new Iontophoresis(
                TopicalDrug.read(reader),
                reader.decimal("amplitude"),
                reader.decimal("electrode_size"),
                reader.text("placement"),
                reader.choice("polarity"),
                reader.whole("minutes"));
    }

    /** mA/cm² of the smallest electrode; of direct current the effective value is the amplitude. */
    public double currentDensity() {
        return amplitude / electrodeSize;
    }

    @Override
    public List<DerivedValue> derived() {
        return List.of(DerivedValue.of("density", currentDensity(), 2, "mA/cm²"));
    }

    @Override
    public List<Advice> advice() {
        return currentDensity() > ElectricalStimulation.DENSITY_LIMIT
                ? List.of(Advice.of("advice.es.density"), Advice.of("advice.es.checks"))
                : List.of(Advice.of("advice.es.checks"));
    }

    /**
     * The table has no rows of its own for it; those for current in general are the ones of TENS.
     * The allergy to the drug is asked for in the row itself.
     */
    @Override
    public List<String> safetyKeys() {
        return List.of("es_tens");
    }

    @Override
    public String summary() {
        return drug.text() + " · " + Range.plain(amplitude) + " mA · " + minutes + " min";
    }

    @Override
    public String procedureCode() {
        return "97033";
    }
}
