package org.quadset.documents.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.documents.DocumentDraft;
import org.quadset.documents.DocumentType;
import org.quadset.documents.ExaminedFile;
import org.quadset.documents.StoredDocument;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is typed about one document: a file that waits to be added, or one on record. */
final class DocumentFormModel {
    private static final int LONGEST_TITLE = 120;

    final ObjectProperty<DocumentType> type = new SimpleObjectProperty<>();
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty dated = new SimpleStringProperty("");
    final StringProperty note = new SimpleStringProperty("");
    final StringProperty titleError = new SimpleStringProperty("");
    final StringProperty datedError = new SimpleStringProperty("");
    final StringProperty noteError = new SimpleStringProperty("");
    private final Optional<ExaminedFile> file;
    private final DocumentDraft begun;
    private final LocalDate today;

    private DocumentFormModel(Optional<ExaminedFile> file, DocumentDraft begun, LocalDate today) {
        this.file = file;
        this.begun = begun;
        this.today = today;
        type.set(begun.type());
        title.set(begun.title());
        dated.set(ShownDate.of(begun.dated()));
        note.set(begun.note());
    }

    /** For a file that waits; its name is the title proposed. */
    static DocumentFormModel of(ExaminedFile file, long patient, LocalDate today) {
        var type =
                switch (file.kind()) {
                    case PDF, TIFF -> DocumentType.SCAN;
                    case JPEG, PNG -> DocumentType.IMAGE;
                    case TEXT -> DocumentType.OTHER;
                };
        var name = file.file().getFileName().toString();
        int dot = name.lastIndexOf('.');
        var title = dot > 0 ? name.substring(0, dot) : name;
        return new DocumentFormModel(
                Optional.of(file),
                new DocumentDraft(
                        0,
                        0,
                        patient,
                        OptionalLong.empty(),
                        type,
                        title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                        "",
                        today),
                today);
    }

    /** For a document on record. */
    static DocumentFormModel of(StoredDocument document, LocalDate today) {
        return new DocumentFormModel(Optional.empty(), document.draft(), today);
    }

    /** The file that waits; empty for a document on record. */
    Optional<ExaminedFile> file() {
        return file;
    }

    /** Whether something would be lost: a file that is not added, or what was typed. */
    boolean isDirty() {
        return file.isPresent()
                || type.get() != begun.type()
                || !title.get().equals(begun.title())
                || !note.get().equals(begun.note())
                || !dated.get().equals(ShownDate.of(begun.dated()));
    }

    /** What is to be saved; none while something is wrong, which is then told. */
    Optional<DocumentDraft> draft() {
        var date = TypedDate.read(dated.get(), DateOrder.MONTH_DAY_YEAR, today);
        var draft =
                new DocumentDraft(
                        begun.id(),
                        begun.version(),
                        begun.patientId(),
                        begun.episodeId(),
                        type.get(),
                        title.get().strip(),
                        note.get().strip(),
                        date.date().orElse(begun.dated()));
        var violations = draft.violations(today);
        titleError.set(told(violations, "title"));
        noteError.set(told(violations, "note"));
        datedError.set(
                date.date().isPresent()
                        ? told(violations, "dated")
                        : date.violation("dated")
                                .map(Messages::text)
                                .orElseGet(() -> Messages.text("document.datedNeeded")));
        return violations.isEmpty() && date.date().isPresent()
                ? Optional.of(draft)
                : Optional.empty();
    }

    private static String told(List<Violation> violations, String field) {
        return violations.stream()
                .filter(one -> one.field().equals(field))
                .map(Messages::text)
                .findFirst()
                .orElse("");
    }
}
