package org.quadset.app.tour;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;

import org.quadset.documents.StoredDocument;
import org.quadset.platform.ui.Place;

/** The tour's look at a patient's documents: a page, the form, and a patient without any. */
final class TourDocuments {
    private final TourWindow window;

    TourDocuments(TourWindow window) {
        this.window = window;
    }

    void walk(long patient, long without) {
        go(patient);
        ListView<StoredDocument> documents = window.list("documents");
        window.await("the documents", () -> documents.getItems().size() == 3);
        window.onFx(
                () -> {
                    documents.getSelectionModel().selectLast();
                    return null;
                });
        window.await(
                "the page",
                () -> {
                    var page = window.find(ImageView.class, "page");
                    return page != null && page.getImage() != null;
                });
        window.picture("46-documents");
        window.press("edit");
        window.await("the form", () -> window.find(TextField.class, "title") != null);
        window.picture("47-document-form");
        window.press("discard");
        go(without);
        ListView<StoredDocument> none = window.list("documents");
        window.await("no documents", () -> none.getItems().isEmpty());
        window.picture("48-documents-empty");
    }

    private void go(long patient) {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(new Place.Documents(patient));
                    return null;
                });
    }
}
