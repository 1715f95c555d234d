package org.quadset.episodes.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.quadset.clinic.ClinicService;
import org.quadset.clinic.Clinician;
import org.quadset.episodes.ClosingReason;
import org.quadset.episodes.Diagnosis;
import org.quadset.episodes.DiagnosisCodes;
import org.quadset.episodes.EpisodeDetails;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.EpisodeService;
import org.quadset.episodes.PayerKind;
import org.quadset.episodes.PlanOfCare;
import org.quadset.episodes.RedFlag;
import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;
import org.quadset.patients.Answer;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.security.Actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/** State and behaviour of the form for an episode of care: the problem, the plan, the limits. */
public final class EpisodeFormModel {
    /** Who is treated and by whom, with the episode if it exists. */
    private record Opened(Patient patient, List<Clinician> clinicians, EpisodeOfCare episode) {}

    final Map<String, StringProperty> texts = new TreeMap<>();
    final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.RIGHT);
    final ObjectProperty<PayerKind> payer = new SimpleObjectProperty<>(PayerKind.NOT_ASKED);
    final ObjectProperty<Clinician> clinician = new SimpleObjectProperty<>();
    final ObservableList<Clinician> clinicians = FXCollections.observableArrayList();
    final ObservableList<BodyRegion> regions = FXCollections.observableArrayList();
    final ObservableList<Diagnosis> diagnoses = FXCollections.observableArrayList();
    final ObservableList<GoalModel> goals = FXCollections.observableArrayList();
    final ObservableList<AuthorizationModel> authorizations = FXCollections.observableArrayList();
    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    final BooleanProperty saving = new SimpleBooleanProperty();
    private final Map<RedFlag, ObjectProperty<Answer>> redFlags = new EnumMap<>(RedFlag.class);
    private final ReadOnlyObjectWrapper<EpisodeOfCare> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Patient> patient = new ReadOnlyObjectWrapper<>();
    private final EpisodeService episodes;
    private final PatientService patients;
    private final ClinicService clinics;
    private final DiagnosisCodes codes;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private EpisodeDetails asShown;

    public EpisodeFormModel(
            EpisodeService episodes,
            PatientService patients,
            ClinicService clinics,
            DiagnosisCodes codes,
            Tasks tasks,
            Problems problems,
            ClinicTime time,
            Actor actor) {
        this.episodes = episodes;
        this.patients = patients;
        this.clinics = clinics;
        this.codes = codes;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
        for (var flag : RedFlag.values()) {
            redFlags.put(flag, new SimpleObjectProperty<>(Answer.NOT_ASKED));
        }
    }

    /** The episode as it is stored; null until it was fetched. */
    ReadOnlyObjectProperty<EpisodeOfCare> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Patient> patient() {
        return patient.getReadOnlyProperty();
    }

    StringProperty text(String field) {
        return texts.computeIfAbsent(field, name -> new SimpleStringProperty(""));
    }

    ObjectProperty<Answer> redFlag(RedFlag flag) {
        return redFlags.get(flag);
    }

    /** Fetches an episode, or begins a new one for the patient. */
    void open(long patientId, OptionalLong episode) {
        shown.set(null);
        tasks.run(
                () -> {
                    var people = clinics.clinicians();
                    return new Opened(
                            patients.byId(patientId, actor),
                            people,
                            episode.isPresent()
                                    ? episodes.byId(episode.getAsLong(), actor)
                                    : EpisodeOfCare.begun(
                                            patientId, mine(people).id(), time.today()));
                },
                this::show,
                problems::show);
    }

    private Clinician mine(List<Clinician> people) {
        return people.stream()
                .filter(one -> one.signature().equals(actor.name()))
                .findFirst()
                .or(() -> people.stream().findFirst())
                .orElseThrow(() -> new UserFacingException("clinic.noClinician"));
    }

    private void show(Opened opened) {
        errors.clear();
        patient.set(opened.patient());
        clinicians.setAll(opened.clinicians());
        show(opened.episode());
    }

    private void show(EpisodeOfCare episode) {
        var details = episode.details();
        text("title").set(details.title());
        text("openedOn").set(ShownDate.of(details.openedOn()));
        text("onsetOn").set(date(details.onsetOn()));
        text("surgeryOn").set(date(details.surgeryOn()));
        text("surgery").set(details.surgery());
        text("referredBy").set(details.referredBy());
        text("referredOn").set(date(details.referredOn()));
        text("precautions").set(details.precautions());
        text("visitsElsewhere").set(String.valueOf(details.visitsElsewhere()));
        text("visitsPerWeek").set(number(details.plan().visitsPerWeek()));
        text("weeks").set(number(details.plan().weeks()));
        text("treatment").set(details.plan().treatment());
        text("certifiedFrom").set(date(details.plan().certifiedFrom()));
        text("certifiedUntil").set(date(details.plan().certifiedUntil()));
        side.set(details.side());
        payer.set(details.payer());
        clinician.set(
                clinicians.stream()
                        .filter(one -> one.id() == details.clinicianId())
                        .findFirst()
                        .orElse(null));
        regions.setAll(details.regions());
        diagnoses.setAll(details.diagnoses());
        goals.setAll(details.goals().stream().map(GoalModel::of).toList());
        authorizations.setAll(
                details.authorizations().stream().map(AuthorizationModel::of).toList());
        redFlags.forEach(
                (flag, answer) ->
                        answer.set(details.redFlags().getOrDefault(flag, Answer.NOT_ASKED)));
        shown.set(episode);
        asShown = details();
    }

    private static String date(Optional<LocalDate> day) {
        return day.map(ShownDate::of).orElse("");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    private TypedDate typedDate(String field) {
        return TypedDate.read(
                text(field).get(), DateOrder.MONTH_DAY_YEAR, time.today().plusYears(20));
    }

    private OptionalInt typedNumber(String field) {
        var typed = text(field).get().strip();
        return typed.matches("\\d{1,6}")
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }

    /** Whether something differs from what is stored. */
    boolean isDirty() {
        return shown.get() != null && !details().equals(asShown);
    }

    private EpisodeDetails details() {
        var answers = new EnumMap<RedFlag, Answer>(RedFlag.class);
        redFlags.forEach(
                (flag, answer) -> {
                    if (answer.get() != Answer.NOT_ASKED) {
                        answers.put(flag, answer.get());
                    }
                });
        var before = shown.get().details();
        return new EpisodeDetails(
                TypedText.line(text("title").get()),
                clinician.get() == null ? before.clinicianId() : clinician.get().id(),
                before.discipline(),
                regions,
                side.get(),
                typedDate("openedOn").date().orElse(before.openedOn()),
                typedDate("onsetOn").date(),
                typedDate("surgeryOn").date(),
                TypedText.line(text("surgery").get()),
                TypedText.line(text("referredBy").get()),
                typedDate("referredOn").date(),
                TypedText.block(text("precautions").get()),
                answers,
                payer.get(),
                typedNumber("visitsElsewhere").orElse(0),
                new PlanOfCare(
                        typedNumber("visitsPerWeek"),
                        typedNumber("weeks"),
                        TypedText.block(text("treatment").get()),
                        typedDate("certifiedFrom").date(),
                        typedDate("certifiedUntil").date()),
                diagnoses,
                goals.stream()
                        .filter(one -> !one.isBlank())
                        .map(one -> one.goal(time.today()))
                        .toList(),
                authorizations.stream()
                        .filter(one -> !one.isBlank())
                        .map(one -> one.authorization(time.today()))
                        .toList());
    }

    /** What was typed that is no date or no number; the details can't hold it. */
    private List<Violation> unreadable() {
        var found = new ArrayList<Violation>();
        for (var field :
                List.of(
                        "openedOn",
                        "onsetOn",
                        "surgeryOn",
                        "referredOn",
                        "certifiedFrom",
                        "certifiedUntil")) {
            typedDate(field).violation(field).ifPresent(found::add);
        }
        for (var field : List.of("visitsElsewhere", "visitsPerWeek", "weeks")) {
            if (!text(field).get().isBlank() && typedNumber(field).isEmpty()) {
                found.add(Violation.of(field, "episode.noNumber", text(field).get().strip()));
            }
        }
        goals.forEach(goal -> goal.dueDate(time.today()).violation("goals").ifPresent(found::add));
        authorizations.forEach(
                one ->
                        one.dates(time.today())
                                .forEach(
                                        day ->
                                                day.violation("authorizations")
                                                        .ifPresent(found::add)));
        return found;
    }

    /** Saves, or shows all that is wrong beside its fields. */
    void save(Consumer<EpisodeOfCare> onSaved) {
        if (shown.get() == null || saving.get()) {
            return;
        }
        var found = new ArrayList<>(unreadable());
        var typed = details();
        found.addAll(typed.violations(time.today()));
        tell(found);
        if (!errors.isEmpty()) {
            return;
        }
        saving.set(true);
        var episode = shown.get().edited(typed);
        tasks.run(
                () -> episodes.save(episode, actor),
                saved -> {
                    saving.set(false);
                    show(saved);
                    onSaved.accept(saved);
                },
                problem -> {
                    saving.set(false);
                    if (problem instanceof InvalidInputException invalid) {
                        tell(invalid.violations());
                    } else {
                        problems.show(problem);
                    }
                });
    }

    private void tell(List<Violation> found) {
        errors.clear();
        found.forEach(one -> errors.putIfAbsent(one.field(), Messages.text(one)));
    }

    /** Shows the stored episode again, without what was typed. */
    void forget() {
        show(shown.get());
    }

    /** Appointments to come that a discharge could release. */
    void openBookings(Consumer<List<Appointment>> onFound) {
        var episode = shown.get();
        tasks.run(() -> episodes.openBookings(episode, actor), onFound, problems::show);
    }

    /** Closes the episode as it is stored. */
    void close(ClosingReason reason, String note, boolean release, Runnable onClosed) {
        var episode = shown.get();
        tasks.run(
                () -> episodes.close(episode, reason, note, release, actor),
                closed -> {
                    show(closed);
                    onClosed.run();
                },
                problems::show);
    }

    /** Opens the closed episode again. */
    void reopen(Runnable onOpened) {
        var episode = shown.get();
        tasks.run(
                () -> episodes.reopen(episode, actor),
                open -> {
                    show(open);
                    onOpened.run();
                },
                problems::show);
    }

    /** Codes that fit what is typed; at most eight. */
    List<Diagnosis> codes(String typed) {
        return codes.search(typed, 8);
    }

    /** Adds a code once; an empty title takes its words. */
    void add(Diagnosis diagnosis) {
        if (diagnoses.stream().noneMatch(one -> one.code().equals(diagnosis.code()))) {
            diagnoses.add(diagnosis);
        }
        if (text("title").get().isBlank()) {
            text("title").set(diagnosis.label());
        }
    }
}
