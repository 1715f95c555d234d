package org.quadset.frontdesk.ui;

import org.quadset.frontdesk.ArrivalRow;
import org.quadset.frontdesk.TypedCopay;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;

/** Notes co-payments: the usual one at once, another one as it is typed. */
final class CopayQuestion {
    private final FrontDeskModel model;
    private final Overlays overlays;

    CopayQuestion(FrontDeskModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
    }

    /**
     * Notes it for the chosen patient, or for whoever has just come.
     *
     * @param another whether it is to be typed though there is a usual one
     */
    void note(boolean another) {
        model.toSettle()
                .ifPresent(
                        row -> {
                            if (another || row.copayToNote().isEmpty()) {
                                ask(row, Messages.text("copay.body"));
                            } else {
                                model.noteCopay();
                            }
                        });
    }

    private void ask(ArrivalRow row, String body) {
        overlays.askForText(
                Messages.text("copay.title", row.name()),
                body,
                Messages.text("copay.note"),
                typed ->
                        TypedCopay.read(typed)
                                .ifPresentOrElse(
                                        copay -> model.noteCopay(row, copay),
                                        () ->
                                                ask(
                                                        row,
                                                        Messages.text(
                                                                "copay.unreadable",
                                                                typed.strip()))));
    }
}
