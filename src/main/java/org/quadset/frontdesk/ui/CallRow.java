package org.quadset.frontdesk.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.frontdesk.CallPurpose;
import org.quadset.frontdesk.CallToMake;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Somebody to be called: who, why, how often it was tried, the number. */
final class CallRow extends HBox {
    private static final DateTimeFormatter MISSED =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    CallRow(CallToMake call, Runnable act) {
        var name = Nodes.label(call.slot().patient().names().spoken(), "strong");
        var why = Nodes.label(why(call), "second-line");
        var phone = Nodes.label(phone(call), "second-line");
        var button = new Button(Messages.text("arrivals.call"));
        button.getStyleClass().add("slim");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(
                Messages.text("arrivals.callWhom", call.slot().patient().names().spoken()));
        button.setOnAction(event -> act.run());
        var words = new VBox(1, name, why, phone);
        words.setMinWidth(0);
        getChildren().setAll(words, Nodes.spring(), button);
        getStyleClass().add("row");
    }

    /** What the call is about. */
    static String why(CallToMake call) {
        var start = call.slot().appointment().start();
        var about =
                call.purpose() == CallPurpose.CONFIRM
                        ? Messages.text("arrivals.confirm", TIME.format(start))
                        : Messages.text("arrivals.missed", MISSED.format(start));
        return call.tries() == 0 ? about : Messages.text("arrivals.tried", about, call.tries());
    }

    /** The numbers to try. */
    static String phone(CallToMake call) {
        return call.phones().isEmpty()
                ? Messages.text("arrivals.noPhone")
                : String.join(" · ", call.phones());
    }
}
