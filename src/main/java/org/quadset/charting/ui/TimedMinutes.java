package org.quadset.charting.ui;

import org.quadset.charting.TreatmentTimer;
import org.quadset.platform.i18n.Messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The minutes of ended timers, written into the rows that they measured.
 *
 * @param untaken those that no row could take; they are told and never guessed
 * @param sentence what was done, for all of them together
 */
record TimedMinutes(List<TreatmentTimer> untaken, String sentence) {
    /** Writes what can be written. */
    static TimedMinutes write(NoteForm form, List<TreatmentTimer> ended) {
        var untaken = new ArrayList<TreatmentTimer>();
        var told = new ArrayList<String>();
        for (var timer : ended) {
            var row = rowOf(form, timer);
            // An ended timer no longer asks what time it is.
            var minutes = timer.minutes(Instant.MAX, row.map(TimedMinutes::typed).orElse(0));
            if (row.isPresent() && minutes.isPresent()) {
                row.get().type("minutes", String.valueOf(minutes.getAsInt()));
                told.add(Messages.text("timer.written", minutes.getAsInt(), timer.label()));
            } else {
                untaken.add(timer);
                told.add(
                        Messages.text(
                                row.isPresent() ? "timer.noMinutes" : "timer.rowGone",
                                timer.label(),
                                timer.length()));
            }
        }
        return new TimedMinutes(untaken, String.join(" ", told));
    }

    private static int typed(TreatmentRowModel row) {
        var minutes = row.typed("minutes").strip();
        return minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 0;
    }

    /** The row that names the timer, or else the only one like it whose minutes are still open. */
    private static Optional<TreatmentRowModel> rowOf(NoteForm form, TreatmentTimer timer) {
        var named =
                form.rows.stream()
                        .filter(row -> row.timer().equals(OptionalLong.of(timer.id())))
                        .findFirst();
        if (named.isPresent()) {
            return named;
        }
        var alike =
                form.rows.stream()
                        .filter(row -> row.timer().isEmpty() && timer.fits(row.row()))
                        .filter(row -> row.typed("minutes").isBlank())
                        .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }
}
