package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDetails;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.controls.Nodes;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The chart's lists of what is known about a patient; what is not known is left out. */
final class ChartDetails {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private ChartDetails() {}

    static List<Node> of(PatientDetails details) {
        var nodes = new ArrayList<Node>();
        details.phones().forEach(phone -> add(nodes, phone.kind().label(), phone.text()));
        add(nodes, Messages.text("patient.email"), details.email());
        add(nodes, Messages.text("patient.street"), details.address().line());
        var emergency = details.emergency();
        add(
                nodes,
                Messages.text("patient.emergencyName"),
                String.join(
                        " · ",
                        java.util.stream.Stream.of(
                                        emergency.name(), emergency.relation(), emergency.phone())
                                .filter(part -> !part.isEmpty())
                                .toList()));
        add(
                nodes,
                Messages.text("patient.language"),
                details.language().language()
                        + (details.language().interpreterNeeded()
                                ? " · " + Messages.text("patient.interpreter")
                                : ""));
        add(
                nodes,
                Messages.text("patient.payer"),
                (details.coverage().payer() + " " + details.coverage().memberNumber()).strip());
        add(nodes, Messages.text("patient.referrer"), details.coverage().referrer());
        add(nodes, Messages.text("patient.allergies"), details.history().allergies());
        add(nodes, Messages.text("patient.medicines"), details.history().medicines());
        add(nodes, Messages.text("patient.surgeries"), details.history().surgeries());
        add(nodes, Messages.text("patient.formerName"), details.names().former());
        add(nodes, Messages.text("patient.note"), details.note());
        return nodes;
    }

    /** The answers yes, with who asked and when, and how many questions were never asked. */
    static List<Node> safety(Patient patient, ClinicTime time) {
        var nodes = new ArrayList<Node>();
        int asked = 0;
        int askable = 0;
        for (var flag : ConditionFlag.values()) {
            if (flag.group() == ConditionFlag.Group.AGE) {
                continue;
            }
            askable++;
            var answer = patient.answers().get(flag);
            if (answer != null) {
                asked++;
            }
            if (answer != null && answer.answer() == Answer.YES) {
                add(
                        nodes,
                        flag.label(),
                        Messages.text(
                                "safety.askedBy",
                                answer.askedBy(),
                                DAY.format(time.at(answer.askedAt()))));
            }
        }
        nodes.add(Nodes.label(Messages.text("chart.safetyAsked", asked, askable), "second-line"));
        return nodes;
    }

    private static void add(List<Node> nodes, String label, String text) {
        if (!text.isBlank()) {
            var second = Nodes.label(text);
            second.setWrapText(true);
            nodes.add(new VBox(0, Nodes.label(label, "second-line"), second));
        }
    }
}
