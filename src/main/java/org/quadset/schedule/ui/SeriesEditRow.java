package org.quadset.schedule.ui;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.AppointmentSeries;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.CancelReason;
import org.quadset.schedule.SeriesPreview;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A visit of a series as the preview tells it.
 *
 * @param number "3/12"
 * @param was its day and time now
 * @param becomes what the change makes of it, in words; empty if nothing is asked for
 * @param why why it is refused; empty if it is not
 */
record SeriesEditRow(Instant at, String number, String was, String becomes, String why) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    boolean isRefused() {
        return !why.isEmpty();
    }

    /** All that is read of it, for screen readers. */
    String spoken() {
        return Stream.of(number, was, becomes, why)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static SeriesEditRow asItIs(AppointmentSeries series, Appointment one) {
        return row(series, one, "", "");
    }

    private static SeriesEditRow row(
            AppointmentSeries series, Appointment one, String becomes, String why) {
        return new SeriesEditRow(
                one.startsAt(),
                series.numberOf(one.id()).orElse(0) + "/" + series.kept().size(),
                DAY.format(one.start()),
                becomes,
                why);
    }

    /** A row for each visit, by time. */
    static List<SeriesEditRow> of(
            AppointmentSeries series, SeriesPreview preview, List<Clinician> clinicians) {
        var rows = new ArrayList<SeriesEditRow>();
        for (var change : preview.changes()) {
            rows.add(row(series, change.before().orElseThrow(), becomes(change, clinicians), ""));
        }
        for (var one : preview.refused()) {
            rows.add(
                    row(
                            series,
                            one.appointment(),
                            when(one.appointment().start(), one.wanted()),
                            one.why().getFirst()));
        }
        rows.sort(Comparator.comparing(SeriesEditRow::at));
        return rows;
    }

    private static String becomes(AppointmentChange change, List<Clinician> clinicians) {
        var before = change.before().orElseThrow();
        var after = change.after().orElseThrow();
        if (after.status() == AppointmentStatus.CANCELLED) {
            return Messages.text(
                    "seriesEdit.becomesCancelled",
                    after.cancelReason().map(CancelReason::label).orElse(""));
        }
        var parts = new ArrayList<String>();
        parts.add(when(before.start(), after.start()));
        if (before.minutes() != after.minutes()) {
            parts.add(Messages.text("seriesEdit.minutes", after.minutes()));
        }
        if (before.clinicianId() != after.clinicianId()) {
            parts.add(nameOf(after.clinicianId(), clinicians));
        }
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    /** Only what differs; empty if nothing does. */
    private static String when(LocalDateTime before, LocalDateTime after) {
        return before.equals(after)
                ? ""
                : before.toLocalDate().equals(after.toLocalDate())
                        ? TIME.format(after)
                        : DAY.format(after);
    }

    private static String nameOf(long clinician, List<Clinician> clinicians) {
        return clinicians.stream()
                .filter(one -> one.id() == clinician)
                .map(Clinician::fullName)
                .findFirst()
                .orElse("");
    }
}
