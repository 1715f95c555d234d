package org.quadset.modalities.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.transformation.FilteredList;

import org.quadset.modalities.SafetyRule;
import org.quadset.modalities.SafetyRuleEdit;
import org.quadset.modalities.SafetyRuleService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.text.Folding;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contraindication table as it counts in this clinic, and the rule that is being changed. */
public final class SafetyTableModel {
    /** All that the screen shows, fetched together. */
    private record Fetched(
            List<SafetyRule> rules,
            List<SafetyRule> switchedOff,
            List<SafetyRuleEdit> edits,
            String version) {}

    final ObjectProperty<RuleForce> force = new SimpleObjectProperty<>();
    final ObjectProperty<SafetyRule> chosen = new SimpleObjectProperty<>();
    final StringProperty search = new SimpleStringProperty("");
    final StringProperty version = new SimpleStringProperty("");
    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    final ObservableList<SafetyRuleEdit> edits = FXCollections.observableArrayList();
    private final ObservableList<SafetyRule> all = FXCollections.observableArrayList();
    final FilteredList<SafetyRule> rules = new FilteredList<>(all);
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final SafetyRuleService service;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private Set<SafetyRule> off = Set.of();
    private boolean saving;

    public SafetyTableModel(
            SafetyRuleService service, Tasks tasks, Problems problems, Actor actor) {
        this.service = service;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        for (var field : List.of("scopes", "note", "reason")) {
            texts.put(field, new SimpleStringProperty(""));
        }
        search.addListener((property, before, now) -> filter(now));
        chosen.addListener((property, before, now) -> show(now));
    }

    StringProperty text(String field) {
        return texts.get(field);
    }

    /** Fetches the table. */
    void load() {
        tasks.run(this::fetch, this::arrive, problems::show);
    }

    private Fetched fetch() {
        service.refresh();
        var current = service.current();
        return new Fetched(
                current.all(), service.switchedOff(actor), service.edits(actor), current.version());
    }

    private void arrive(Fetched fetched) {
        var kept = chosen.get();
        off = Set.copyOf(fetched.switchedOff());
        all.setAll(fetched.switchedOff());
        all.addAll(fetched.rules());
        edits.setAll(fetched.edits());
        version.set(fetched.version());
        chosen.set(
                all.stream()
                        .filter(
                                one ->
                                        kept != null
                                                && one.treatment().equals(kept.treatment())
                                                && one.condition().equals(kept.condition()))
                        .findFirst()
                        .orElse(null));
        // The same rule may have another force now, and what was typed about it is stored.
        show(chosen.get());
    }

    /** Whether the clinic switched it off. */
    boolean isOff(SafetyRule rule) {
        return off.contains(rule);
    }

    private RuleForce forceOf(SafetyRule rule) {
        return isOff(rule) ? RuleForce.OFF : RuleForce.of(rule.severity());
    }

    private void filter(String typed) {
        var words = Folding.words(typed);
        rules.setPredicate(
                rule -> {
                    var text =
                            " "
                                    + Folding.fold(searchText(rule))
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' ');
                    return words.stream().allMatch(word -> text.contains(" " + word));
                });
    }

    private static String searchText(SafetyRule rule) {
        return String.join(
                " ",
                rule.treatmentLabel(),
                rule.treatment(),
                rule.conditionLabel(),
                rule.condition(),
                rule.severity().label(),
                rule.note());
    }

    private void show(SafetyRule rule) {
        errors.clear();
        text("reason").set("");
        force.set(rule == null ? null : forceOf(rule));
        text("scopes").set(rule == null ? "" : String.join(", ", rule.scopes()));
        text("note").set(rule == null ? "" : rule.note());
    }

    /** Whether something typed is not stored yet. */
    boolean isDirty() {
        var rule = chosen.get();
        return rule != null
                && (force.get() != forceOf(rule)
                        || !text("scopes").get().equals(String.join(", ", rule.scopes()))
                        || !text("note").get().equals(rule.note())
                        || !text("reason").get().isBlank());
    }

    /** Gives up what was typed. */
    void forget() {
        chosen.set(null);
    }

    private SafetyRuleEdit typed() {
        var rule = chosen.get();
        return SafetyRuleEdit.of(
                rule.treatment(),
                rule.condition(),
                force.get().severity(),
                Arrays.stream(text("scopes").get().split("[,;]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                TypedText.line(text("note").get()),
                TypedText.line(text("reason").get()));
    }

    /** What the clinic decided about the chosen rule before, the newest first. */
    List<SafetyRuleEdit> editsOfChosen() {
        return Optional.ofNullable(chosen.get()).stream()
                .flatMap(
                        rule ->
                                edits.stream()
                                        .filter(
                                                one ->
                                                        one.treatment().equals(rule.treatment())
                                                                && one.condition()
                                                                        .equals(rule.condition())))
                .toList();
    }

    /** Stores the clinic's own rule in place of the chosen one; it counts at once. */
    void save(Runnable onSaved) {
        if (chosen.get() == null || saving) {
            return;
        }
        errors.clear();
        saving = true;
        var wanted = typed();
        tasks.run(
                () -> {
                    service.edit(wanted, actor);
                    return fetch();
                },
                fetched -> {
                    saving = false;
                    text("reason").set("");
                    arrive(fetched);
                    problems.done(
                            Messages.text(
                                    wanted.severity().isPresent()
                                            ? "safetyTable.saved"
                                            : "safetyTable.switchedOff"));
                    onSaved.run();
                },
                problem -> {
                    saving = false;
                    if (problem instanceof InvalidInputException invalid) {
                        invalid.violations()
                                .forEach(
                                        one -> errors.putIfAbsent(one.field(), Messages.text(one)));
                    } else {
                        problems.show(problem);
                    }
                });
    }
}
