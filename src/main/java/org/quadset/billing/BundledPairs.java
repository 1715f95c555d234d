package org.quadset.billing;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Pairs of codes that payers normally bundle: the second one is paid only where a modifier says it
 * was distinct (billing.md section 5). The official table changes every quarter, so it is data: a
 * file with columns code, with, edition.
 */
public final class BundledPairs {
    /** A pair; the modifier goes on {@code code}. */
    public record Pair(String code, String with, String edition) {}

    private final List<Pair> pairs = new ArrayList<>();

    /** Reads the bundled file. */
    public BundledPairs() {
        try (var stream = BundledPairs.class.getResourceAsStream("bundled_pairs.csv");
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var rows =
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(reader)) {
            for (var row : rows) {
                pairs.add(new Pair(row.get("code"), row.get("with"), row.get("edition")));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The pairs of which both codes are billed on one day. */
    public List<Pair> among(Collection<String> codes) {
        return pairs.stream()
                .filter(pair -> codes.contains(pair.code()) && codes.contains(pair.with()))
                .toList();
    }
}
