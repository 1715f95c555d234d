package org.quadset.frontdesk.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.frontdesk.PlannedCare;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.ClosedDays;
import org.quadset.schedule.Opening;
import org.quadset.schedule.OpeningPage;
import org.quadset.schedule.OpeningSearch;
import org.quadset.schedule.OpeningService;
import org.quadset.schedule.OpeningText;
import org.quadset.schedule.ScheduleFacts;
import org.quadset.schedule.SeriesProposal;
import org.quadset.schedule.SeriesTakenException;
import org.quadset.security.Actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Looks for times while somebody talks: a patient, a wish, the next openings, and the series that
 * the plan of care asks for. Nothing is booked until it is said.
 */
public final class OpeningsModel {
    /** How many openings stand on a page; each has a digit. */
    static final int PAGE = 10;

    private static final int MOST_PATIENTS = 6;

    final StringProperty patientText = new SimpleStringProperty("");
    final ObjectProperty<PatientSummary> patient = new SimpleObjectProperty<>();
    final ObservableList<PatientSummary> suggestions = FXCollections.observableArrayList();
    final StringProperty wish = new SimpleStringProperty("");

    /** What of the wish was understood, in words; empty if nothing was typed. */
    final StringProperty understood = new SimpleStringProperty("");

    /** What of the wish was not. */
    final StringProperty unknown = new SimpleStringProperty("");

    /** What is looked for; null until the clinic's people and types were read. */
    final ObjectProperty<OpeningSearch> search = new SimpleObjectProperty<>();

    final ObservableList<Opening> openings = FXCollections.observableArrayList();
    final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    final ObjectProperty<OpeningPage> page = new SimpleObjectProperty<>();
    final ObjectProperty<PlannedCare> care = new SimpleObjectProperty<>();
    final ObjectProperty<SeriesProposal> series = new SimpleObjectProperty<>();

    /** The visit of the series that another time is being chosen for; -1 if none is. */
    final IntegerProperty swapping = new SimpleIntegerProperty(-1);

    final StringProperty problem = new SimpleStringProperty("");

    private final OpeningsServices services;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private ScheduleFacts setup;
    private int skipped;
    private long asked;
    private long askedPatients;
    private long askedSeries;
    private boolean choosing;
    private boolean takeFirst;
    private boolean booking;
    private boolean searching;
    private boolean proposing;

    /** What was asked for while the answer was still to come. */
    private Runnable afterwards = () -> {};

    public OpeningsModel(OpeningsServices services, Tasks tasks, Problems problems, Actor actor) {
        this.services = services;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        patientText.addListener((property, before, now) -> findPatients());
    }

    /** Begins anew, for somebody who is known already or for nobody yet. */
    void start(OptionalLong patientId) {
        afterwards = () -> {};
        setup = null;
        search.set(null);
        care.set(null);
        series.set(null);
        openings.clear();
        page.set(null);
        swapping.set(-1);
        choosing = true;
        patientText.set("");
        choosing = false;
        suggestions.clear();
        patient.set(null);
        for (var text : List.of(wish, understood, unknown, problem)) {
            text.set("");
        }
        tasks.run(
                () -> services.openings().setup(actor),
                read -> {
                    setup = read;
                    reset();
                    if (patientId.isEmpty() && patient.get() == null) {
                        find();
                    }
                },
                problems::show);
        if (patientId.isPresent()) {
            tasks.run(
                    () -> services.patients().summaries(List.of(patientId.getAsLong()), actor),
                    found -> found.stream().findFirst().ifPresent(this::choose),
                    problems::show);
        }
    }

    /** The clinic's people, types and rooms, once they are read. */
    Optional<ScheduleFacts> setup() {
        return Optional.ofNullable(setup);
    }

    private void reset() {
        firstType()
                .ifPresent(
                        type ->
                                search.set(
                                        OpeningService.anySearch(setup, type, today())
                                                .forPatient(patientId())));
    }

    private Optional<AppointmentType> firstType() {
        var active = setup.types().stream().filter(AppointmentType::active).toList();
        return active.stream()
                .filter(one -> one.kind() == AppointmentKind.FOLLOW_UP)
                .findFirst()
                .or(() -> active.stream().findFirst());
    }

