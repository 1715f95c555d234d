package org.quadset.frontdesk.ui;

import org.quadset.platform.i18n.Messages;
import org.quadset.schedule.Opening;
import org.quadset.schedule.SeriesSlot;

import java.util.ArrayList;
import java.util.Optional;

/** What the panel of openings says about the series and what is chosen. */
final class SeriesTexts {
    private final OpeningsModel model;

    SeriesTexts(OpeningsModel model) {
        this.model = model;
    }

    String subtitle() {
        return model.patient.get() == null
                ? ""
                : Messages.text("openings.for", model.patient.get().names().spoken());
    }

    String listTitle() {
        int swapping = model.swapping.get();
        return swapping < 0
                ? Messages.text("openings.next")
                : Messages.text(
                        "openings.instead",
                        model.series.get().slots().get(swapping).number(),
                        model.series.get().plan().planned());
    }

    String frequency() {
        var care = model.care.get();
        return care == null || care.plannedVisits().isEmpty()
                ? ""
                : Messages.text(
                        "openings.frequency", care.perWeek().orElse(0), care.weeks().orElse(0));
    }

    /** How far payers and the certified time allow it; or why there is no series. */
    String limits() {
        var series = model.series.get();
        var care = model.care.get();
        if (series == null && model.isGroup()) {
            return Messages.text("openings.groupAlone");
        }
        if (series == null) {
            return model.patient.get() == null
                    ? Messages.text("openings.patientFirst")
                    : care == null || care.plannedVisits().isEmpty()
                            ? Messages.text("openings.noPlan")
                            // While visits are left their series is still on its way.
                            : care.visitsToBook() > 0 ? "" : Messages.text("openings.planBooked");
        }
        var lines = new ArrayList<String>();
        long held = series.count(SeriesSlot.State.HELD);
        if (care != null && series.allowed().isPresent()) {
            lines.add(Messages.text("openings.allowed", series.allowed().getAsInt(), held));
        }
        series.plan()
                .certifiedUntil()
                .ifPresent(
                        day ->
                                lines.add(
                                        Messages.text(
                                                "openings.certified", OpeningWords.shortDay(day))));
        return String.join("\n", lines);
    }

    String counts() {
        var series = model.series.get();
        if (series == null) {
            return Messages.text("openings.nothingYet");
        }
        return Messages.text(
                "openings.counts",
                series.toBook().size(),
                series.count(SeriesSlot.State.AS_WISHED),
                series.count(SeriesSlot.State.MOVED) + series.count(SeriesSlot.State.SWAPPED),
                series.count(SeriesSlot.State.HELD) + series.count(SeriesSlot.State.NO_ROOM));
    }

    String bookOne(Optional<Opening> opening) {
        return opening.map(
                        one ->
                                Messages.text(
                                        model.series.get() == null
                                                ? "openings.bookOne"
                                                : "openings.bookOnly",
                                        OpeningWords.when(one.start())))
                .orElse(Messages.text("openings.bookNone"));
    }
}
