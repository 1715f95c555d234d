package org.quadset.app.verbs;

import org.quadset.patients.imports.ImportReport;
import org.quadset.patients.imports.PatientList;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.DateOrder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code quadset import}: takes over what another program exported. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Import from another program's file.",
        subcommands = ImportVerb.PatientsVerb.class)
final class ImportVerb implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Say what to import: quadset import patients FILE.");
    }

    /** {@code quadset import patients FILE [--dry-run]}. */
    @Command(
            name = "patients",
            mixinStandardHelpOptions = true,
            description = "Import patients from a CSV file; good rows are kept, bad ones reported.")
    static final class PatientsVerb implements Callable<Integer> {
        @Mixin private DataOption data;

        @Parameters(paramLabel = "FILE", description = "The CSV file.")
        private Path file;

        @Option(names = "--dry-run", description = "Only say what would be imported.")
        private boolean dryRun;

        @Option(
                names = "--dates",
                paramLabel = "ORDER",
                description =
                        "Read dates as MONTH_DAY_YEAR or DAY_MONTH_YEAR when the file does not tell.")
        private DateOrder dates = DateOrder.MONTH_DAY_YEAR;

        @Override
        public Integer call() {
            var list = PatientList.read(file, dates);
            System.out.println(
                    Messages.text(
                            "verb.importFormat",
                            list.format().charset().displayName(),
                            list.format().delimiter() == '\t'
                                    ? "Tab"
                                    : String.valueOf(list.format().delimiter()),
                            list.format().dateOrder().label()));
            list.columns().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(
                            column ->
                                    System.out.println(
                                            "  "
                                                    + list.headings().get(column.getKey())
                                                    + " -> "
                                                    + column.getValue().label()));
            try (var services = data.open()) {
                var report =
                        dryRun
                                ? services.imports().dryRun(list, services.actor())
                                : services.imports()
                                        .run(list, share -> {}, () -> false, services.actor());
                print(report);
            }
            return 0;
        }

        private static void print(ImportReport report) {
            report.bad()
                    .forEach(
                            row ->
                                    System.out.println(
                                            Messages.text(
                                                    "import.line",
                                                    row.line(),
                                                    row.reasons().stream()
                                                            .map(Messages::text)
                                                            .collect(Collectors.joining(" ")))));
            report.duplicates()
                    .forEach(
                            row ->
                                    System.out.println(
                                            Messages.text(
                                                    "import.line",
                                                    row.line(),
                                                    Messages.text(
                                                            "import.duplicate",
                                                            row.name(),
                                                            row.sameAs()))));
            System.out.println(
                    Messages.text(
                            report.imported() ? "import.done" : "import.dryRun",
                            report.good().size(),
                            report.bad().size(),
                            report.duplicates().size()));
        }
    }
}
