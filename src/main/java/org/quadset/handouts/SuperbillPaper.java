package org.quadset.handouts;

import org.quadset.billing.VisitCharges;
import org.quadset.charting.NoteDocument;
import org.quadset.clinic.PaperSize;
import org.quadset.patients.Coverage;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;

import java.util.List;

/**
 * The codes of one visit, ready for a superbill.
 *
 * @param note whose codes they are
 * @param signed whether the note is signed
 * @param charges reckoned from the stored visit
 * @param payerKind the kind of payer that the episode is billed to
 * @param coverage insurer, member number and referrer as the patient's record has them
 */
public record SuperbillPaper(
        NoteDocument note,
        boolean signed,
        VisitCharges charges,
        String payerKind,
        Coverage coverage,
        PaperSize paper)
        implements ClinicPaper {
    @Override
    public String title() {
        return Messages.text("paper.codesTitle", ShownDate.of(note.heading().day()));
    }

    @Override
    public String about() {
        return note.heading().patient() + " · " + note.heading().recordNumber();
    }

    /**
     * The lines of the signed note, where they say something else than the charges: the payer or
     * the rule was changed after signing.
     */
    List<String> otherwiseSigned() {
        var now =
                charges.lines().stream()
                        .map(
                                line ->
                                        Messages.text(
                                                "note.chargeLine",
                                                line.code(),
                                                line.label(),
                                                line.minutes(),
                                                line.units(),
                                                String.join(" ", line.modifiers())))
                        .toList();
        return signed && !now.equals(note.charges().lines()) ? note.charges().lines() : List.of();
    }

    @Override
    public String page(String css) {
        var head = note.heading();
        var mark = signed ? "" : Messages.text("paper.draft");
        return new PaperFrame(paper, head.clinic(), head.clinicPhone(), title(), about(), mark)
                .around(SuperbillPage.of(this), css);
    }
}
