package org.quadset.charting.ui;

import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.episodes.Deadline;
import org.quadset.episodes.DeadlineRules;
import org.quadset.modalities.PolicySwitch;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.List;

/** Binds the clinic's decisions about charting to their model. */
public final class ClinicRulesController implements PlaceController<Place.ClinicRules> {
    private static final double WIDE = 1000;

    private final ClinicRulesModel model;
    private final Navigator navigator;
    private final Overlays overlays;
    private final List<LabelledField> fields = new ArrayList<>();

    @FXML private BorderPane screen;
    @FXML private HBox page;
    @FXML private VBox left;
    @FXML private VBox right;
    @FXML private VBox switches;
    @FXML private VBox progressSource;
    @FXML private VBox certificationSource;
    @FXML private CheckBox forEveryPayer;
    @FXML private LabelledField progressVisits;

    public ClinicRulesController(ClinicRulesModel model, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        collect(left);
        collect(right);
        fields.forEach(
                field -> field.textProperty().bindBidirectional(model.text(field.getName())));
        forEveryPayer.selectedProperty().bindBidirectional(model.forEveryPayer);
        for (var one : PolicySwitch.values()) {
            var box = new CheckBox(one.label());
            box.setId(one.key());
            box.setWrapText(true);
            box.selectedProperty().bindBidirectional(model.decided(one));
            switches.getChildren().add(box);
        }
        cite(progressSource, Deadline.Kind.PROGRESS_REPORT);
        cite(certificationSource, Deadline.Kind.CERTIFICATION_END);
        model.errors.addListener(
                (MapChangeListener<String, String>) change -> fields.forEach(this::showError));
    }

    /** All fields within a column, in their order. */
    private void collect(Parent from) {
        for (var child : from.getChildrenUnmodifiable()) {
            if (child instanceof LabelledField field) {
                fields.add(field);
            } else if (child instanceof Parent parent) {
                collect(parent);
            }
        }
    }

    private static void cite(VBox place, Deadline.Kind kind) {
        var source =
                Nodes.label(
                        Messages.text("rules.source", DeadlineRules.citation(kind)), "second-line");
        source.setWrapText(true);
        place.getChildren().setAll(source);
    }

    private void showError(LabelledField field) {
        field.errorProperty().set(model.errors.getOrDefault(field.getName(), ""));
    }

    @FXML
    private void save() {
        model.save(() -> {});
    }

    @FXML
    private void openTable() {
        navigator.go(new Place.SafetyTable());
    }

    @FXML
    private void back() {
        navigator.go(new Place.Setup());
    }

    @Override
    public void show(Place.ClinicRules place) {
        model.load();
        progressVisits.input().requestFocus();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(model.isDirty(), model::save, model::forget, goOn);
    }

    /** Narrow: the right column stands below the left one. */
    @Override
    public void fit(double width) {
        boolean beside = width >= WIDE;
        Nodes.standIn(beside ? page : left, beside ? left : page, right);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("act.save", "mdoal-check_circle", "Ctrl+S", this::save),
                Command.of("place.safetyTable", "mdoal-block", this::openTable));
    }
}
