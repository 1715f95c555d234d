package org.quadset.findings;

import java.util.List;
import java.util.Optional;

/**
 * Swelling as it is seen and pressed: the sweep of the knee, or a pressed finger's dent. One of the
 * two is present.
 */
public record Swelling(Optional<EffusionGrade> effusion, Optional<PittingGrade> pitting)
        implements Finding {
    static final String EFFUSION = "effusion";
    static final String PITTING = "pitting";

    static List<FindingField> fields(String key) {
        return List.of(
                key.equals(EFFUSION)
                        ? FindingField.choice(FindingPart.EFFUSION, EffusionGrade.values()).needed()
                        : FindingField.choice(FindingPart.PITTING, PittingGrade.values()).needed());
    }

    static Swelling read(FindingReader reader) {
        return new Swelling(
                reader.choice(FindingPart.EFFUSION, EffusionGrade.class),
                reader.choice(FindingPart.PITTING, PittingGrade.class));
    }

    @Override
    public String value() {
        return effusion.map(EffusionGrade::label)
                .or(() -> pitting.map(PittingGrade::label))
                .orElse("");
    }

    private int grade() {
        return effusion.map(EffusionGrade::ordinal)
                .or(() -> pitting.map(PittingGrade::ordinal))
                .orElse(0);
    }

    @Override
    public Optional<FindingChange> since(Finding earlier) {
        return earlier instanceof Swelling before
                        && before.effusion.isPresent() == effusion.isPresent()
                ? Optional.of(FindingChange.higherIsBetter(-before.grade(), -grade()))
                : Optional.empty();
    }
}
