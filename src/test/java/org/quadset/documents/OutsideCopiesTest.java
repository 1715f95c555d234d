package org.quadset.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What another program showed does not stay behind. */
class OutsideCopiesTest {
    @TempDir Path temporary;

    @Test
    void takesAwayCopiesAndWhatOtherProgramsPutBesideThem() throws IOException {
        var folder = temporary.resolve("outside");
        var copies = new OutsideCopies(folder);
        Files.writeString(copies.place(DocumentKind.PDF), "a letter");
        var beside = Files.createDirectories(folder.resolve("viewer").resolve("cache"));
        Files.writeString(beside.resolve("page-1"), "a page of it");

        assertThat(copies.wipe()).isZero();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void touchesNothingThatALinkPointsTo() throws IOException {
        var folder = Files.createDirectories(temporary.resolve("outside"));
        var elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        var kept = Files.writeString(elsewhere.resolve("thesis"), "years of work");
        Files.createSymbolicLink(folder.resolve("folder"), elsewhere);
        Files.createSymbolicLink(folder.resolve("file"), kept);

        assertThat(new OutsideCopies(folder).wipe()).isZero();

        assertThat(folder).isEmptyDirectory();
        assertThat(kept).hasContent("years of work");
    }
}
