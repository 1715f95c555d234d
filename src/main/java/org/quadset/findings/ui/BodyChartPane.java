package org.quadset.findings.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.findings.BodyChartChange;
import org.quadset.findings.BodyChartMark;
import org.quadset.findings.BodyDrawing;
import org.quadset.findings.BodyView;
import org.quadset.findings.ChartRegion;
import org.quadset.findings.PainKind;
import org.quadset.findings.PainPattern;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.ChoiceText;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The body chart: the kinds of pain to choose from, which are its legend too, four views to draw
 * on, and lists that mark regions from the keyboard. Ctrl+Z takes the last change back.
 */
public final class BodyChartPane extends VBox {
    private static final double SWATCH = 2;

    private final BodyChartModel model;
    private final ComboBox<BodyView> view = new ComboBox<>();
    private final ComboBox<ChartRegion> region = new ComboBox<>();
    private final Label said = Nodes.label("", "second-line");

    public BodyChartPane(BodyChartModel model) {
        this.model = model;
        getStyleClass().add("body-chart");
        setMinWidth(0);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setId("body-chart-said");
        getChildren().addAll(kinds(), new BodyViews(model), byKeyboard(), said);
        model.marks().addListener((ListChangeListener<BodyChartMark>) change -> say());
        model.before().addListener((ListChangeListener<BodyChartMark>) change -> say());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        say();
    }

    /** The legend, of which one kind is chosen. */
    private FlowPane kinds() {
        var pane = new FlowPane();
        pane.getStyleClass().add("body-chart-kinds");
        for (var kind : PainKind.values()) {
            var button = new ToggleButton(kind.label(), swatch(kind));
            button.setId("pain-" + kind.token());
            button.setAccessibleText(Messages.text("bodyChart.draw", kind.label()));
            button.setOnAction(
                    event -> {
                        model.erasing().set(false);
                        model.painKind().set(kind);
                        button.setSelected(true);
                    });
            model.painKind()
                    .addListener((property, before, now) -> button.setSelected(isDrawn(kind)));
            model.erasing()
                    .addListener((property, before, now) -> button.setSelected(isDrawn(kind)));
            button.setSelected(isDrawn(kind));
            pane.getChildren().add(button);
        }
        return pane;
    }

    private boolean isDrawn(PainKind kind) {
        return !model.erasing().get() && model.painKind().get() == kind;
    }

    private static Group swatch(PainKind kind) {
        var patch = MarkShapes.mark(PainPattern.patch(kind));
        patch.getTransforms().add(new Scale(SWATCH, SWATCH));
        return new Group(patch);
    }

    /** Lists that mark regions without a mouse, the eraser and the way back. */
    private FlowPane byKeyboard() {
        view.setId("body-chart-view");
        view.setAccessibleText(Messages.text("bodyChart.view"));
        offer(view, List.of(BodyView.values()), BodyView::label);
        region.setId("body-chart-region");
        region.setAccessibleText(Messages.text("bodyChart.region"));
        region.setPromptText(Messages.text("bodyChart.region"));
        region.setVisibleRowCount(14);
        view.valueProperty().addListener((property, before, now) -> offerRegions());
        view.setValue(BodyView.FRONT);
        var mark = new Button(Messages.text("bodyChart.mark"));
        mark.setId("body-chart-mark");
        mark.disableProperty().bind(region.valueProperty().isNull());
        mark.setOnAction(event -> model.mark(view.getValue(), region.getValue()));
        var erase = new Button(Messages.text("bodyChart.eraseRegion"));
        erase.setId("body-chart-erase-region");
        erase.disableProperty().bind(region.valueProperty().isNull());
        erase.setOnAction(event -> model.erase(view.getValue(), region.getValue()));
        var eraser = new ToggleButton(Messages.text("bodyChart.erase"));
        eraser.setId("body-chart-eraser");
        eraser.selectedProperty().bindBidirectional(model.erasing());
        var undo = new Button(Messages.text("bodyChart.undo"), new FontIcon("mdomz-undo"));
        undo.setId("body-chart-undo");
        undo.disableProperty().bind(model.canUndo().not());
        undo.setOnAction(event -> model.undo());
        var pane = new FlowPane(view, region, mark, erase, eraser, undo);
        pane.getStyleClass().add("body-chart-kinds");
        return pane;
    }

    private void offerRegions() {
        var chosen = region.getValue();
        var offered =
                BodyDrawing.get().regions(view.getValue()).stream()
                        .sorted((one, other) -> one.label().compareTo(other.label()))
                        .toList();
        offer(region, offered, ChartRegion::label);
        region.setValue(offered.contains(chosen) ? chosen : null);
    }

    private static <T> void offer(ComboBox<T> box, List<T> choices, Function<T, String> text) {
        ChoiceText.showIn(box, text);
        box.getItems().setAll(choices);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.Z && event.isShortcutDown()) {
            model.undo();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER
                && event.getTarget() == region
                && !region.isShowing()
                && region.getValue() != null) {
            model.mark(view.getValue(), region.getValue());
            event.consume();
        }
    }

    /** What is marked and how it moved since the last visit, in words. */
    private void say() {
        var lines = new ArrayList<String>();
        for (var change : model.changes()) {
            lines.add(change.painKind().label() + ": " + told(change));
        }
        said.setText(
                lines.isEmpty() ? Messages.text("bodyChart.nothing") : String.join("\n", lines));
    }

    private String told(BodyChartChange change) {
        if (model.before().isEmpty()) {
            return names(change.gained());
        }
        var parts = new ArrayList<String>();
        if (!change.gained().isEmpty()) {
            parts.add(Messages.text("bodyChart.gained", names(change.gained())));
        }
        if (!change.kept().isEmpty()) {
            parts.add(Messages.text("bodyChart.kept", names(change.kept())));
        }
        if (!change.lost().isEmpty()) {
            parts.add(Messages.text("bodyChart.lost", names(change.lost())));
        }
        return String.join("; ", parts);
    }

    private static String names(Collection<ChartRegion> regions) {
        return regions.stream().map(ChartRegion::label).collect(Collectors.joining(", "));
    }
}
