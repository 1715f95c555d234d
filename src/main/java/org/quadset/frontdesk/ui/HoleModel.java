package org.quadset.frontdesk.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.frontdesk.Hole;
import org.quadset.frontdesk.HoleService;
import org.quadset.frontdesk.WaitingWish;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.Booking;
import org.quadset.security.Actor;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who could have a free time, or where somebody who waits could go; one of them is booked. */
public final class HoleModel {
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty hint = new SimpleStringProperty("");
    final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final HoleService holes;
    private final BiConsumer<String, List<AppointmentChange>> did;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private Runnable again = () -> {};
    private boolean filling;
    private long asked;

    /**
     * A choice as it is read.
     *
     * @param number the telephone number; empty where it is not called from the row
     */
    record Row(String name, String number, String reasons, HoleService.Offer offer) {
        String barrier() {
            return offer.candidate().barrier();
        }
    }

    /**
     * @param did remembers what was booked, so that it can be taken back
     */
    public HoleModel(
            HoleService holes,
            BiConsumer<String, List<AppointmentChange>> did,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.holes = holes;
        this.did = did;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    /** Looks who could have the time; goes on only if somebody could. */
    void ask(Hole hole, Runnable whenAny, Runnable whenNobody) {
        title.set(
                Messages.text(
                        "hole.title",
                        dayOf(hole.start()),
                        hole.start().toLocalTime(),
                        hole.end().toLocalTime()));
        hint.set(Messages.text("hole.hint"));
        load(
                () -> holes.candidates(hole, actor),
                offer ->
                        new Row(
                                offer.patient().names().spoken(),
                                offer.patient().phone(),
                                times(offer.candidate().booking())
                                        + " · "
                                        + String.join(" · ", offer.candidate().reasons()),
                                offer),
                whenAny,
                whenNobody);
    }

    /** Tells that nobody could have the time. */
    void tellNobody() {
        problems.done(Messages.text("hole.nobody"));
    }

    /** Looks where somebody who waits could go today or tomorrow; goes on only if somewhere. */
    void ask(WaitingWish wish, PatientSummary patient, Runnable whenAny) {
        title.set(Messages.text("hole.placesTitle", patient.names().spoken()));
        hint.set(patient.phone());
        load(
                () -> holes.places(wish, actor),
                offer ->
                        new Row(
                                dayOf(offer.candidate().booking().start())
                                        + " "
                                        + times(offer.candidate().booking()),
                                "",
                                offer.clinician(),
                                offer),
                whenAny,
                this::tellNobody);
    }

    private static String dayOf(LocalDateTime start) {
        return start.getDayOfWeek()
                        .getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.ENGLISH)
                + " "
                + ShownDate.of(start.toLocalDate());
    }

    private static String times(Booking booking) {
        LocalTime from = booking.start().toLocalTime();
        return from + "–" + from.plusMinutes(booking.minutes());
    }

    private void load(
            Supplier<List<HoleService.Offer>> offers,
            Function<HoleService.Offer, Row> row,
            Runnable whenAny,
            Runnable whenNobody) {
        again = () -> load(offers, row, () -> {}, () -> {});
        long request = ++asked;
        tasks.run(
                () -> offers.get().stream().map(row).toList(),
                found -> {
                    if (request == asked) {
                        rows.setAll(found);
                        (found.isEmpty() ? whenNobody : whenAny).run();
                    }
                },
                problems::show);
    }

    /** Books a choice, then goes on; refused, the choices are looked up anew. */
    void fill(Row row, Runnable onDone) {
        if (filling) {
            return;
        }
        filling = true;
        tasks.run(
                () -> holes.fill(row.offer().candidate(), actor),
                stored -> {
                    filling = false;
                    onDone.run();
                    did.accept(
                            Messages.text(
                                    "hole.filled",
                                    row.offer().patient().names().spoken(),
                                    row.offer().candidate().booking().start().toLocalTime()),
                            stored);
                },
                problem -> {
                    filling = false;
                    problems.show(problem);
                    again.run();
                });
    }
}
