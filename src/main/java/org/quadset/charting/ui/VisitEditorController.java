package org.quadset.charting.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.charting.JournaledDraft;
import org.quadset.episodes.NoteType;
import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Delay;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Binds the visit editor to its model. */
public final class VisitEditorController implements PlaceController<Place.VisitEditor> {
    private final VisitEditorModel model;
    private final SignFlow signing;
    private final NoteActs acts;
    private final EditorCards cards;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Problems problems;
    private final Delay autosave;
    private final ObservableList<Violation> missing = FXCollections.observableArrayList();
    private final PhraseModel phrases;
    private final PhraseKeys phraseKeys;
    private NoteFields noteFields;
    private TreatmentList treatments;
    private UnitsBar units;
    private ObjectiveSection objectives;
    private QuickAdd quick;
    private Node writing;

    @FXML private BorderPane screen;
    @FXML private Label patientName;
    @FXML private Label patientDetail;
    @FXML private ScrollPane soapColumn;
    @FXML private ScrollPane lastColumn;
    @FXML private HBox flags;
    @FXML private HBox episodePlace;
    @FXML private ComboBox<NoteType> noteType;
    @FXML private TextField painNow;
    @FXML private TextField painBest;
    @FXML private TextField painWorst;
    @FXML private Label painHint;
    @FXML private TextArea subjective;
    @FXML private TextArea objective;
    @FXML private TextArea assessment;
    @FXML private TextArea plan;
    @FXML private Label phraseHint;
    @FXML private VBox rows;
    @FXML private FlowPane addButtons;
    @FXML private Button confirmAll;
    @FXML private TextField quickAdd;
    @FXML private VBox quickFound;
    @FXML private VBox findingLines;
    @FXML private Hyperlink measure;
    @FXML private Hyperlink draw;
    @FXML private VBox lastTime;
    @FXML private Label total;
    @FXML private Hyperlink why;
    @FXML private VBox blockers;
    @FXML private Button sign;

    public VisitEditorController(
            VisitEditorModel model,
            SignModel signModel,
            NoteActsModel noteActs,
            PhraseModel phrases,
            Navigator navigator,
            Overlays overlays,
            Changes changes,
            Problems problems) {
        this.model = model;
        this.signing =
                new SignFlow(model, signModel, overlays, problems, changes, missing, this::jumpTo);
        this.cards = new EditorCards(model, overlays, problems);
        this.acts = new NoteActs(noteActs, overlays, problems);
        this.phrases = phrases;
        this.phraseKeys = new PhraseKeys(phrases::phrases);
        this.navigator = navigator;
        this.overlays = overlays;
        this.problems = problems;
        this.autosave = new Delay(700, model::save);
    }

    @FXML
    private void initialize() {
        writing = screen.getCenter();
        units = new UnitsBar(model, overlays, total, why);
        treatments = new TreatmentList(model, rows, cards);
        objectives = new ObjectiveSection(model, overlays, problems, findingLines);
        Nodes.showWhile(confirmAll, Bindings.isNotEmpty(model.form.carriedRows));
        measure.setOnAction(event -> objectives.measure());
        draw.setOnAction(event -> objectives.draw());
        quick = new QuickAdd(quickAdd, quickFound, this::add);
        model.onChange(this::changed);
        new PainFields(model, painHint, List.of(painNow, painBest, painWorst), subjective);
        noteFields =
                new NoteFields(
                        model,
                        List.of(painNow, painBest, painWorst),
                        List.of(subjective, objective, assessment, plan),
                        phraseKeys);
        phraseHint.textProperty().bind(phraseKeys.offered());
        Nodes.showWhile(phraseHint, phraseKeys.offered().isNotEmpty());
        VisitHead.offerTypes(noteType);
        noteType.valueProperty().bindBidirectional(model.form.noteType);
        model.patient().addListener((property, before, now) -> showPatient());
        model.visit().addListener((property, before, now) -> screen.setDisable(now == null));
        model.onOpened(this::opened);
        model.cursorIn(() -> noteFields.cursor(screen));
        EditorCommands.keys(screen, model, acts, quickAdd);
        blockers.getChildren().setAll(new BlockerList(missing, this::jumpTo));
        Nodes.showWhile(blockers, Bindings.isNotEmpty(missing));
        addButtons.getChildren().setAll(TreatmentButtons.of(kind -> add(kind, Map.of())));
        acts.shown().subscribe(shown -> showSigned());
        screen.setDisable(true);
    }

