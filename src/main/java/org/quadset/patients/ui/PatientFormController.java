package org.quadset.patients.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.patients.Patient;
import org.quadset.patients.PhoneKind;
import org.quadset.patients.Sex;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Delay;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;

import java.util.ArrayList;
import java.util.List;

/** Binds the patient form to its model. */
public final class PatientFormController implements PlaceController<Place.PatientForm> {
    private final PatientFormModel model;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Changes changes;
    private final Problems problems;
    private final List<LabelledField> fields = new ArrayList<>();
    private final Delay duplicateSearch;

    @FXML private HBox page;
    @FXML private VBox sections;
    @FXML private Label title;
    @FXML private Label number;
    @FXML private Label toCorrect;
    @FXML private LabelledChoice<Sex> sex;
    @FXML private LabelledChoice<PhoneKind> phone1Kind;
    @FXML private LabelledChoice<PhoneKind> phone2Kind;
    @FXML private CheckBox interpreter;
    @FXML private VBox conditions;
    @FXML private VBox duplicatePanel;
    @FXML private VBox duplicateList;
    @FXML private Button save;
    @FXML private Button saveAndBook;

    public PatientFormController(
            PatientFormModel model,
            Navigator navigator,
            Overlays overlays,
            Changes changes,
            Problems problems) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
        this.changes = changes;
        this.problems = problems;
        this.duplicateSearch = new Delay(400, model::lookForDuplicates);
    }

    @FXML
    private void initialize() {
        bindFields(sections);
        sex.offer(List.of(Sex.values()), Sex::label);
        sex.valueProperty().bindBidirectional(model.sex);
        for (var kind : List.of(phone1Kind, phone2Kind)) {
            kind.offer(List.of(PhoneKind.values()), PhoneKind::label);
        }
        phone1Kind.valueProperty().bindBidirectional(model.phone1Kind);
        phone2Kind.valueProperty().bindBidirectional(model.phone2Kind);
        interpreter.selectedProperty().bindBidirectional(model.interpreter);
        conditions.getChildren().setAll(new SafetyQuestionList(model));
        model.errors.addListener((MapChangeListener<String, String>) change -> showErrors());
        model.duplicates.addListener((ListChangeListener<Object>) change -> showDuplicates());
        model.duplicatesDismissed.addListener((property, before, now) -> showDuplicates());
        model.shown().addListener((property, before, now) -> showTitle(now));
        save.textProperty()
                .bind(model.saving.map(busy -> Messages.text(busy ? "act.saving" : "act.save")));
        showTitle(null);
        showErrors();
        showDuplicates();
    }

    private void bindFields(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof LabelledField field) {
                fields.add(field);
                field.textProperty().bindBidirectional(model.text(field.getName()));
            } else if (child instanceof Parent inner) {
                bindFields(inner);
            }
        }
        for (var name : List.of("givenName", "familyName", "born", "phone1")) {
            fields.stream()
                    .filter(field -> field.getName().equals(name))
                    .forEach(
                            field ->
                                    field.textProperty()
                                            .addListener(
                                                    (property, before, now) ->
                                                            duplicateSearch.restart()));
        }
    }

    private void showTitle(Patient patient) {
        title.setText(
                patient == null
                        ? Messages.text("patient.new")
                        : patient.details().names().spoken());
        number.setText(
                patient == null ? Messages.text("patient.notSavedYet") : patient.recordNumber());
    }

    private void showErrors() {
        fields.forEach(
                field -> field.errorProperty().set(model.errors.getOrDefault(field.getName(), "")));
        toCorrect.setVisible(!model.errors.isEmpty());
        toCorrect.setText(
                Messages.text(
                        model.errors.size() == 1 ? "form.oneToCorrect" : "form.toCorrect",
                        model.errors.size()));
    }

    private void showDuplicates() {
        boolean any = !model.duplicates.isEmpty() && !model.duplicatesDismissed.get();
        duplicatePanel.setVisible(any);
        duplicatePanel.setManaged(any);
        duplicateList
                .getChildren()
                .setAll(
                        model.duplicates.stream()
                                .map(
                                        one ->
                                                new DuplicateCard(
                                                        one,
                                                        () ->
                                                                navigator.replace(
                                                                        new Place.PatientChart(
                                                                                one.patient()
                                                                                        .id()))))
                                .toList());
    }

    @FXML
    private void dismissDuplicates() {
        model.dismissDuplicates();
    }

    @FXML
    private void save() {
        store(patient -> navigator.replace(new Place.PatientChart(patient.id())));
    }

    @FXML
    private void saveAndBook() {
        store(patient -> navigator.replace(new Place.BookFor(model.today(), patient.id())));
    }

    private void store(java.util.function.Consumer<Patient> next) {
        duplicateSearch.cancel();
        model.save(
                saved -> {
                    problems.done(
                            Messages.text(
                                    "patient.saved",
                                    saved.details().names().spoken(),
                                    saved.recordNumber()));
                    changes.tell(new Changes.Change.PatientChanged(saved.id()));
                    next.accept(saved);
                });
        focusFirstError();
    }

    /** Goes to the first field that must be corrected. */
    @FXML
    private void focusFirstError() {
        fields.stream()
                .filter(field -> !field.errorProperty().get().isEmpty())
                .findFirst()
                .ifPresent(field -> field.input().requestFocus());
    }

    @FXML
    private void discard() {
        leave(navigator::back);
    }

    private void leave(Runnable goOn) {
        if (mayLeave(goOn)) {
            goOn.run();
        }
    }

    @Override
    public void show(Place.PatientForm place) {
        var shown = model.shown().get();
        if (place.patient().isPresent()) {
            model.open(place.patient().getAsLong());
        } else if (shown != null || !model.isDirty()) {
            model.startNew();
        }
        fields.getFirst().input().requestFocus();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(
                model.isDirty(), then -> store(patient -> then.run()), model::startNew, goOn);
    }

    /** Narrow: likely duplicates stand above the form instead of beside it. */
    @Override
    public void fit(double width) {
        boolean beside = width >= 1100;
        var home = beside ? page.getChildren() : sections.getChildren();
        if (!home.contains(duplicatePanel)) {
            page.getChildren().remove(duplicatePanel);
            sections.getChildren().remove(duplicatePanel);
            home.add(beside ? home.size() : 0, duplicatePanel);
        }
        duplicatePanel.setMaxWidth(beside ? 300 : Double.MAX_VALUE);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "patient.saveAndBook",
                        "mdoal-event_available",
                        "Ctrl+S",
                        this::saveAndBook),
                Command.of("act.save", "mdoal-check_circle", "Ctrl+Enter", this::save),
                Command.of("form.nextError", "mdoal-error_outline", "F8", this::focusFirstError),
                Command.of("patient.other", "mdomz-people", "Alt+N", this::dismissDuplicates));
    }
}
