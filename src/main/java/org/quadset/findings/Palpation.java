package org.quadset.findings;

import org.quadset.platform.i18n.Messages;

import java.util.List;
import java.util.Optional;

/**
 * What a structure felt like under the finger.
 *
 * @param structure as typed
 * @param tenderness 0 none to 4 the most
 */
public record Palpation(String structure, int tenderness, String note) implements Finding {
    /** What the keys of palpated structures begin with. */
    static final String PREFIX = "palpation_";

    static List<FindingField> fields() {
        return List.of(
                FindingField.line(FindingPart.NAME).needed(),
                FindingField.whole(FindingPart.TENDERNESS, "/ 4", 0, 4).needed(),
                FindingField.line(FindingPart.NOTE));
    }

    static Palpation read(FindingReader reader) {
        return new Palpation(
                reader.text(FindingPart.NAME),
                reader.whole(FindingPart.TENDERNESS).orElse(0),
                reader.text(FindingPart.NOTE));
    }

    @Override
    public String value() {
        return Messages.text("finding.tenderness", tenderness);
    }

    @Override
    public List<String> details() {
        return FindingWords.present(note);
    }

    @Override
    public Optional<String> beside(Finding other) {
        return other instanceof Palpation that
                ? Optional.of(Messages.text("finding.otherSide", that.tenderness))
                : Optional.empty();
    }

    @Override
    public Optional<FindingChange> since(Finding earlier) {
        return earlier instanceof Palpation before && before.structure.equalsIgnoreCase(structure)
                ? Optional.of(FindingChange.higherIsBetter(-before.tenderness, -tenderness))
                : Optional.empty();
    }
}
