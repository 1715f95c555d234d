package org.quadset.equipment.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.quadset.equipment.Equipment;
import org.quadset.equipment.EquipmentKind;
import org.quadset.equipment.EquipmentService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clinic's devices, and the one that is being typed. */
public final class EquipmentModel {
    private static final int LATEST_DUE_YEARS = 20;

    final ObservableList<Equipment> devices = FXCollections.observableArrayList();
    final ObjectProperty<EquipmentKind> kind = new SimpleObjectProperty<>(EquipmentKind.OTHER);
    final BooleanProperty retired = new SimpleBooleanProperty();
    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final EquipmentService equipment;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private Equipment shown = EMPTY;
    private boolean saving;

    private static final Equipment EMPTY =
            new Equipment(
                    0, 0, EquipmentKind.OTHER, "", "", Optional.empty(), Optional.empty(), false);

    public EquipmentModel(
            EquipmentService equipment,
            Tasks tasks,
            Problems problems,
            ClinicTime time,
            Actor actor) {
        this.equipment = equipment;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
        for (var field : List.of("name", "serial", "calibratedOn", "dueOn")) {
            texts.put(field, new SimpleStringProperty(""));
        }
    }

    /** The text of a field; the names are those of the violations. */
    public StringProperty text(String field) {
        return texts.get(field);
    }

    /** Fetches the list and begins a new device. */
    public void load() {
        begin();
        tasks.run(() -> equipment.all(actor), devices::setAll, problems::show);
    }

    /** Empties the form for a new device. */
    public void begin() {
        show(EMPTY);
    }

    /** Puts a device into the form. */
    public void show(Equipment device) {
        shown = device;
        errors.clear();
        text("name").set(device.name());
        text("serial").set(device.serial());
        text("calibratedOn").set(device.calibratedOn().map(ShownDate::of).orElse(""));
        text("dueOn").set(device.dueOn().map(ShownDate::of).orElse(""));
        kind.set(device.kind());
        retired.set(device.retired());
    }

    /** Whether its check was due before today. */
    boolean overdue(Equipment device) {
        return device.overdue(time.today());
    }

    /** Whether something typed is not stored yet. */
    public boolean isDirty() {
        return saving || !typed().equals(shown) || !unreadable().isEmpty();
    }

    private TypedDate date(String field) {
        return TypedDate.read(
                text(field).get(),
                DateOrder.MONTH_DAY_YEAR,
                time.today().plusYears(LATEST_DUE_YEARS));
    }

    private Optional<LocalDate> day(String field) {
        return date(field).date();
    }

    private List<Violation> unreadable() {
        var found = new ArrayList<Violation>();
        for (var field : List.of("calibratedOn", "dueOn")) {
            date(field).violation(field).ifPresent(found::add);
        }
        return found;
    }

    private Equipment typed() {
        return new Equipment(
                shown.id(),
                shown.version(),
                kind.get(),
                TypedText.line(text("name").get()),
                TypedText.line(text("serial").get()),
                day("calibratedOn"),
                day("dueOn"),
                retired.get());
    }

    /** Saves what is typed, then goes on; what is wrong is told beneath its field. */
    public void save(Runnable onSaved) {
        if (saving) {
            return;
        }
        errors.clear();
        var wrong = unreadable();
        if (!wrong.isEmpty()) {
            tell(wrong);
            return;
        }
        saving = true;
        var wanted = typed();
        tasks.run(
                () -> {
                    equipment.save(wanted, actor);
                    return equipment.all(actor);
                },
                all -> {
                    saving = false;
                    devices.setAll(all);
                    begin();
                    problems.done(Messages.text("equipment.saved", wanted.name()));
                    onSaved.run();
                },
                problem -> {
                    saving = false;
                    if (problem instanceof InvalidInputException invalid) {
                        tell(invalid.violations());
                    } else {
                        problems.show(problem);
                    }
                });
    }

    private void tell(List<Violation> violations) {
        violations.forEach(one -> errors.putIfAbsent(one.field(), Messages.text(one)));
    }
}
