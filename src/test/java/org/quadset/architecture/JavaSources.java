package org.quadset.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.tools.ToolProvider;

/**
 * Java files as the compiler parses them, without resolving anything.
 *
 * @param units one for each file
 * @param trees finds the comments and places of the units' parts
 */
record JavaSources(List<CompilationUnitTree> units, DocTrees trees) {
    /** The program's own sources; generated ones lie elsewhere. */
    static final Path PROGRAM = Path.of("src/main/java/org/quadset");

    /** Parses all Java files below a folder. */
    static JavaSources below(Path folder) {
        return of(files(folder, ".java"));
    }

    /** Parses these files. */
    static JavaSources of(List<Path> paths) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(paths));
            List<CompilationUnitTree> units = new java.util.ArrayList<>();
            task.parse().forEach(units::add);
            return new JavaSources(List.copyOf(units), DocTrees.instance(task));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** All files below a folder whose names end so, sorted. */
    static List<Path> files(Path folder, String end) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The number of lines of a file. */
    static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
