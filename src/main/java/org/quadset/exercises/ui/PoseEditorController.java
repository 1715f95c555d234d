package org.quadset.exercises.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.quadset.figures.Camera;
import org.quadset.figures.screen.MovingFigure;
import org.quadset.figures.screen.PoseCanvas;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The pose editor: the pose in the middle with joints to drag, degrees at the left, camera and
 * things at the right.
 */
public final class PoseEditorController implements PlaceController<Place.PoseEditor> {
    private final PoseEditorModel model;
    private final DrawingStore store;
    private final Navigator navigator;
    private final Overlays overlays;
    private final PoseCanvas canvas = new PoseCanvas();
    private final MovingFigure preview = new MovingFigure();
    private final PhotoPanel photos;
    private String key = "";

    @FXML private Label title;
    @FXML private Segmented<Integer> poses;
    @FXML private Segmented<String> sides;
    @FXML private ScrollPane joints;
    @FXML private StackPane stage;
    @FXML private StackPane moving;
    @FXML private ComboBox<String> camera;
    @FXML private Slider yaw;
    @FXML private Slider pitch;
    @FXML private VBox things;
    @FXML private VBox findings;
    @FXML private TextArea text;
    @FXML private Label textError;
    @FXML private VBox textPane;
    @FXML private Button undo;
    @FXML private Button redo;
    @FXML private Button textButton;
    @FXML private VBox photographs;
    @FXML private VBox jointPanel;
    @FXML private ScrollPane sidePanel;

    public PoseEditorController(
            PoseEditorModel model, DrawingStore store, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.store = store;
        this.navigator = navigator;
        this.overlays = overlays;
        this.photos = new PhotoPanel(store, overlays);
    }