    private void changed() {
        autosave.restart();
        units.show();
        objectives.show();
        if (!missing.isEmpty()) {
            missing.setAll(signing.stillMissing(model.missing()));
        }
    }

    private void opened() {
        acts.show(model.visit().get());
        VisitHead.offerEpisodes(episodePlace, model);
        showPatient();
        units.show();
        objectives.open();
        quick.rank(model.uses());
        phrases.open(model.visit().get().clinicianId());
        model.restored().ifPresentOrElse(this::tellRestored, () -> painNow.requestFocus());
    }

    private void tellRestored(JournaledDraft draft) {
        problems.done(Messages.text("visit.restored", VisitHead.moment(draft, model)));
        noteFields.restore(draft);
    }

    private void showSigned() {
        boolean signed = acts.isShown();
        screen.setCenter(signed ? acts.view() : writing);
        Nodes.show(soapColumn, !signed);
        Nodes.show(lastColumn, !signed && screen.getWidth() >= 1100);
        List.of(sign, noteType, total, why).forEach(node -> Nodes.show(node, !signed));
    }

    private void showPatient() {
        var patient = model.patient().get();
        var visit = model.visit().get();
        if (patient != null && visit != null) {
            patientName.setText(patient.details().names().spoken());
            patientDetail.setText(VisitHead.detail(patient, visit));
            flags.getChildren().setAll(VisitHead.chips(model));
            lastTime.getChildren().setAll(new LastTime(model));
        }
    }

    private void jumpTo(String field) {
        switch (field) {
            case "episode", "outcomes" -> openChart();
            case "goals" -> cards.goals();
            case "findings" -> objectives.measure();
            case "charges" -> units.explain();
            case "rows" -> addButtons.getChildren().getFirst().requestFocus();
            default -> {
                if (!treatments.jumpTo(field)) {
                    noteFields.focus(field);
                }
            }
        }
    }

    private void add(TreatmentKind kind, Map<String, String> typed) {
        if (model.patient().get() != null) {
            treatments.focusForm(model.add(kind, typed));
        }
    }

    @FXML
    private void confirmAll() {
        model.form.confirmAll();
        treatments.focusNextMissing(null);
    }

    @FXML
    private void sign() {
        autosave.cancel();
        signing.begin();
    }

    @FXML
    private void close() {
        model.save(navigator::back);
    }

    @FXML
    private void openChart() {
        leaveTo(Place.PatientChart::new);
    }

    @FXML
    private void openHomeExercises() {
        leaveTo(Place.HomeProgram::new);
    }

    @FXML
    private void openPaper() {
        leaveTo(patient -> new Place.NotePaper(model.visit().get().id()));
    }

    private void leaveTo(LongFunction<Place> place) {
        if (model.patient().get() != null) {
            model.save(() -> navigator.go(place.apply(model.patient().get().id())));
        }
    }

    @Override
    public void show(Place.VisitEditor place) {
        missing.clear();
        model.open(place.visit());
        painNow.requestFocus();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        autosave.cancel();
        if (model.mayLeave()) {
            return true;
        }
        model.save(goOn);
        return false;
    }

    /** Narrow: last time goes first. */
    @Override
    public void fit(double width) {
        Nodes.show(lastColumn, width >= 1100 && !acts.isShown());
        soapColumn.setPrefWidth(width >= 1000 ? 330 : 280);
        soapColumn.setMinWidth(soapColumn.getPrefWidth());
        Nodes.show(flags, width >= 1000);
    }

    @Override
    public List<Command> commands() {
        Runnable next = () -> acts.nextUnsigned(model, navigator);
        if (acts.isShown()) {
            return EditorCommands.ofSigned(this::openHomeExercises, this::openPaper, next);
        }
        return EditorCommands.of(
                this::sign,
                model,
                this::openHomeExercises,
                this::openPaper,
                this::confirmAll,
                () -> treatments.focusNextMissing(null),
                next,
                units::explain,
                () -> objectives.chooseTemplate(noteFields),
                objectives::measure,
                objectives::draw,
                treatments::startOrEndTimer,
                treatments::showDoses,
                cards::goals,
                () -> PhraseCard.open(phrases, noteFields.selectedText(screen), overlays),
                quickAdd::requestFocus,
                kind -> add(kind, Map.of()));
    }
}
