package org.quadset.app.verbs;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code quadset sheet}: writes a patient's home-exercise sheet to a file. */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        description = "Write a patient's home-exercise sheet as a PDF.")
final class SheetVerb implements Callable<Integer> {
    @Mixin private DataOption data;

    @Option(
            names = "--patient",
            required = true,
            paramLabel = "NUMBER",
            description = "The patient's record number, as in Q-10001.")
    private String patient;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.pdf",
            description = "Where the sheet is written.")
    private Path out;

    @Override
    public Integer call() {
        try (var services = data.open()) {
            var actor = services.actor();
            var found =
                    services.patients()
                            .byRecordNumber(patient, actor)
                            .orElseThrow(
                                    () -> new UserFacingException("verb.noSuchPatient", patient));
            var prescription =
                    services.prescriptions()
                            .latestOf(found.id(), actor)
                            .orElseThrow(
                                    () ->
                                            new UserFacingException(
                                                    "verb.nothingPrescribed", patient));
            var sheets = services.sheets();
            var sheet =
                    sheets.sheetOf(
                            prescription,
                            sheets.optionsFor(found.id(), actor),
                            sheets.newCode(),
                            actor);
            var page = services.pdf().pageOf(sheet);
            var bytes = services.pdf().render(page);
            try {
                Files.write(out, bytes);
            } catch (IOException problem) {
                throw new UserFacingException(problem, "sheet.cannotWrite", out);
            }
            sheets.handedOut(prescription, sheet, page, "file", actor);
            System.out.println(Messages.text("verb.sheetWritten", out));
        }
        return 0;
    }
}