    @FXML
    private void initialize() {
        stage.getChildren().add(canvas);
        moving.getChildren().add(preview);
        var panel = new JointPanel(model);
        joints.setContent(panel);
        sides.offer(List.of(".w", ".o", ""), PoseEditorController::words);
        sides.choiceProperty()
                .addListener((property, before, now) -> panel.show(now == null ? ".w" : now));
        sides.choiceProperty().set(".w");
        poses.choiceProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                model.pose.set(now);
                            }
                        });
        canvas.onTaken(model::take);
        canvas.onDragged(dragged -> model.drag(dragged.handle(), dragged.x(), dragged.y()));
        canvas.onDropped(model::drop);
        things.getChildren().add(new PropPanel(model));
        photographs.getChildren().add(photos);
        cameras();
        text.textProperty().bindBidirectional(model.text);
        textError.textProperty().bind(model.textError);
        Nodes.showWhile(textError, model.textError.isNotEmpty());
        Nodes.showWhile(textPane, model.asText);
        Nodes.showWhile(stage, model.asText.not());
        undo.disableProperty().bind(model.canUndo().not());
        redo.disableProperty().bind(model.canRedo().not());
        model.figure().addListener((property, before, now) -> showFigure());
        model.pose.addListener((property, before, now) -> showFigure());
        model.findings.addListener((ListChangeListener<String>) change -> showFindings());
    }

    private static String words(String side) {
        return switch (side) {
            case ".w" -> Messages.text("poseEditor.side.w");
            case ".o" -> Messages.text("poseEditor.side.o");
            default -> Messages.text("poseEditor.trunk");
        };
    }

    private void cameras() {
        camera.getItems().setAll(Camera.names());
        camera.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String name) {
                        return name == null ? "" : Messages.text("camera." + name);
                    }

                    @Override
                    public String fromString(String words) {
                        return words;
                    }
                });
        camera.setOnAction(
                event -> {
                    if (camera.getValue() != null) {
                        var named = Camera.of(camera.getValue());
                        model.look(named.yaw(), named.pitch());
                    }
                });
        for (var slider : List.of(yaw, pitch)) {
            slider.valueChangingProperty().addListener((property, before, now) -> look(slider));
            slider.valueProperty().addListener((property, before, now) -> look(slider));
        }
    }

    private void look(Slider slider) {
        var figure = model.figure().get();
        if (figure == null || slider.isValueChanging()) {
            return;
        }
        if (Math.round(yaw.getValue()) != Math.round(figure.camera().yaw())
                || Math.round(pitch.getValue()) != Math.round(figure.camera().pitch())) {
            model.look(yaw.getValue(), pitch.getValue());
        }
    }

    private void showFigure() {
        var figure = model.figure().get();
        if (figure == null) {
            return;
        }
        if (poses.getButtons().size() != figure.poses().size()) {
            var names =
                    figure.poses().size() == 2
                            ? List.of("start", "end")
                            : List.of("start", "middle", "end");
            poses.offer(
                    IntStream.range(0, figure.poses().size()).boxed().toList(),
                    index -> Messages.text("poseEditor.pose." + names.get(index)));
        }
        poses.choiceProperty().set(model.pose.get());
        canvas.show(figure, model.pose.get());
        if (!yaw.isValueChanging() && !pitch.isValueChanging()) {
            yaw.setValue(figure.camera().yaw());
            pitch.setValue(figure.camera().pitch());
        }
        preview.show(figure, false, 0, Messages.text("poseEditor.preview"), preview.isMoving());
    }

    private void showFindings() {
        findings.getChildren().clear();
        for (var finding : model.findings) {
            var line = Nodes.withIcon("mdomz-report_problem", finding, "warning-text");
            line.setWrapText(true);
            findings.getChildren().add(line);
        }
        if (model.findings.isEmpty()) {
            findings.getChildren()
                    .add(
                            Nodes.withIcon(
                                    "mdoal-check_circle",
                                    Messages.text("poseEditor.sound"),
                                    "second-line"));
        }
    }

    @Override
    public void show(Place.PoseEditor place) {
        key = place.exerciseKey();
        store.open(
                key,
                drawing -> {
                    title.setText(Messages.text("poseEditor.title", drawing.name()));
                    model.open(drawing.figure());
                    photos.show(key, drawing.photographed());
                    canvas.requestFocus();
                });
    }

    @Override
    public void fit(double width) {
        boolean narrow = width < 1000;
        jointPanel.setPrefWidth(narrow ? 284 : 330);
        sidePanel.setPrefWidth(narrow ? 190 : 270);
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(
                model.isDirty(), this::save, () -> model.open(model.figure().get()), goOn);
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void redo() {
        model.redo();
    }

    @FXML
    private void copyOther() {
        model.copyFrom(model.pose.get() == 0 ? model.figure().get().poses().size() - 1 : 0);
    }

    @FXML
    private void toggleText() {
        if (!model.asText.get()) {
            model.asText.set(true);
            text.requestFocus();
        } else if (model.takeText()) {
            model.asText.set(false);
        }
        textButton.setText(
                Messages.text(model.asText.get() ? "poseEditor.asPicture" : "poseEditor.asText"));
    }

    @FXML
    private void saveHere() {
        save(() -> {});
    }

    private void save(Runnable goOn) {
        if (model.asText.get() && !model.takeText()) {
            return;
        }
        store.save(
                key,
                model.written(),
                () -> {
                    model.stored();
                    goOn.run();
                });
    }

    @FXML
    private void saveAs() {
        if (model.asText.get() && !model.takeText()) {
            return;
        }
        overlays.askForText(
                Messages.text("poseEditor.variation"),
                Messages.text("poseEditor.variationName"),
                Messages.text("act.save"),
                name ->
                        store.saveAs(
                                key,
                                name,
                                model.written(),
                                newKey -> {
                                    model.stored();
                                    navigator.go(new Place.PoseEditor(newKey));
                                }));
    }

    @FXML
    private void back() {
        navigator.go(new Place.Exercises());
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("act.save", "mdoal-check_circle", "Ctrl+S", this::saveHere),
                Command.of("poseEditor.undo", "mdomz-undo", "Ctrl+Z", this::undo),
                Command.of("poseEditor.redo", "mdomz-redo", "Ctrl+Y", this::redo),
                Command.of("poseEditor.saveAs", "mdoal-content_copy", this::saveAs));
    }
}
