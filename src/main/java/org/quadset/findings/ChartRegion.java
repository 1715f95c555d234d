package org.quadset.findings;

import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;
import org.quadset.modalities.ModalityField;

import java.util.Arrays;
import java.util.Optional;

/** A named part of the body with its side, such as the front of the left knee. */
public record ChartRegion(BodyRegion region, Side side) {
    /** "knee_front:L"; the side as L, R, B or M. */
    public String key() {
        return region.key() + ":" + side.name().charAt(0);
    }

    /** The region of a key; empty if this program doesn't know it. */
    public static Optional<ChartRegion> ofKey(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var region =
                Arrays.stream(BodyRegion.values())
                        .filter(one -> one.key().equals(key.substring(0, colon)))
                        .findFirst();
        var side =
                Arrays.stream(Side.values())
                        .filter(one -> key.substring(colon + 1).equals(one.name().substring(0, 1)))
                        .findFirst();
        return region.isPresent() && side.isPresent()
                ? Optional.of(new ChartRegion(region.get(), side.get()))
                : Optional.empty();
    }

    /** "Knee front L". */
    public String label() {
        return ModalityField.choiceLabel(region.key())
                + FindingWords.letter(side).map(letter -> " " + letter).orElse("");
    }
}
