package org.quadset.episodes;

import org.apache.commons.csv.CSVFormat;
import org.quadset.platform.text.Folding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The diagnosis codes that physical therapists use most, with labels in our own words, and a search
 * over them (codes.md section 1). Any other code of the right shape can be typed.
 */
public final class DiagnosisCodes {
    /** The everyday names that the list itself doesn't hold. */
    private static final List<String[]> SYNONYMS =
            List.of(
                    new String[] {"runner", "M22.2X"},
                    new String[] {"patellofemoral", "M22.2X"},
                    new String[] {"pfp", "M22.2X"},
                    new String[] {"hamstring", "S76.31"},
                    new String[] {"plantar", "M72.2"},
                    new String[] {"rotator", "M75.1"});

    private record Entry(Diagnosis diagnosis, String searched) {}

    private final List<Entry> entries;

    /** Reads the bundled list. */
    public DiagnosisCodes() {
        entries = new ArrayList<>();
        try (var stream = DiagnosisCodes.class.getResourceAsStream("icd10_pt.csv");
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var rows =
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(reader)) {
            for (var row : rows) {
                var diagnosis =
                        new Diagnosis(row.get("code"), row.get("short_description_own_words"));
                entries.add(
                        new Entry(
                                diagnosis,
                                String.join(
                                        " ",
                                        words(
                                                diagnosis.label()
                                                        + " "
                                                        + row.get("group")
                                                        + synonyms(diagnosis.code())))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String synonyms(String code) {
        var words = new StringBuilder();
        for (var pair : SYNONYMS) {
            if (code.startsWith(pair[1])) {
                words.append(' ').append(pair[0]);
            }
        }
        return words.toString();
    }

    /**
     * The codes that fit: by the beginning of the code, with or without its dot, or by all words of
     * the text in any order. A well-shaped code that is not in the list comes last, without a
     * label.
     */
    public List<Diagnosis> search(String typed, int most) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        var bare = code.replace(".", "");
        var words = words(typed);
        if (words.length == 0) {
            return List.of();
        }
        var found = new ArrayList<Diagnosis>();
        entries.stream()
                .map(Entry::diagnosis)
                .filter(one -> one.code().replace(".", "").startsWith(bare))
                .forEach(found::add);
        entries.stream()
                .filter(entry -> Arrays.stream(words).allMatch(entry.searched()::contains))
                .map(Entry::diagnosis)
                .sorted(Comparator.comparing(one -> one.label().length()))
                .filter(one -> !found.contains(one))
                .forEach(found::add);
        var typedCode = withDot(bare);
        if (Diagnosis.isCode(typedCode)
                && found.stream().noneMatch(one -> one.code().equals(typedCode))) {
            found.add(new Diagnosis(typedCode, ""));
        }
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /** Folded words; "runner's" is found as "runner" and as "runners". */
    private static String[] words(String text) {
        return Folding.words(text.replaceAll("['’]s\\b", "")).toArray(String[]::new);
    }

    private static String withDot(String bare) {
        return bare.length() <= 3 ? bare : bare.substring(0, 3) + "." + bare.substring(3);
    }

    /** The list's entry for exactly this code. */
    public Optional<Diagnosis> byCode(String code) {
        return entries.stream()
                .map(Entry::diagnosis)
                .filter(one -> one.code().equals(code))
                .findFirst();
    }
}
