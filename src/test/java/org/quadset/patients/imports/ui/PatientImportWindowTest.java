package org.quadset.patients.imports.ui;

import static javafx.scene.input.KeyCode.SPACE;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.patients.imports.ImportColumn;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The import wizard on a small list: tried out first, columns mapped by hand, imported together.
 */
class PatientImportWindowTest extends OpenedProgram {
    private PatientImportModel model;

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
        register("On", "Record", "(555) 555-0191");
    }

    @BeforeEach
    void showTheWizardOnAModelOfOurOwn() {
        onFx(
                () -> {
                    var problems = new Problems(services.clock());
                    model =
                            new PatientImportModel(
                                    services.imports(), window.tasks(), problems, actor);
                    var views =
                            new Views()
                                    .register(
                                            PatientImportController.class,
                                            () ->
                                                    new PatientImportController(
                                                            model,
                                                            window.wiring().navigator(),
                                                            new Changes()));
                    var wizard = views.load(PatientImportController.class);
                    window.scene().setRoot(wizard.root());
                    wizard.controller().show(new Place.PatientImport());
                    return null;
                });
    }

    private void choose(String text) {
        try {
            var file =
                    Files.writeString(
                            Files.createTempDirectory(temporary, "list").resolve("people.csv"),
                            text);
            onFx(
                    () -> {
                        model.choose(file);
                        return null;
                    });
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private int onRecord(String typed) {
        return services.patients().find(typed, DateOrder.MONTH_DAY_YEAR, false, 50, actor).size();
    }

    @Test
    void beginsWithWhatItDoesAndNothingToImport() {
        assertThat(texts("intro")).contains("Choose a file…");
        assertThat(find(Node.class, "columns")).isEmpty();
        assertThat(onFx(() -> get(Button.class, "run").isDisabled())).isTrue();
    }

    @Test
    void showsWhatImportingWouldDoBeforeAnythingIsStored() {
        choose(
                "First Name,Last Name,DOB,Phone\nIda,Ember,3/14/1992,555-0201\nOn,Record,,(555) 555-0191\nBad,Date,13/45/1990,555-0202\n");
        until(
                "the report",
                () ->
                        text("summary")
                                .startsWith(
                                        "1 patients can be imported; 1 bad rows and 1 duplicates"));
        assertThat(text("file")).isEqualTo("people.csv · 3 rows");
        assertThat(texts("lines"))
                .anyMatch(text -> text.startsWith("Line 4: "))
                .anyMatch(
                        text ->
                                text.startsWith("Line 3: ")
                                        && text.contains("is on record already"));
        assertThat(text("run")).isEqualTo("Import 1 patients");
        assertThat(onRecord("ember")).isZero();
    }

    @Test
    void importsTheGoodRowsTogetherAndSaysHowMany() {
        choose(
                "First Name,Last Name,DOB,Phone\nUna,Firth,3/14/1992,555-0203\nVal,Firth,5/6/1980,555-0204\nNobody,,,\n");
        until("the report", () -> text("summary").startsWith("2 patients can be imported"));
        focus("run");
        press(SPACE);
        until("the import", () -> text("summary").startsWith("2 patients imported, 1 bad rows"));
        assertThat(onRecord("firth")).isEqualTo(2);
        assertThat(onFx(() -> get(Button.class, "run").isDisabled())).isTrue();
    }

    @Test
    void tellsWhenNoColumnHoldsANameAndTakesOneMappedByHand() {
        choose("Who,When\nGale,4/5/1971\nHale,4/6/1971\n");
        until("the file", () -> text("file").equals("people.csv · 2 rows"));
        settle();
        assertThat(onFx(() -> get(Button.class, "run").isDisabled())).isTrue();
        onFx(
                () -> {
                    model.map(0, Optional.of(ImportColumn.FAMILY_NAME));
                    model.map(1, Optional.of(ImportColumn.BORN));
                    return null;
                });
        until(
                "the report",
                () -> text("summary").startsWith("2 patients can be imported; 0 bad rows"));
        assertThat(onRecord("gale")).isZero();
        focus("run");
        press(SPACE);
        until("the import", () -> text("summary").startsWith("2 patients imported"));
        assertThat(onRecord("gale")).isEqualTo(1);
    }

    @Test
    void readsTheSameDatesTheOtherWayRoundWhenTold() {
        choose("First Name,Last Name,DOB\nJo,Kern,3/4/1985\n");
        until("the report", () -> text("summary").startsWith("1 patients can be imported"));
        assertThat(text("dateHint"))
                .startsWith("No date in the file shows which number is the month");
        onFx(
                () -> {
                    model.setDateOrder(DateOrder.DAY_MONTH_YEAR);
                    return null;
                });
        until(
                "the report anew",
                () ->
                        model.report().get() != null
                                && model.report()
                                                .get()
                                                .good()
                                                .getFirst()
                                                .details()
                                                .born()
                                                .orElseThrow()
                                                .getMonthValue()
                                        == 4);
    }

    @Test
    void staysAsItIsWhenTheFileCannotBeRead() {
        onFx(
                () -> {
                    model.choose(Path.of("/nowhere/people.csv"));
                    return null;
                });
        until("the end of trying", () -> !model.busy.get());
        assertThat(find(Node.class, "intro")).isPresent();
        assertThat(onFx(() -> get(Button.class, "run").isDisabled())).isTrue();
    }
}
