package org.quadset.episodes.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.clinic.Clinician;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.PayerKind;
import org.quadset.exercises.Side;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.List;

/** Binds the form of an episode of care to its model. */
public final class EpisodeFormController implements PlaceController<Place.EpisodeForm> {
    private final EpisodeFormModel model;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Changes changes;
    private final Problems problems;
    private final List<LabelledField> fields = new ArrayList<>();

    @FXML private HBox page;
    @FXML private VBox left;
    @FXML private VBox right;
    @FXML private Label title;
    @FXML private Label subtitle;
    @FXML private Label toCorrect;
    @FXML private Label closedNote;
    @FXML private LabelledChoice<Side> side;
    @FXML private LabelledChoice<PayerKind> payer;
    @FXML private LabelledChoice<Clinician> clinician;
    @FXML private VBox diagnoses;
    @FXML private FlowPane regions;
    @FXML private VBox redFlags;
    @FXML private VBox goals;
    @FXML private VBox authorizations;
    @FXML private Label goalsError;
    @FXML private Label authorizationsError;
    @FXML private Button discharge;
    @FXML private Button reopen;

    public EpisodeFormController(
            EpisodeFormModel model,
            Navigator navigator,
            Overlays overlays,
            Changes changes,
            Problems problems) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
        this.changes = changes;
        this.problems = problems;
    }

    @FXML
    private void initialize() {
        bindFields(left);
        bindFields(right);
        side.offer(List.of(Side.values()), Side::label);
        side.valueProperty().bindBidirectional(model.side);
        payer.offer(List.of(PayerKind.values()), PayerKind::label);
        payer.valueProperty().bindBidirectional(model.payer);
        model.clinicians.addListener(
                (ListChangeListener<Clinician>)
                        change -> clinician.offer(model.clinicians, Clinician::signature));
        clinician.valueProperty().bindBidirectional(model.clinician);
        diagnoses.getChildren().setAll(new DiagnosisPicker(model));
        new RegionPicker(model.regions, regions);
        redFlags.getChildren().setAll(new RedFlagList(model));
        goals.getChildren().setAll(new GoalList(model.goals));
        authorizations.getChildren().setAll(new AuthorizationList(model.authorizations));
        model.errors.addListener((MapChangeListener<String, String>) change -> showErrors());
        model.shown().addListener((property, before, now) -> showEpisode(now));
        showErrors();
        showEpisode(null);
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
    }

    private void showEpisode(EpisodeOfCare episode) {
        Nodes.show(discharge, episode != null && !episode.isNew() && episode.isOpen());
        Nodes.show(reopen, episode != null && !episode.isOpen());
        Nodes.show(closedNote, episode != null && !episode.isOpen());
        if (episode == null) {
            return;
        }
        title.setText(episode.isNew() ? Messages.text("episode.new") : episode.details().title());
        subtitle.setText(
                model.patient().get().details().names().spoken()
                        + " · "
                        + model.patient().get().recordNumber());
        episode.closing()
                .ifPresent(
                        end ->
                                closedNote.setText(
                                        Messages.text(
                                                "episode.closedNote",
                                                ShownDate.of(end.day()),
                                                end.reason().label(),
                                                end.note())));
    }

    private void showErrors() {
        fields.forEach(
                field -> field.errorProperty().set(model.errors.getOrDefault(field.getName(), "")));
        show(goalsError, "goals");
        show(authorizationsError, "authorizations");
        toCorrect.setVisible(!model.errors.isEmpty());
        toCorrect.setText(
                Messages.text(
                        model.errors.size() == 1 ? "form.oneToCorrect" : "form.toCorrect",
                        model.errors.size()));
    }

    private void show(Label error, String field) {
        error.setText(model.errors.getOrDefault(field, ""));
        Nodes.show(error, !error.getText().isEmpty());
    }

    @FXML
    private void save() {
        store(navigator::back);
    }

    private void store(Runnable next) {
        model.save(
                saved -> {
                    problems.done(Messages.text("episode.saved", saved.details().title()));
                    changes.tell(new Changes.Change.PatientChanged(saved.patientId()));
                    next.run();
                });
        focusFirstError();
    }

    private void focusFirstError() {
        fields.stream()
                .filter(field -> !field.errorProperty().get().isEmpty())
                .findFirst()
                .ifPresent(field -> field.input().requestFocus());
    }

    @FXML
    private void discharge() {
        model.openBookings(
                open -> {
                    var card =
                            new DischargeCard(
                                    open,
                                    (reason, note, release) -> {
                                        overlays.close();
                                        model.close(reason, note, release, this::closed);
                                    },
                                    overlays::close);
                    overlays.show(card, javafx.geometry.Pos.CENTER, () -> {});
                    card.focus();
                });
    }

    private void closed() {
        problems.done(Messages.text("episode.closedDone"), () -> model.reopen(this::tellChanged));
        tellChanged();
    }

    private void tellChanged() {
        changes.tell(new Changes.Change.PatientChanged(model.shown().get().patientId()));
        changes.tell(new Changes.Change.ScheduleChanged());
    }

    @FXML
    private void reopen() {
        model.reopen(this::tellChanged);
    }

    @FXML
    private void discard() {
        if (mayLeave(navigator::back)) {
            navigator.back();
        }
    }

    @Override
    public void show(Place.EpisodeForm place) {
        model.open(place.patient(), place.episode());
        fields.getFirst().input().requestFocus();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(model.isDirty(), this::store, model::forget, goOn);
    }

    /** Narrow: the plan stands below the problem instead of beside it. */
    @Override
    public void fit(double width) {
        boolean beside = width >= 1000;
        Nodes.standIn(beside ? page : left, beside ? left : page, right);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("act.save", "mdoal-check_circle", "Ctrl+Enter", this::save),
                Command.of("form.nextError", "mdoal-error_outline", "F8", this::focusFirstError));
    }
}
