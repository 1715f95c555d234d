package org.quadset.findings;

import org.quadset.exercises.Side;
import org.quadset.modalities.Range;
import org.quadset.platform.i18n.Messages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Short words that findings are told with. */
final class FindingWords {
    private FindingWords() {}

    static List<String> present(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).toList();
    }

    /** A number with at most this many decimals, halves rounded up. */
    static String rounded(double number, int decimals) {
        return Range.plain(
                BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).doubleValue());
    }

    /** "R", "L"; nothing for what has no side. */
    static Optional<String> letter(Side side) {
        return switch (side) {
            case LEFT -> Optional.of(Messages.text("finding.left"));
            case RIGHT -> Optional.of(Messages.text("finding.right"));
            case BOTH -> Optional.of(Messages.text("finding.both"));
            case MIDLINE -> Optional.empty();
        };
    }
}
