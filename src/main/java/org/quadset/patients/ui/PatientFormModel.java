package org.quadset.patients.ui;

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

import org.quadset.patients.Address;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Coverage;
import org.quadset.patients.EmergencyContact;
import org.quadset.patients.MedicalHistory;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDetails;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientNames;
import org.quadset.patients.PatientService;
import org.quadset.patients.Phone;
import org.quadset.patients.PhoneKind;
import org.quadset.patients.PossibleDuplicate;
import org.quadset.patients.Sex;
import org.quadset.patients.SpokenLanguage;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * State and behaviour of the patient form; knows properties, never controls, so it is tested
 * without a toolkit.
 */
public final class PatientFormModel {
    private static final List<String> TEXTS =
            List.of(
                    "givenName",
                    "familyName",
                    "preferredName",
                    "formerName",
                    "born",
                    "gender",
                    "pronouns",
                    "phone1",
                    "phone2",
                    "email",
                    "street",
                    "city",
                    "region",
                    "postalCode",
                    "country",
                    "emergencyName",
                    "emergencyRelation",
                    "emergencyPhone",
                    "language",
                    "payer",
                    "memberNumber",
                    "referrer",
                    "allergies",
                    "medicines",
                    "surgeries",
                    "alert",
                    "note");

    private static final DateTimeFormatter ASKED =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    final ObjectProperty<Sex> sex = new SimpleObjectProperty<>(Sex.NOT_ASKED);
    final ObjectProperty<PhoneKind> phone1Kind = new SimpleObjectProperty<>(PhoneKind.MOBILE);
    final ObjectProperty<PhoneKind> phone2Kind = new SimpleObjectProperty<>(PhoneKind.HOME);
    final BooleanProperty interpreter = new SimpleBooleanProperty();
    final BooleanProperty saving = new SimpleBooleanProperty();
    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    final ObservableList<PossibleDuplicate> duplicates = FXCollections.observableArrayList();
    final BooleanProperty duplicatesDismissed = new SimpleBooleanProperty();
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Map<ConditionFlag, ObjectProperty<Answer>> answers =
            new EnumMap<>(ConditionFlag.class);
    private final ReadOnlyObjectWrapper<Patient> shown = new ReadOnlyObjectWrapper<>();

    private final PatientService patients;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private List<Phone> furtherPhones = List.of();
    private PatientDraft untouched;
    private long asked;
    private boolean checking;

    public PatientFormModel(PatientService patients, Tasks tasks, Problems problems, Actor actor) {
        this.patients = patients;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        TEXTS.forEach(name -> texts.put(name, new SimpleStringProperty("")));
        for (var flag : ConditionFlag.values()) {
            answers.put(flag, new SimpleObjectProperty<>(Answer.NOT_ASKED));
        }
        texts.values().forEach(text -> text.addListener((property, before, now) -> recheck()));
        startNew();
    }

    /** The text of a field; the names are those of the violations. */
    public StringProperty text(String field) {
        return texts.get(field);
    }

    /** The answer to a safety question. */
    public ObjectProperty<Answer> answer(ConditionFlag flag) {
        return answers.get(flag);
    }

    /** Who asked a safety question and when; empty while its answer is not stored yet. */
    String askedBy(ConditionFlag flag) {
        var stored = shown.get() == null ? null : shown.get().answers().get(flag);
        return stored == null || stored.answer() != answers.get(flag).get()
                ? ""
                : Messages.text(
                        "safety.askedBy",
                        stored.askedBy(),
                        ASKED.format(patients.clinicTimeOf(stored.askedAt())));
    }

    /** The patient being edited; null while a new one is being registered. */
    public ReadOnlyObjectProperty<Patient> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Today in the clinic. */
    java.time.LocalDate today() {
        return patients.today();
    }

    /** Empties the form for a new patient. */
    public void startNew() {
        fill(PatientDraft.ofNew(PatientDetails.unknown(), Map.of()));
        shown.set(null);
    }

    /** Fetches and shows a patient. */
    public void open(long id) {
        tasks.run(() -> patients.byId(id, actor), this::show, problems::show);
    }

    void show(Patient patient) {
        fill(patient.draft());
        shown.set(patient);
    }

    private void fill(PatientDraft draft) {
        checking = false;
        errors.clear();
        duplicates.clear();
        duplicatesDismissed.set(false);
        var details = draft.details();
        var names = details.names();
        put("givenName", names.given());
        put("familyName", names.family());
        put("preferredName", names.preferred());
        put("formerName", names.former());
        put("born", details.born().map(ShownDate::of).orElse(""));
        put("gender", details.gender());
        put("pronouns", details.pronouns());
        fillPhones(details.phones());
        put("email", details.email());
        put("street", details.address().street());
        put("city", details.address().city());
        put("region", details.address().region());
        put("postalCode", details.address().postalCode());
        put("country", details.address().country());
        put("emergencyName", details.emergency().name());
        put("emergencyRelation", details.emergency().relation());
        put("emergencyPhone", details.emergency().phone());
        put("language", details.language().language());
        put("payer", details.coverage().payer());
        put("memberNumber", details.coverage().memberNumber());
        put("referrer", details.coverage().referrer());
        put("allergies", details.history().allergies());
        put("medicines", details.history().medicines());
        put("surgeries", details.history().surgeries());
        put("alert", details.history().alert());
        put("note", details.note());
        sex.set(details.sex());
        interpreter.set(details.language().interpreterNeeded());
        answers.forEach(
                (flag, answer) -> answer.set(draft.answers().getOrDefault(flag, Answer.NOT_ASKED)));
        untouched = draft(draft.id(), draft.version());
    }

