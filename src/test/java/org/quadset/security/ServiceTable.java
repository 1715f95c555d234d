package org.quadset.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What every public method of a service asks for, as somebody decided it. A line is "method |
 * permissions | reach", or "method | OPEN | reason".
 */
final class ServiceTable {
    /** One method. */
    record Line(String method, String permissions, String rest) {}

    private ServiceTable() {}

    private static java.util.List<Line> lines() {
        try (var in = ServiceTable.class.getResourceAsStream("service-permissions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(part -> new Line(part[0].strip(), part[1].strip(), part[2].strip()))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Methods that need no permission, with the reason. */
    static Map<String, String> open() {
        var found = new TreeMap<String, String>();
        lines().stream()
                .filter(line -> line.permissions().equals("OPEN"))
                .forEach(line -> found.put(line.method(), line.rest()));
        return found;
    }

    /** What the others ask for. */
    static Map<String, Set<Permission>> permissions() {
        var found = new TreeMap<String, Set<Permission>>();
        lines().stream()
                .filter(line -> !line.permissions().equals("OPEN"))
                .forEach(line -> found.put(line.method(), permissions(line.permissions())));
        return found;
    }

    private static Set<Permission> permissions(String typed) {
        var all = EnumSet.noneOf(Permission.class);
        Arrays.stream(typed.split("[ ,]+")).map(Permission::valueOf).forEach(all::add);
        return all;
    }

    /** How far each method that asks for a permission looks into charts, by method. */
    static Map<String, String> reach() {
        var found = new TreeMap<String, String>();
        lines().stream()
                .filter(line -> !line.permissions().equals("OPEN"))
                .forEach(line -> found.put(line.method(), line.rest()));
        return found;
    }
}