    LocalDate today() {
        return services.time().today();
    }

    private OptionalLong patientId() {
        return patient.get() == null ? OptionalLong.empty() : OptionalLong.of(patient.get().id());
    }

    private void findPatients() {
        if (choosing) {
            return;
        }
        takeFirst = false;
        patient.set(null);
        long request = ++askedPatients;
        var typed = patientText.get();
        if (typed.isBlank()) {
            suggestions.clear();
            return;
        }
        tasks.run(
                () ->
                        services.patients()
                                .find(typed, DateOrder.MONTH_DAY_YEAR, false, MOST_PATIENTS, actor),
                found -> {
                    if (request == askedPatients) {
                        suggestions.setAll(found);
                        if (takeFirst && !found.isEmpty()) {
                            choose(found.getFirst());
                        }
                    }
                },
                problems::show);
    }

    /** Takes the suggestion, or the first that comes if none has come yet. */
    void take(int index) {
        if (suggestions.isEmpty()) {
            takeFirst = !patientText.get().isBlank() && patient.get() == null;
        } else {
            choose(suggestions.get(Math.clamp(index, 0, suggestions.size() - 1)));
        }
    }

    private void choose(PatientSummary one) {
        takeFirst = false;
        choosing = true;
        patient.set(one);
        patientText.set(one.names().spoken() + " · " + one.recordNumber());
        choosing = false;
        suggestions.clear();
        tasks.run(
                () -> services.care().ofPatient(one.id(), actor),
                found -> {
                    if (one.equals(patient.get())) {
                        care.set(found.stream().findFirst().orElse(null));
                        whoseCare();
                    }
                },
                problems::show);
    }

    /** The patient's own therapist is wanted, unless somebody else was asked for. */
    private void whoseCare() {
        if (search.get() == null) {
            return;
        }
        var changed = search.get().forPatient(patientId());
        if (care.get() != null && changed.clinician().isEmpty()) {
            changed = changed.with(OptionalLong.of(care.get().clinicianId()), true);
        }
        edit(changed);
    }

    /** Reads the typed wish and looks for it. */
    void readWish() {
        if (search.get() == null) {
            return;
        }
        var read = OpeningText.read(wish.get(), search.get(), today(), setup);
        understood.set(String.join(" · ", read.understood()));
        unknown.set(
                read.unknown().isEmpty()
                        ? ""
                        : Messages.text("openings.unknown", String.join(" ", read.unknown())));
        edit(read.search());
    }

    /** Looks for something else. */
    void edit(OpeningSearch changed) {
        search.set(changed);
        find();
    }

    private void find() {
        skipped = 0;
        ask();
    }

    /** Goes on to the next page, if there is one. */
    void later() {
        if (page.get() != null && page.get().more()) {
            skipped += PAGE;
            ask();
        }
    }

    /** Goes back a page. */
    void earlier() {
        if (skipped > 0) {
            skipped -= PAGE;
            ask();
        }
    }

    private void ask() {
        if (search.get() == null) {
            return;
        }
        long request = ++asked;
        var wanted = search.get();
        int skip = skipped;
        searching = true;
        tasks.run(
                () -> services.openings().find(wanted, skip, PAGE, actor),
                found -> {
                    if (request == asked) {
                        searching = false;
                        show(found);
                        goOn();
                    }
                },
                this::failed);
    }

    private void show(OpeningPage found) {
        problem.set("");
        swapping.set(-1);
        page.set(found);
        openings.setAll(found.openings());
        chosen.set(-1);
        choose(0);
    }

    /** Chooses an opening; the series begins with it. While swapping, it takes its place. */
    void choose(int index) {
        if (index < 0 || index >= openings.size()) {
            if (openings.isEmpty() && swapping.get() < 0) {
                propose();
            }
            return;
        }
        chosen.set(index);
        if (swapping.get() < 0) {
            propose();
        }
    }

    Optional<Opening> chosenOpening() {
        return chosen.get() < 0 || chosen.get() >= openings.size()
                ? Optional.empty()
                : Optional.of(openings.get(chosen.get()));
    }

