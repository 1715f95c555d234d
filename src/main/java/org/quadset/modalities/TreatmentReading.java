package org.quadset.modalities;

import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A treatment row as it was understood.
 *
 * @param fields those that apply
 * @param modality present when nothing is missing or wrong
 * @param missing what an unfinished row still needs
 * @param wrong what is refused, with the range that is allowed
 * @param warnings what is allowed but unusual
 * @param minutes as far as they can be read
 */
public record TreatmentReading(
        TreatmentKind kind,
        List<ModalityField> fields,
        Optional<Modality> modality,
        List<Violation> missing,
        List<Violation> wrong,
        List<Violation> warnings,
        OptionalInt minutes,
        Optional<BodyRegion> region,
        List<String> safetyKeys) {
    static TreatmentReading of(
            TreatmentKind kind,
            List<ModalityField> fields,
            Map<String, String> typed,
            Modality modality,
            FieldReader reader) {
        if (reader.text("consent").equals("refused")) {
            reader.refuse("consent", "field.consentRefused");
        }
        var needsNote = reader.text("response");
        if ((needsNote.equals("moderate") || needsNote.equals("serious"))
                && reader.text("response_note").isEmpty()) {
            reader.need("response_note");
        }
        boolean finished = reader.missing().isEmpty() && reader.wrong().isEmpty();
        return new TreatmentReading(
                kind,
                List.copyOf(fields),
                finished ? Optional.of(modality) : Optional.empty(),
                List.copyOf(reader.missing()),
                List.copyOf(reader.wrong()),
                warnings(fields, reader),
                reader.optionalWhole("minutes"),
                BodyRegion.ofKey(reader.text("region")),
                modality.safetyKeys());
    }

    private static List<Violation> warnings(List<ModalityField> fields, FieldReader reader) {
        var found = new ArrayList<Violation>();
        for (var field : fields) {
            var number = reader.optionalDecimal(field.key());
            if (!field.typical().isNone()
                    && number.isPresent()
                    && field.hard().contains(number.getAsDouble())
                    && !field.typical().contains(number.getAsDouble())) {
                found.add(
                        Violation.of(
                                field.key(),
                                "field.unusual",
                                field.label(),
                                field.typical().text(),
                                field.unit()));
            }
        }
        return found;
    }

    /** The same reading with what else is refused; then it is not finished. */
    public TreatmentReading refusing(List<Violation> refusals) {
        if (refusals.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(wrong);
        all.addAll(refusals);
        return new TreatmentReading(
                kind,
                fields,
                Optional.empty(),
                missing,
                List.copyOf(all),
                warnings,
                minutes,
                region,
                safetyKeys);
    }

    /** The same reading with further warnings. */
    public TreatmentReading warning(List<Violation> further) {
        if (further.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(warnings);
        all.addAll(further);
        return new TreatmentReading(
                kind,
                fields,
                modality,
                missing,
                wrong,
                List.copyOf(all),
                minutes,
                region,
                safetyKeys);
    }

    public boolean finished() {
        return modality.isPresent();
    }

    /** The procedure code by what is known so far. */
    public String procedureCode() {
        return modality.map(Modality::procedureCode).orElse(kind.usualCode());
    }
}
