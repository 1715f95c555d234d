package org.quadset.modalities.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.modalities.SafetyRule;
import org.quadset.modalities.SafetyRuleEdit;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Binds the contraindication table to its model: the rules at the left, the chosen one beside. */
public final class SafetyTableController implements PlaceController<Place.SafetyTable> {
    private static final double WIDE = 1000;

    private final SafetyTableModel model;
    private final ClinicTime time;
    private final Navigator navigator;
    private final Overlays overlays;

    @FXML private TextField search;
    @FXML private Label version;
    @FXML private ListView<SafetyRule> rules;
    @FXML private VBox form;
    @FXML private Label none;
    @FXML private Label ruleTitle;
    @FXML private Label ruleSource;
    @FXML private LabelledChoice<RuleForce> force;
    @FXML private LabelledField scopes;
    @FXML private LabelledField note;
    @FXML private LabelledField reason;
    @FXML private VBox history;

    public SafetyTableController(
            SafetyTableModel model, ClinicTime time, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.time = time;
        this.navigator = navigator;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.search);
        version.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        Messages.text(
                                                "safetyTable.version",
                                                model.version.get(),
                                                model.rules.size()),
                                model.version,
                                model.rules));
        rules.setItems(model.rules);
        rules.setCellFactory(view -> new Cell());
        rules.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null && now != model.chosen.get()) {
                                choose(now);
                            }
                        });
        force.offer(List.of(RuleForce.values()), RuleForce::label);
        force.valueProperty().bindBidirectional(model.force);
        var fields = List.of(scopes, note, reason);
        fields.forEach(
                field -> field.textProperty().bindBidirectional(model.text(field.getName())));
        model.errors.addListener(
                (MapChangeListener<String, String>)
                        change ->
                                fields.forEach(
                                        field ->
                                                field.errorProperty()
                                                        .set(
                                                                model.errors.getOrDefault(
                                                                        field.getName(), ""))));
        model.chosen.addListener((property, before, now) -> showChosen());
        model.edits.addListener((ListChangeListener<SafetyRuleEdit>) change -> showChosen());
        Nodes.showWhile(form, model.chosen.isNotNull());
        Nodes.showWhile(none, model.chosen.isNull());
        showChosen();
    }

    /** Another rule is shown only once what was typed is stored or given up. */
    private void choose(SafetyRule rule) {
        if (!model.isDirty()) {
            model.chosen.set(rule);
            return;
        }
        rules.getSelectionModel().select(model.chosen.get());
        overlays.askAboutUnsaved(
                () -> model.save(() -> model.chosen.set(rule)), () -> model.chosen.set(rule));
    }

    private void showChosen() {
        var rule = model.chosen.get();
        if (rule == null) {
            rules.getSelectionModel().clearSelection();
            return;
        }
        rules.getSelectionModel().select(rule);
        ruleTitle.setText(
                Messages.text("safetyTable.rule", rule.treatmentLabel(), rule.conditionLabel()));
        ruleSource.setText(
                Messages.text(
                        "safetyTable.source", rule.source().replace(";", ", "), rule.confidence()));
        history.getChildren()
                .setAll(model.editsOfChosen().stream().map(this::historyLine).toList());
    }

    private Label historyLine(SafetyRuleEdit edit) {
        var line =
                Nodes.label(
                        Messages.text(
                                "safetyTable.edit",
                                ShownDate.of(time.at(edit.editedAt()).toLocalDate()),
                                edit.editedBy(),
                                edit.severity().map(RuleForce::of).orElse(RuleForce.OFF).label(),
                                edit.reason()),
                        "second-line");
        line.setWrapText(true);
        return line;
    }

    @FXML
    private void save() {
        model.save(() -> {});
    }

    @FXML
    private void back() {
        navigator.go(new Place.ClinicRules());
    }

    @Override
    public void show(Place.SafetyTable place) {
        model.load();
        search.requestFocus();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(model.isDirty(), model::save, model::forget, goOn);
    }

    @Override
    public void fit(double width) {
        form.setPrefWidth(width >= WIDE ? 420 : 320);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("act.save", "mdoal-check_circle", "Ctrl+S", this::save));
    }

    /** A rule in two lines: what it is about, and why. */
    private final class Cell extends ListCell<SafetyRule> {
        private final Label title = Nodes.label("", "name");
        private final Label why = Nodes.label("", "second-line");
        private final Label severity = Nodes.label("", "badge");
        private final HBox box;

        Cell() {
            var texts = new VBox(1, title, why);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            severity.setMinWidth(USE_PREF_SIZE);
            box = new HBox(10, texts, severity);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(SafetyRule rule, boolean empty) {
            super.updateItem(rule, empty);
            if (empty || rule == null) {
                setGraphic(null);
                return;
            }
            title.setText(
                    Messages.text(
                            "safetyTable.rule", rule.treatmentLabel(), rule.conditionLabel()));
            var place = rule.scopes().contains("any") ? "" : String.join(", ", rule.scopes());
            why.setText(
                    Stream.of(place.replace('_', ' '), rule.note())
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" · ")));
            boolean off = model.isOff(rule);
            boolean asks = rule.severity() == SafetyRule.Severity.RELATIVE;
            severity.setText(off ? RuleForce.OFF.label() : rule.severity().label());
            severity.getStyleClass()
                    .setAll("label", "badge", off ? "muted" : asks ? "warning" : "danger");
            setAccessibleText(title.getText() + ", " + severity.getText());
            setGraphic(box);
        }
    }
}