    /** Whether places in groups are looked for: the plan of care asks for none. */
    boolean isGroup() {
        return search.get() != null && search.get().type().isGroup();
    }

    private void propose() {
        long request = ++askedSeries;
        var planned = care.get();
        if (planned == null || planned.visitsToBook() == 0 || patient.get() == null || isGroup()) {
            proposing = false;
            series.set(null);
            return;
        }
        var plan = SeriesPlans.of(planned, search.get(), chosenOpening());
        proposing = true;
        tasks.run(
                () -> services.series().propose(plan, actor),
                proposal -> {
                    if (request == askedSeries) {
                        proposing = false;
                        series.set(proposal);
                        goOn();
                    }
                },
                this::failed);
    }

    private void failed(Throwable why) {
        searching = false;
        proposing = false;
        afterwards = () -> {};
        problems.show(why);
    }

    private void goOn() {
        var next = afterwards;
        afterwards = () -> {};
        next.run();
    }

    /** Offers other times for a visit of the series in place of the openings. */
    void beginSwap(int index) {
        var proposal = series.get();
        if (proposal == null || index < 0 || index >= proposal.slots().size()) {
            return;
        }
        swapping.set(index);
        openings.setAll(proposal.alternatives(index, PAGE));
        chosen.set(openings.isEmpty() ? -1 : 0);
    }

    /** Gives the visit the chosen time. */
    void swap() {
        int index = swapping.get();
        chosenOpening().ifPresent(one -> series.set(series.get().swapped(index, one)));
        endSwap();
    }

    /** Shows the openings again; the series stays as it is. */
    void endSwap() {
        if (swapping.get() >= 0 && page.get() != null) {
            swapping.set(-1);
            openings.setAll(page.get().openings());
            var first =
                    series.get() == null ? Optional.<Opening>empty() : series.get().plan().first();
            chosen.set(Math.max(0, first.map(openings::indexOf).orElse(0)));
        }
    }

    /** Names the closed days up to the last that was looked at; empty if there are none. */
    String closedNote() {
        return page.get() == null
                ? ""
                : page.get().closed().stream()
                        .map(this::closedWords)
                        .limit(3)
                        .collect(Collectors.joining(" · "));
    }

    private String closedWords(ClosedDays one) {
        return Messages.text("openings.closed", OpeningWords.shortDay(one.firstDay()), one.name());
    }

    /** Books the chosen opening alone. */
    void bookOne(Done done) {
        if (searching) {
            afterwards = () -> bookOne(done);
            return;
        }
        if (patient.get() == null || chosenOpening().isEmpty() || search.get() == null) {
            problem.set(
                    Messages.text(
                            patient.get() == null
                                    ? "booking.patientNeeded"
                                    : "openings.noneChosen"));
            return;
        }
        var opening = chosenOpening().get();
        var wanted = opening.booking(patient.get().id(), search.get().type());
        run(
                () -> List.of(AppointmentChange.booked(services.schedule().book(wanted, actor))),
                Messages.text("openings.bookedOne", OpeningWords.when(opening.start())),
                done);
    }

    /** Books all visits of the series that are not held. */
    void bookSeries(Done done) {
        if (searching || proposing) {
            afterwards = () -> bookSeries(done);
            return;
        }
        var proposal = series.get();
        if (proposal == null || proposal.toBook().isEmpty()) {
            problem.set(Messages.text("series.nothingToBook"));
            return;
        }
        run(
                () -> services.series().book(proposal, actor),
                Messages.text("openings.bookedSeries", proposal.toBook().size()),
                done);
    }

    /** Hears what was booked. */
    interface Done {
        void booked(String what, List<AppointmentChange> changes);
    }

    private void run(
            java.util.function.Supplier<List<AppointmentChange>> act, String what, Done done) {
        if (booking) {
            return;
        }
        booking = true;
        problem.set("");
        tasks.run(
                act::get,
                changes -> {
                    booking = false;
                    done.booked(what, changes);
                },
                this::refused);
    }

    private void refused(Throwable why) {
        booking = false;
        if (why instanceof UserFacingException known) {
            problem.set(Messages.text(known));
            if (known instanceof SeriesTakenException) {
                propose();
            }
        } else {
            problems.show(why);
        }
    }
}
