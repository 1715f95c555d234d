package org.quadset.charting.ui;

import org.quadset.charting.TreatmentTimer;
import org.quadset.platform.i18n.Messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes the minutes of ended timers into the rows that they measured. */
final class TimedMinutes {
    private TimedMinutes() {}

    /**
     * Writes them; what can't be written is told and never guessed.
     *
     * @return what was done, a sentence for each timer
     */
    static List<String> write(NoteForm form, List<TreatmentTimer> ended) {
        var told = new ArrayList<String>();
        for (var timer : ended) {
            var row = rowOf(form, timer);
            // An ended timer no longer asks what time it is.
            var minutes = timer.minutes(Instant.MAX);
            if (row.isEmpty()) {
                told.add(Messages.text("timer.rowGone", timer.label(), length(timer)));
            } else if (minutes.isEmpty()) {
                told.add(Messages.text("timer.noMinutes", timer.label(), length(timer)));
            } else {
                row.get().type("minutes", String.valueOf(minutes.getAsInt()));
                told.add(Messages.text("timer.written", minutes.getAsInt(), timer.label()));
            }
        }
        return told;
    }

    /** The row that names the timer, or else the only row of its kind that names none. */
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
                        .filter(row -> row.kind == timer.kind() && row.timer().isEmpty())
                        .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static String length(TreatmentTimer timer) {
        return TimerStrip.clock(timer.ran(Instant.MAX));
    }
}
