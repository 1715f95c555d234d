package org.quadset.app.demo;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.quadset.app.Wiring;
import org.quadset.documents.DocumentDraft;
import org.quadset.documents.DocumentType;
import org.quadset.patients.Patient;
import org.quadset.security.Actor;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import javax.imageio.ImageIO;

/** Made-up documents of one patient: a letter, a picture, words of a telephone call. */
final class DemoDocuments {
    private static final float LETTER_SIZE = 11;
    private static final float LINE = 17;

    private final Wiring clinic;
    private final Patient patient;
    private final Actor actor;

    DemoDocuments(Wiring clinic, Patient patient, Actor actor) {
        this.clinic = clinic;
        this.patient = patient;
        this.actor = actor;
    }

    void fill() {
        var file = clinic.folder().path().resolve("demo-document");
        try {
            letter(file);
            add(file, DocumentType.REFERRAL, "Referral, Dr. Reed", "Asks for a letter back.", 72);
            picture(file);
            add(file, DocumentType.IMAGE, "Knee, from the front", "", 70);
            Files.writeString(
                    file,
                    "Call with Dr. Reed's office.\n\nThe films show nothing new."
                            + " Loading may go on as planned.\n");
            add(file, DocumentType.OTHER, "Call with Dr. Reed's office", "", 21);
            Files.delete(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void add(Path file, DocumentType type, String title, String note, int daysAgo) {
        var documents = clinic.documents();
        var draft =
                new DocumentDraft(
                        0,
                        0,
                        patient.id(),
                        OptionalLong.empty(),
                        type,
                        title,
                        note,
                        clinic.time().today().minusDays(daysAgo));
        documents.add(draft, documents.keep(documents.examine(file, actor), actor), actor);
    }

    private void letter(Path file) throws IOException {
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (var pdf = new PDDocument()) {
            for (var lines :
                    List.of(
                            List.of(
                                    "Harbor Family Medicine",
                                    "",
                                    "Referral to physical therapy",
                                    "",
                                    "Patient: " + patient.details().names().spoken(),
                                    "",
                                    "Pain at the front of the knee for three months, worse on",
                                    "stairs and when running. No locking, no giving way.",
                                    "Please evaluate and treat, twice a week for six weeks.",
                                    "",
                                    "J. Reed, MD"),
                            List.of("Page 2", "", "Medication: none. Allergies: none known."))) {
                var page = new PDPage(PDRectangle.LETTER);
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(font, LETTER_SIZE);
                    content.setLeading(LINE);
                    content.newLineAtOffset(72, 700);
                    for (var line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            pdf.save(file.toFile());
        }
    }

    private static void picture(Path file) throws IOException {
        var image = new BufferedImage(480, 640, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(24, 28, 34));
        graphics.fillRect(0, 0, 480, 640);
        graphics.setColor(new Color(170, 178, 186));
        graphics.fillRoundRect(190, 20, 100, 280, 60, 60);
        graphics.fillOval(150, 230, 180, 90);
        graphics.fillOval(160, 340, 160, 70);
        graphics.fillRoundRect(200, 350, 80, 280, 50, 50);
        graphics.setColor(new Color(205, 210, 216));
        graphics.fillOval(205, 235, 70, 66);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
