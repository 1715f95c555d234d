package org.quadset.documents.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.V;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.documents.DocumentType;
import org.quadset.documents.SampleFiles;
import org.quadset.documents.StoredDocument;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A patient's documents, added and read by keys alone. */
class DocumentsWindowTest extends OpenedProgram {
    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    private void pasteFiles(Path... files) {
        onFx(
                () -> {
                    var content = new ClipboardContent();
                    content.putFiles(Arrays.stream(files).map(Path::toFile).toList());
                    return Clipboard.getSystemClipboard().setContent(content);
                });
        focus("documents");
        press(CONTROL, V);
    }

    private Patient openDocumentsOf(String family) {
        var patient = register("Paper", family, "(555) 555-0193");
        go(new Place.Documents(patient.id()));
        until("the patient", () -> texts("center").contains("Paper " + family));
        return patient;
    }

    private List<StoredDocument> stored(Patient patient) {
        return services.documents().ofPatient(patient.id(), actor);
    }

    @SuppressWarnings("unchecked")
    private ListView<StoredDocument> list() {
        return get(ListView.class, "documents");
    }

    @Test
    void aLetterIsAddedWithThreeKeysAndReadPageByPage() throws IOException {
        var patient = openDocumentsOf("Lettered");
        pasteFiles(SampleFiles.write(temporary, "Referral Dr Reed.pdf", SampleFiles.pdf(3, "")));
        until("the form", () -> typed("title").equals("Referral Dr Reed"));
        assertThat(focusedId()).isEqualTo("title");
        press(CONTROL, S);
        untilStored("the document", () -> stored(patient).size() == 1);
        var document = stored(patient).getFirst();
        assertThat(document.title()).isEqualTo("Referral Dr Reed");
        assertThat(document.type()).isEqualTo(DocumentType.SCAN);
        until("the page", () -> get(ImageView.class, "page").getImage() != null);
        assertThat(texts("center")).contains("Page 1 of 3");
        focus("documents");
        press(PAGE_DOWN);
        until("the second page", () -> texts("center").contains("Page 2 of 3"));
        until("it to be drawn", () -> colourOfPage() == 0xff00ff00);
        fire("zoomIn");
        until("it larger", () -> texts("center").contains("125 %"));
    }

    private int colourOfPage() {
        var image = get(ImageView.class, "page").getImage();
        return image == null
                ? 0
                : image.getPixelReader()
                        .getArgb((int) image.getWidth() / 2, (int) image.getHeight() / 2);
    }

    @Test
    void aFileThatComesWhileAFormIsHalfTypedWaitsAndNothingIsLost() throws IOException {
        var patient = openDocumentsOf("Halftyped");
        pasteFiles(SampleFiles.write(temporary, "one.png", SampleFiles.picture("png", 50, 40)));
        until("the form", () -> typed("title").equals("one"));
        typeInto("title", "Knee, from the side");
        typeInto("note", "half a sen");
        pasteFiles(SampleFiles.write(temporary, "two.jpg", SampleFiles.picture("jpeg", 50, 40)));
        until("it waits", () -> texts("center").stream().anyMatch(t -> t.contains("1 more")));
        assertThat(typed("title")).isEqualTo("Knee, from the side");
        assertThat(typed("note")).isEqualTo("half a sen");
        press(CONTROL, S);
        until("the second form", () -> typed("title").equals("two"));
        typeInto("dated", "11/31/2026");
        press(CONTROL, S);
        until("the error", () -> !errorBeneath("dated").isEmpty());
        assertThat(stored(patient)).hasSize(1);
        typeInto("dated", "11/01/2026");
        press(CONTROL, S);
        untilStored("both", () -> stored(patient).size() == 2);
        assertThat(stored(patient))
                .extracting(StoredDocument::title)
                .containsExactlyInAnyOrder("Knee, from the side", "two");
    }

    @Test
    void aFileThatCannotBeKeptIsToldAndLeavingWithOneThatWaitsAsks() throws IOException {
        var patient = openDocumentsOf("Refused");
        pasteFiles(SampleFiles.write(temporary, "locked.pdf", SampleFiles.pdf(1, "secret")));
        until("the refusal", () -> notice().contains("locked by a password"));
        pasteFiles(SampleFiles.write(temporary, "ok.txt", "Words of a letter.".getBytes()));
        until("the form", () -> typed("title").equals("ok"));
        onFx(
                () -> {
                    window.wiring().navigator().go(new Place.Patients());
                    return null;
                });
        assertThat(here()).isEqualTo(new Place.Documents(patient.id()));
        fireTexted("Save");
        until("the patients", () -> here().equals(new Place.Patients()));
        assertThat(stored(patient)).hasSize(1);
    }

    @Test
    void theChartLeadsHereAndADeletedDocumentComesBack() throws IOException {
        var patient = register("Paper", "Deleted", "(555) 555-0194");
        go(new Place.PatientChart(patient.id()));
        press(CONTROL, SHIFT, A);
        until("the documents", () -> here().equals(new Place.Documents(patient.id())));
        until("the patient", () -> texts("center").contains("Paper Deleted"));
        pasteFiles(SampleFiles.write(temporary, "gone.txt", "Words of a letter.".getBytes()));
        until("the form", () -> typed("title").equals("gone"));
        press(CONTROL, S);
        until("it in the list", () -> list().getItems().size() == 1);
        focus("documents");
        press(DOWN);
        fire("delete");
        typeInto("overlay-text", "twice");
        fire("overlay-act");
        until("an empty list", () -> list().getItems().isEmpty());
        fire("showDeleted");
        until("it is shown", () -> list().getItems().size() == 1);
        focus("documents");
        press(DOWN);
        fire("restore");
        untilStored("it is back", () -> stored(patient).getFirst().removal().isEmpty());
    }
}
