package org.quadset.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps data unless told otherwise: the platform's per-user application-data
 * folder.
 */
public final class DataPlaces {
    private DataPlaces() {}

    /** The clinic's own folder. */
    public static Path usual() {
        return usual(
                System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    /** The demo clinic's folder, apart from the clinic's own. */
    public static Path demo() {
        return usual().resolveSibling(usual().getFileName() + "-demo");
    }

    static Path usual(String system, String home, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            var local = environment.getOrDefault("LOCALAPPDATA", "");
            return local.isEmpty()
                    ? Path.of(home, "AppData", "Local", "Quadset")
                    : Path.of(local, "Quadset");
        }
        if (name.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Quadset");
        }
        var shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return shared.isEmpty()
                ? Path.of(home, ".local", "share", "quadset")
                : Path.of(shared, "quadset");
    }
}
