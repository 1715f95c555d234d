package org.quadset.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The name of the computer that the program runs on, as the audit writes it down. */
final class Workstation {
    /** At most 120 characters; asks no network. */
    static final String NAME = name();

    private static final int LONGEST = 120;

    private Workstation() {}

    private static String name() {
        for (var variable : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            var name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return cut(name.strip());
            }
        }
        try {
            return cut(Files.readString(Path.of("/etc/hostname"), StandardCharsets.UTF_8).strip());
        } catch (IOException | SecurityException nameless) {
            return cut(System.getProperty("os.name", "?"));
        }
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
