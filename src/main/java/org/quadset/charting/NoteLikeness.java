package org.quadset.charting;

import org.quadset.platform.text.Folding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much of a note stands word for word in an earlier one. Payers deny cloned notes, so the
 * therapist is told before signing.
 *
 * @param share of the note's words that lie in repeated runs, 0 to 1
 * @param of the day of the earlier note
 * @param passages the repeated runs, the longest first
 */
public record NoteLikeness(double share, LocalDate of, List<String> passages) {
    /** Runs shorter than this are how therapists always write, not a copy. */
    private static final int SHORTEST_RUN = 6;

    /** "Go on." is no copy of anything. */
    private static final int SHORTEST_PART = 3;

    /** An earlier note. */
    public record Earlier(LocalDate day, SoapNote note) {}

    /** The likest of the earlier notes; empty if nothing is repeated. */
    public static Optional<NoteLikeness> likest(SoapNote note, List<Earlier> earlier) {
        return earlier.stream()
                .map(one -> between(note, one))
                .flatMap(Optional::stream)
                .max(java.util.Comparator.comparingDouble(NoteLikeness::share));
    }

    private static Optional<NoteLikeness> between(SoapNote note, Earlier earlier) {
        var passages = new ArrayList<String>();
        int repeated = 0;
        int all = 0;
        var past = runs(words(text(earlier.note())));
        var earlierParts = parts(earlier.note());
        for (int i = 0; i < earlierParts.size(); i++) {
            var words = words(parts(note).get(i));
            all += words.length;
            if (isShortCopy(words, words(earlierParts.get(i)))) {
                repeated += words.length;
                passages.add(String.join(" ", words));
                continue;
            }
            for (int from = 0; from < words.length; ) {
                int to = from;
                while (to + SHORTEST_RUN <= words.length && past.contains(run(words, to))) {
                    to++;
                }
                if (to > from) {
                    int end = to + SHORTEST_RUN - 1;
                    repeated += end - from;
                    passages.add(String.join(" ", Arrays.copyOfRange(words, from, end)));
                    from = end;
                } else {
                    from++;
                }
            }
        }
        passages.sort(java.util.Comparator.comparingInt(String::length).reversed());
        return repeated == 0
                ? Optional.empty()
                : Optional.of(
                        new NoteLikeness(
                                (double) repeated / all, earlier.day(), List.copyOf(passages)));
    }

    /** A whole part of a few words that says just what it said before. */
    private static boolean isShortCopy(String[] now, String[] before) {
        return now.length >= SHORTEST_PART
                && now.length < SHORTEST_RUN
                && folded(now).equals(folded(before));
    }

    private static List<String> folded(String[] words) {
        return Arrays.stream(words).map(NoteLikeness::folded).toList();
    }

    private static String folded(String word) {
        return Folding.fold(word).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> parts(SoapNote note) {
        return List.of(note.subjective(), note.objective(), note.assessment(), note.plan());
    }

    private static String text(SoapNote note) {
        return String.join("\n", parts(note));
    }

    private static String[] words(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isBlank())
                .toArray(String[]::new);
    }

    private static Set<String> runs(String[] words) {
        var runs = new HashSet<String>();
        for (int i = 0; i + SHORTEST_RUN <= words.length; i++) {
            runs.add(run(words, i));
        }
        return runs;
    }

    /** Six words from here, without case, accents and punctuation. */
    private static String run(String[] words, int from) {
        var run = new StringBuilder();
        for (int i = from; i < from + SHORTEST_RUN; i++) {
            run.append(folded(words[i])).append(' ');
        }
        return run.toString();
    }
}
