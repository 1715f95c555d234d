package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.quadset.charting.JournaledDraft;
import org.quadset.charting.Visit;
import org.quadset.episodes.Deadline;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.EpisodeService;
import org.quadset.episodes.NoteType;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.ChoiceText;
import org.quadset.platform.ui.controls.Nodes;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The banner's right half: kind of note, episode, visit number and what is owed. */
final class VisitHead {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private VisitHead() {}

    /** Age, pronouns, record number, when the visit was, and how far its note is. */
    static String detail(Patient patient, Visit visit) {
        var details = patient.details();
        var age = details.age(visit.day());
        return (age.isPresent() ? age.getAsInt() + " · " : "")
                + (details.pronouns().isEmpty() ? "" : details.pronouns() + " · ")
                + patient.recordNumber()
                + " · "
                + DAY.format(visit.visitedAt().atZone(visit.zone()))
                + " · "
                + visit.status().label();
    }

    /** When a draft was journaled, on the clinic's clock. */
    static String moment(JournaledDraft draft, VisitEditorModel model) {
        return DAY.format(draft.at().atZone(model.visit().get().zone()));
    }

    /** Flags of the patient, the visit's number and the nearest deadlines. */
    static List<Node> chips(VisitEditorModel model) {
        var chips = new ArrayList<Node>(PatientChips.of(model.patient().get()));
        model.episode()
                .ifPresent(
                        standing -> {
                            var deadlines = standing.deadlines();
                            if (deadlines.visitNumber() > 0) {
                                chips.add(number(standing));
                            }
                            deadlines.owed().stream()
                                    .filter(Deadline::isNear)
                                    .limit(1)
                                    .forEach(one -> chips.add(owed(one)));
                        });
        return chips;
    }

    private static Label number(EpisodeService.Standing standing) {
        var deadlines = standing.deadlines();
        return Nodes.label(
                deadlines.visitsPlanned().isPresent()
                        ? Messages.text(
                                "visit.numberOf",
                                deadlines.visitNumber(),
                                deadlines.visitsPlanned().getAsInt())
                        : Messages.text("visit.number", deadlines.visitNumber()),
                "chip",
                "info");
    }

    private static Label owed(Deadline deadline) {
        var chip =
                Nodes.withIcon(
                        "mdoal-assignment_late",
                        deadline.text(),
                        "chip",
                        deadline.urgency() == Deadline.Urgency.OVERDUE ? "danger" : "warning");
        chip.setTooltip(new Tooltip(deadline.text()));
        return chip;
    }

    /** Offers the kinds of notes. */
    static void offerTypes(ComboBox<NoteType> box) {
        box.getItems().setAll(NoteType.values());
        ChoiceText.showIn(box, NoteType::label);
    }

    /** Offers the patient's episodes; with one only, it is a plain line. */
    static void offerEpisodes(HBox place, VisitEditorModel model) {
        var all = model.episodes().stream().map(EpisodeService.Standing::episode).toList();
        var chosen = model.episode().map(EpisodeService.Standing::episode);
        if (all.isEmpty()) {
            place.getChildren()
                    .setAll(Nodes.label(Messages.text("visit.noEpisode"), "second-line"));
        } else if (all.size() == 1 && chosen.isPresent()) {
            place.getChildren().setAll(Nodes.label(title(chosen.get()), "second-line"));
        } else {
            var box = new ComboBox<EpisodeOfCare>();
            box.setId("visit-episode");
            box.getStyleClass().add("slim");
            box.setAccessibleText(Messages.text("visit.episode"));
            box.setPromptText(Messages.text("visit.chooseEpisode"));
            ChoiceText.showIn(box, VisitHead::title);
            box.getItems().setAll(all);
            box.setValue(chosen.orElse(null));
            box.valueProperty()
                    .addListener(
                            (property, before, now) -> {
                                if (now != null) {
                                    model.form.choose(now.id());
                                }
                            });
            place.getChildren().setAll(box);
        }
    }

    private static String title(EpisodeOfCare episode) {
        var codes = episode.details().diagnoses();
        return episode.details().title()
                + (codes.isEmpty() ? "" : " (" + codes.getFirst().code() + ")");
    }
}
