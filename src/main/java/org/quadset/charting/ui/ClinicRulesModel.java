package org.quadset.charting.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.quadset.charting.ClinicRules;
import org.quadset.charting.ClinicRulesService;
import org.quadset.episodes.DeadlineRules;
import org.quadset.modalities.PolicySwitch;
import org.quadset.modalities.SafetyPolicy;
import org.quadset.modalities.VitalLimits;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The clinic's decisions about charting while they are typed. */
public final class ClinicRulesModel {
    /** The fields that take a whole number; the names are those of the violations. */
    static final List<String> NUMBERS =
            List.of(
                    "progressVisits",
                    "progressWarning",
                    "certificationDays",
                    "certificationWarning",
                    "firstCertificationDays",
                    "authorizationWarning",
                    "reEvaluationDays",
                    "unsignedHours",
                    "highestHeartRate",
                    "lowestHeartRate",
                    "systolic",
                    "diastolic",
                    "lowestOxygen",
                    "likenessPercent");

    static final String LOCK = "lockedUntil";
    static final String THRESHOLD = "threshold";

    final BooleanProperty forEveryPayer = new SimpleBooleanProperty();
    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Map<PolicySwitch, BooleanProperty> switches = new EnumMap<>(PolicySwitch.class);
    private final ClinicRulesService rules;
    private final Tasks tasks;
    private final Problems problems;
    private final Changes changes;
    private final ClinicTime time;
    private final Actor actor;
    private Map<String, String> shown = Map.of();
    private boolean saving;

    public ClinicRulesModel(
            ClinicRulesService rules,
            Tasks tasks,
            Problems problems,
            Changes changes,
            ClinicTime time,
            Actor actor) {
        this.rules = rules;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = changes;
        this.time = time;
        this.actor = actor;
        NUMBERS.forEach(field -> texts.put(field, new SimpleStringProperty("")));
        texts.put(LOCK, new SimpleStringProperty(""));
        texts.put(THRESHOLD, new SimpleStringProperty(""));
        for (var one : PolicySwitch.values()) {
            switches.put(one, new SimpleBooleanProperty());
        }
    }

    StringProperty text(String field) {
        return texts.get(field);
    }

    BooleanProperty decided(PolicySwitch one) {
        return switches.get(one);
    }

    /** Fetches what counts now. */
    void load() {
        shown = Map.of();
        errors.clear();
        tasks.run(() -> rules.current(actor), this::show, problems::show);
    }

    private void show(ClinicRules current) {
        current.deadlines()
                .asSettings()
                .forEach(
                        (key, text) -> {
                            if (texts.containsKey(key)) {
                                texts.get(key).set(text);
                            }
                        });
        forEveryPayer.set(current.deadlines().forEveryPayer());
        var vitals = current.vitals();
        set("highestHeartRate", vitals.highestHeartRate());
        set("lowestHeartRate", vitals.lowestHeartRate());
        set("systolic", vitals.systolic());
        set("diastolic", vitals.diastolic());
        set("lowestOxygen", vitals.lowestOxygen());
        set("likenessPercent", current.likenessPercent());
        text(LOCK).set(current.lockedUntil().map(ShownDate::of).orElse(""));
        text(THRESHOLD)
                .set(
                        current.threshold().isPresent()
                                ? BigDecimal.valueOf(current.threshold().getAsLong(), 2)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                : "");
        switches.forEach((one, on) -> on.set(current.policy().has(one)));
        shown = typed();
    }

    private void set(String field, int number) {
        text(field).set(String.valueOf(number));
    }

    /** Everything as it stands in the fields. */
    private Map<String, String> typed() {
        var all = new LinkedHashMap<String, String>();
        texts.forEach((field, text) -> all.put(field, text.get().strip()));
        switches.forEach((one, on) -> all.put(one.key(), String.valueOf(on.get())));
        all.put("forEveryPayer", String.valueOf(forEveryPayer.get()));
        return all;
    }

    /** Whether something typed is not stored yet. */
    boolean isDirty() {
        return !shown.isEmpty() && !typed().equals(shown);
    }

    /** Gives up what was typed; the next visit of the place shows what is stored. */
    void forget() {
        shown = Map.of();
    }

    private TypedDate lockDate() {
        return TypedDate.read(text(LOCK).get(), DateOrder.MONTH_DAY_YEAR, time.today());
    }

    private List<Violation> unreadable() {
        var found = new ArrayList<Violation>();
        for (var field : NUMBERS) {
            if (!text(field).get().strip().matches("\\d{1,4}")) {
                found.add(Violation.of(field, "number.whole"));
            }
        }
        lockDate().violation(LOCK).ifPresent(found::add);
        if (!text(THRESHOLD).get().strip().matches("|\\d{1,6}(\\.\\d{1,2})?")) {
            found.add(Violation.of(THRESHOLD, "spending.noAmount"));
        }
        return found;
    }

    private int number(String field) {
        return Integer.parseInt(text(field).get().strip());
    }

    private ClinicRules read() {
        return new ClinicRules(
                DeadlineRules.of(typed()),
                new SafetyPolicy(
                        switches.entrySet().stream()
                                .filter(entry -> entry.getValue().get())
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())),
                new VitalLimits(
                        number("highestHeartRate"),
                        number("lowestHeartRate"),
                        number("systolic"),
                        number("diastolic"),
                        number("lowestOxygen")),
                number("likenessPercent"),
                lockDate().date(),
                threshold());
    }

    private OptionalLong threshold() {
        var typed = text(THRESHOLD).get().strip();
        return typed.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(new BigDecimal(typed).movePointRight(2).longValueExact());
    }

    /** Stores all of it, then goes on; what is wrong is told beneath its field. */
    void save(Runnable onSaved) {
        errors.clear();
        tell(unreadable());
        if (!errors.isEmpty() || saving || shown.isEmpty()) {
            return;
        }
        saving = true;
        var wanted = read();
        tasks.run(
                () -> rules.save(wanted, actor),
                saved -> {
                    saving = false;
                    show(saved);
                    problems.done(Messages.text("rules.saved"));
                    changes.tell(new Changes.Change.ClinicChanged());
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
