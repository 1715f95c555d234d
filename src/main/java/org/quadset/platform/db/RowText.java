package org.quadset.platform.db;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes down how a row changed: JSON of its columns, of long texts only the part that differs. */
final class RowText {
    private static final Set<String> SECRET = Set.of("pin_hash");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEPT_AROUND = 12;
    private static final int LONG = 60;

    private RowText() {}

    /** A value as text; bytes only by their number, secrets not at all; empty for none. */
    static String value(String column, Object value) {
        if (value == null) {
            return "";
        }
        if (SECRET.contains(column)) {
            return "(hidden " + Integer.toHexString(value.hashCode() & 0xff) + ")";
        }
        return value instanceof byte[] bytes
                ? "(" + bytes.length + " bytes " + java.util.Arrays.hashCode(bytes) + ")"
                : value.toString();
    }

    /** {@code {"column":["was","is"]}}; one text alone of a row that is new or gone. */
    static String difference(
            List<String> columns, Set<String> left, Object[] before, Object[] after) {
        var root = JSON.createObjectNode();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            if (left.contains(column)) {
                continue;
            }
            if (before == null || after == null) {
                var text = value(column, before == null ? after[at] : before[at]);
                if (!text.isEmpty()) {
                    root.put(column, text);
                }
                continue;
            }
            var was = value(column, before[at]);
            var is = value(column, after[at]);
            if (!Objects.equals(was, is)) {
                var pair = shortened(was, is);
                root.putArray(column).add(pair.was()).add(pair.is());
            }
        }
        return root.toString();
    }

    /** Two texts without most of what they share at both ends. */
    record Pair(String was, String is) {}

    static Pair shortened(String was, String is) {
        if (was.length() < LONG && is.length() < LONG) {
            return new Pair(was, is);
        }
        int shorter = Math.min(was.length(), is.length());
        int head = 0;
        while (head < shorter && was.charAt(head) == is.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && was.charAt(was.length() - 1 - tail) == is.charAt(is.length() - 1 - tail)) {
            tail++;
        }
        int from = Math.max(0, head - KEPT_AROUND);
        int until = Math.max(0, tail - KEPT_AROUND);
        return new Pair(part(was, from, until), part(is, from, until));
    }

    private static String part(String text, int from, int fromEnd) {
        int end = text.length() - fromEnd;
        return (from > 0 ? "…" : "") + text.substring(from, end) + (fromEnd > 0 ? "…" : "");
    }
}
