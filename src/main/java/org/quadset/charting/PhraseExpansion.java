package org.quadset.charting;

import org.quadset.platform.text.FillIn;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text in which a phrase was expanded.
 *
 * @param text the whole text
 * @param from where the cursor's selection begins: the first fill-in stop, or behind the phrase
 * @param to where it ends
 */
public record PhraseExpansion(String text, int from, int to) {
    private static final Pattern BEFORE_CARET =
            Pattern.compile("(?:^|\\s);([\\p{L}\\p{N}]{1,40})$");

    /** The phrase that stands before the cursor, the therapist's own before the clinic's. */
    public static Optional<Phrase> before(String text, int caret, Collection<Phrase> phrases) {
        var match = BEFORE_CARET.matcher(text.substring(0, caret));
        if (!match.find()) {
            return Optional.empty();
        }
        var typed = match.group(1).toLowerCase(Locale.ROOT);
        return phrases.stream()
                .filter(one -> one.abbreviation().toLowerCase(Locale.ROOT).equals(typed))
                .min(Comparator.comparing(one -> one.clinicianId().isEmpty()));
    }

    /** Puts the phrase in the place of its short name before the cursor. */
    public static PhraseExpansion of(String text, int caret, Phrase phrase) {
        int from = caret - phrase.abbreviation().length() - 1;
        var expanded = text.substring(0, from) + phrase.expansion() + text.substring(caret);
        int end = from + phrase.expansion().length();
        return nextStop(expanded, from)
                .filter(stop -> stop.from() < end)
                .orElse(new PhraseExpansion(expanded, end, end));
    }

    /** The next fill-in stop at or behind a place. */
    public static Optional<PhraseExpansion> nextStop(String text, int from) {
        return FillIn.next(text, from)
                .map(stop -> new PhraseExpansion(text, stop.from(), stop.to()));
    }
}