    private void fillPhones(List<Phone> phones) {
        put("phone1", phones.isEmpty() ? "" : phones.get(0).text());
        put("phone2", phones.size() < 2 ? "" : phones.get(1).text());
        phone1Kind.set(phones.isEmpty() ? PhoneKind.MOBILE : phones.get(0).kind());
        phone2Kind.set(phones.size() < 2 ? PhoneKind.HOME : phones.get(1).kind());
        furtherPhones = phones.size() > 2 ? phones.subList(2, phones.size()) : List.of();
    }

    private void put(String field, String text) {
        texts.get(field).set(text);
    }

    private String line(String field) {
        return TypedText.line(texts.get(field).get());
    }

    private String block(String field) {
        return TypedText.block(texts.get(field).get());
    }

    private TypedDate born() {
        return TypedDate.read(line("born"), DateOrder.MONTH_DAY_YEAR, patients.today());
    }

    /** Whether anything was typed since the patient was shown. */
    public boolean isDirty() {
        return !draft(untouched.id(), untouched.version()).equals(untouched)
                || born() instanceof TypedDate.Unreadable;
    }

    private PatientDraft draft(long id, long version) {
        var phones = new ArrayList<Phone>();
        if (!line("phone1").isEmpty()) {
            phones.add(new Phone(phone1Kind.get(), line("phone1")));
        }
        if (!line("phone2").isEmpty()) {
            phones.add(new Phone(phone2Kind.get(), line("phone2")));
        }
        phones.addAll(furtherPhones);
        var details =
                new PatientDetails(
                        new PatientNames(
                                line("givenName"),
                                line("familyName"),
                                line("preferredName"),
                                line("formerName")),
                        born().date(),
                        sex.get(),
                        line("gender"),
                        line("pronouns"),
                        phones,
                        line("email"),
                        new Address(
                                line("street"),
                                line("city"),
                                line("region"),
                                line("postalCode"),
                                line("country")),
                        new EmergencyContact(
                                line("emergencyName"),
                                line("emergencyRelation"),
                                line("emergencyPhone")),
                        new SpokenLanguage(line("language"), interpreter.get()),
                        new Coverage(line("payer"), line("memberNumber"), line("referrer")),
                        new MedicalHistory(
                                block("allergies"),
                                block("medicines"),
                                block("surgeries"),
                                block("alert")),
                        block("note"));
        var given = new EnumMap<ConditionFlag, Answer>(ConditionFlag.class);
        answers.forEach(
                (flag, answer) -> {
                    if (answer.get() != Answer.NOT_ASKED) {
                        given.put(flag, answer.get());
                    }
                });
        return new PatientDraft(id, version, details, given);
    }

    /** Once Save was pressed, errors follow the typing. */
    private void recheck() {
        if (checking) {
            check();
        }
    }

    private boolean check() {
        var violations = new ArrayList<Violation>();
        born().violation("born").ifPresent(violations::add);
        boolean dateUnreadable = !violations.isEmpty();
        draft(0, 0).details().violations(patients.today()).stream()
                .filter(
                        violation ->
                                !dateUnreadable
                                        || !violation
                                                .messageKey()
                                                .equals("patient.phoneOrBirthNeeded"))
                .forEach(violations::add);
        showViolations(violations);
        return violations.isEmpty();
    }

    private void showViolations(List<Violation> violations) {
        errors.clear();
        violations.forEach(
                violation -> errors.putIfAbsent(violation.field(), Messages.text(violation)));
    }

    /** Looks for the same person on record; only the answer to the latest question counts. */
    public void lookForDuplicates() {
        long request = ++asked;
        var details = draft(0, 0).details();
        tasks.run(
                () -> patients.possibleDuplicates(details, untouched.id(), actor),
                found -> {
                    if (request == asked) {
                        duplicates.setAll(found);
                    }
                },
                problems::show);
    }

    /** Says that the likely duplicates are other people. */
    public void dismissDuplicates() {
        duplicatesDismissed.set(true);
    }

    /**
     * Saves, unless a rule is broken or somebody who may be the same person was not looked at yet.
     * What was typed stays in every case.
     */
    public void save(Consumer<Patient> onSaved) {
        checking = true;
        if (saving.get() || !check()) {
            return;
        }
        saving.set(true);
        var draft = draft(untouched.id(), untouched.version());
        boolean lookFirst = draft.isNew() && !duplicatesDismissed.get();
        tasks.run(
                () ->
                        lookFirst
                                ? patients.possibleDuplicates(draft.details(), 0, actor)
                                : List.<PossibleDuplicate>of(),
                found -> {
                    if (found.isEmpty()) {
                        store(draft, onSaved);
                    } else {
                        saving.set(false);
                        duplicates.setAll(found);
                    }
                },
                this::failed);
    }

    private void store(PatientDraft draft, Consumer<Patient> onSaved) {
        tasks.run(
                () -> patients.save(draft, actor),
                saved -> {
                    saving.set(false);
                    show(saved);
                    onSaved.accept(saved);
                },
                this::failed);
    }

    private void failed(Throwable problem) {
        saving.set(false);
        if (problem instanceof InvalidInputException invalid) {
            showViolations(invalid.violations());
        } else {
            problems.show(problem);
        }
    }
}
