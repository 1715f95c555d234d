package org.quadset.frontdesk.ui;

import org.quadset.frontdesk.CallOutcome;
import org.quadset.frontdesk.CallToMake;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.ChoiceCard;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.schedule.CancelReason;

import java.util.List;

/** What the desk asks before a call is noted or a visit is cancelled. */
final class DeskCalls {
    private final FrontDeskModel model;
    private final Navigator navigator;
    private final Overlays overlays;

    DeskCalls(FrontDeskModel model, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
    }

    /** Asks why the chosen visit is cancelled. */
    void askCancel() {
        var row = model.chosen.get();
        if (row != null && !row.isFinished()) {
            ChoiceCard.ask(
                    overlays,
                    Messages.text("schedule.cancelTitle", row.name()),
                    List.of(Messages.text("schedule.cancelBody")),
                    List.of(CancelReason.values()),
                    CancelReason::label,
                    model::cancel);
        }
    }

    /** The first who is to be called. */
    void callFirst() {
        var list = model.calls.get();
        list.toConfirm().stream()
                .findFirst()
                .or(() -> list.missed().stream().findFirst())
                .ifPresent(this::call);
    }

    /** Shows number and outcomes of a call. */
    void call(CallToMake call) {
        ChoiceCard.ask(
                overlays,
                Messages.text("arrivals.callWhom", call.slot().patient().names().spoken()),
                List.of(CallRow.phone(call), CallRow.why(call)),
                List.of(CallOutcome.values()),
                CallOutcome::label,
                outcome -> noted(call, outcome));
    }

    private void noted(CallToMake call, CallOutcome outcome) {
        if (outcome == CallOutcome.CANCELS) {
            ChoiceCard.ask(
                    overlays,
                    Messages.text("schedule.cancelTitle", call.slot().patient().names().spoken()),
                    List.of(),
                    List.of(CancelReason.values()),
                    CancelReason::label,
                    reason -> model.note(call, outcome, reason));
        } else {
            model.note(call, outcome, CancelReason.OTHER);
            if (outcome == CallOutcome.WANTS_TO_MOVE) {
                navigator.go(new Place.BookFor(model.time().today(), call.slot().patient().id()));
            }
        }
    }
}
