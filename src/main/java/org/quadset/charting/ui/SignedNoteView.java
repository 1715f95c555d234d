package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.charting.NoteDocument;
import org.quadset.charting.SignedNote;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.controls.Nodes;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A signed note as it was frozen, its signatures, and below it what was added later. */
final class SignedNoteView extends ScrollPane {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final ClinicTime time;
    private final VBox page = new VBox(12);

    SignedNoteView(
            NoteDocument document,
            SignedNote note,
            ClinicTime time,
            Runnable addend,
            Runnable cosign) {
        this.time = time;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        page.getStyleClass().add("page");
        setContent(page);
        page.getChildren().add(banner(note, addend, cosign));
        part("S", document.subjective(), List.of(document.pain()));
        part("O", document.objective(), document.findings());
        document.treatments().forEach(one -> page.getChildren().add(treatment(one)));
        part("A", document.assessment(), document.outcomes());
        part("P", document.plan(), List.of());
        part("#", "", document.charges().lines());
        note.addenda().forEach(one -> page.getChildren().add(addendum(one)));
    }

    private Node banner(SignedNote note, Runnable addend, Runnable cosign) {
        var lines = new VBox(2);
        lines.getChildren()
                .add(
                        Nodes.withIcon(
                                "mdoal-lock",
                                Messages.text("signed.by", note.signedBy(), at(note.signedAt())),
                                "strong"));
        note.cosignature()
                .ifPresent(
                        second ->
                                lines.getChildren()
                                        .add(
                                                Nodes.label(
                                                        Messages.text(
                                                                "signed.cosigned",
                                                                second.by(),
                                                                at(second.at())))));
        if (!note.isIntact()) {
            lines.getChildren()
                    .add(
                            Nodes.withIcon(
                                    "mdomz-report_problem",
                                    Messages.text("signed.broken"),
                                    "danger-text"));
        }
        lines.getChildren()
                .add(
                        Nodes.label(
                                Messages.text("signed.digest", note.sha256().substring(0, 16)),
                                "second-line"));
        var acts = new HBox(8);
        if (note.waitsForCosignature()) {
            var button = new Button(Messages.text("signed.cosign"));
            button.setId("cosign");
            button.getStyleClass().add("accent");
            button.setOnAction(event -> cosign.run());
            acts.getChildren().add(button);
        }
        var add = new Button(Messages.text("signed.addend"));
        add.setId("addend");
        add.setOnAction(event -> addend.run());
        acts.getChildren().add(add);
        acts.setMinWidth(USE_PREF_SIZE);
        var box = new HBox(12, lines, Nodes.spring(), acts);
        box.getStyleClass().addAll("note-box", "info");
        return box;
    }

    private void part(String letter, String text, List<String> lines) {
        var shown = lines.stream().filter(line -> !line.isBlank()).toList();
        if (text.isBlank() && shown.isEmpty()) {
            return;
        }
        var words = new VBox(3);
        if (!text.isBlank()) {
            words.getChildren().add(wrapped(text));
        }
        shown.forEach(line -> words.getChildren().add(wrapped(line)));
        page.getChildren().add(new HBox(10, Nodes.label(letter, "soap-letter"), words));
    }

    private static Node treatment(NoteDocument.Treatment one) {
        var words = new VBox(2);
        words.getChildren()
                .add(Nodes.label(one.code() + "  " + one.name() + "  " + one.minutes(), "strong"));
        for (var line : List.of(one.site(), one.dose(), one.checks())) {
            if (!line.isBlank()) {
                words.getChildren().add(wrapped(line));
            }
        }
        one.safety().forEach(line -> words.getChildren().add(wrapped(line)));
        words.getStyleClass().add("signed-treatment");
        return words;
    }

    private Node addendum(SignedNote.Addendum one) {
        var box =
                new VBox(
                        3,
                        Nodes.withIcon(
                                "mdoal-add",
                                Messages.text("signed.addendum", one.by(), at(one.at())),
                                "strong"),
                        wrapped(Messages.text("signed.reason", one.reason())),
                        wrapped(one.text()));
        box.getStyleClass().add("note-box");
        return box;
    }

    private static Label wrapped(String text) {
        var label = Nodes.label(text);
        label.setWrapText(true);
        return label;
    }

    private String at(Instant instant) {
        return MOMENT.format(time.at(instant));
    }
}
