package org.quadset.clinic.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.quadset.clinic.Clinic;
import org.quadset.clinic.ClinicService;
import org.quadset.clinic.Clinician;
import org.quadset.clinic.PaperSize;
import org.quadset.clinic.Theme;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clinic's name, telephone, paper and people. */
public final class SetupModel {
    final ObjectProperty<PaperSize> paper = new SimpleObjectProperty<>(PaperSize.LETTER);
    final ObjectProperty<String> zone = new SimpleObjectProperty<>("");
    final ObservableList<Clinician> clinicians = FXCollections.observableArrayList();
    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final ClinicService clinics;
    private final Tasks tasks;
    private final Problems problems;
    private final Changes changes;
    private final Actor actor;
    private Theme theme = Theme.LIGHT;
    private Clinic stored;

    /** What the screen shows at first, fetched together. */
    private record Opened(Clinic clinic, List<Clinician> clinicians) {}

    public SetupModel(
            ClinicService clinics, Tasks tasks, Problems problems, Changes changes, Actor actor) {
        this.clinics = clinics;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = changes;
        this.actor = actor;
        for (var field :
                List.of(
                        "name",
                        "phone",
                        "hours",
                        "afterHours",
                        "emergencyNumber",
                        "moreStopSigns",
                        "clinicianName",
                        "credential")) {
            texts.put(field, new SimpleStringProperty(""));
        }
    }

    /** The text of a field; the names are those of the violations. */
    public StringProperty text(String field) {
        return texts.get(field);
    }

    private String line(String field) {
        return TypedText.line(texts.get(field).get());
    }

    public void load() {
        tasks.run(
                () -> new Opened(clinics.clinic(), clinics.clinicians()),
                this::show,
                problems::show);
    }

    private void show(Opened opened) {
        var clinic = opened.clinic();
        stored = clinic;
        text("name").set(clinic.name());
        text("phone").set(clinic.phone());
        text("hours").set(clinic.hours());
        text("afterHours").set(clinic.afterHours());
        text("emergencyNumber").set(clinic.emergencyNumber());
        text("moreStopSigns").set(clinic.moreStopSigns());
        paper.set(clinic.paper());
        zone.set(clinic.zone().getId());
        theme = clinic.theme();
        clinicians.setAll(opened.clinicians());
    }

    private Clinic typed() {
        return new Clinic(
                line("name"),
                line("phone"),
                line("hours"),
                line("afterHours"),
                line("emergencyNumber"),
                ZoneId.of(zone.get()),
                paper.get(),
                theme,
                line("moreStopSigns"));
    }

    /** Gives up what was typed; the next visit of the place shows what is stored. */
    void forget() {
        stored = null;
        text("clinicianName").set("");
    }

    /** Whether something typed is not stored yet. */
    public boolean isDirty() {
        return stored != null && !typed().equals(stored) || !line("clinicianName").isEmpty();
    }

    /** Saves the clinic, then goes on; what is wrong is told beneath its field. */
    public void save(Runnable onSaved) {
        errors.clear();
        var wanted = typed();
        tasks.run(
                () -> clinics.save(wanted, actor),
                saved -> {
                    stored = saved;
                    problems.done(Messages.text("setup.saved"));
                    changes.tell(new Changes.Change.ClinicChanged());
                    onSaved.run();
                },
                problem -> {
                    if (problem instanceof InvalidInputException invalid) {
                        invalid.violations()
                                .forEach(
                                        one -> errors.putIfAbsent(one.field(), Messages.text(one)));
                    } else {
                        problems.show(problem);
                    }
                });
    }

    /** Adds somebody who treats patients, as the last column of the schedule. */
    public void addClinician() {
        var fullName = line("clinicianName");
        errors.clear();
        if (fullName.isEmpty()) {
            errors.put("clinicianName", Messages.text("text.needed"));
            return;
        }
        var wanted =
                new Clinician(
                        0,
                        0,
                        fullName,
                        line("credential"),
                        initials(fullName),
                        clinicians.size() + 1,
                        true);
        tasks.run(
                () -> clinics.add(wanted, actor),
                added -> {
                    text("clinicianName").set("");
                    text("credential").set("");
                    clinicians.add(added);
                    changes.tell(new Changes.Change.ClinicChanged());
                },
                problems::show);
    }

    private static String initials(String name) {
        var letters = new StringBuilder();
        for (var word : name.split(" ")) {
            if (!word.isEmpty() && letters.length() < 3) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
