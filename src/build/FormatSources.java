import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats the project's Java sources with google-java-format (AOSP style), or checks them. It runs on the toolchain's
 * JDK because Maven's own may be too old to parse the sources.
 *
 * <p>Argument: {@code --replace} writes the formatted text; {@code --dry-run} lists the files that differ and fails.
 */
final class FormatSources {
    public static void main(String[] arguments) throws Exception {
        boolean replace = arguments.length > 0 && arguments[0].equals("--replace");
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());
        List<Path> unformatted = new ArrayList<>();
        for (var root : List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/bench/java"))) {
            if (!Files.isDirectory(root)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(root)) {
                for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    var text = Files.readString(file);
                    var formatted =
                            formatter.formatSource(
                                    ImportOrderer.reorderImports(
                                            RemoveUnusedImports.removeUnusedImports(text),
                                            JavaFormatterOptions.Style.AOSP));
                    if (!formatted.equals(text)) {
                        unformatted.add(file);
                        if (replace) {
                            Files.writeString(file, formatted);
                        }
                    }
                }
            }
        }
        if (replace) {
            System.out.println("formatted " + unformatted.size() + " files");
        } else if (!unformatted.isEmpty()) {
            unformatted.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("Run: mvn -Pformat");
            System.exit(1);
        }
    }
}
