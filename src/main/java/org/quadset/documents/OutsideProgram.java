package org.quadset.documents;

import org.quadset.platform.problems.UserFacingException;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** The program that the computer uses for a kind of file. */
public final class OutsideProgram {
    private OutsideProgram() {}

    /**
     * Has a file shown.
     *
     * @throws UserFacingException if the computer knows no program for it
     */
    public static void open(Path file) {
        if (GraphicsEnvironment.isHeadless()
                || !Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
            throw new UserFacingException("document.noProgram");
        }
        try {
            Desktop.getDesktop().open(file.toFile());
        } catch (IOException | IllegalArgumentException problem) {
            throw new UserFacingException(problem, "document.noProgram");
        }
    }
}
