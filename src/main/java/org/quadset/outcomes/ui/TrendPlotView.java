package org.quadset.outcomes.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.quadset.outcomes.OutcomeSeries;
import org.quadset.outcomes.PlotShape;
import org.quadset.outcomes.TrendPlot;

import java.util.Optional;

/** A trend plot on the screen; the inks are style classes, so both looks colour it. */
final class TrendPlotView extends Pane {
    private static final double HEIGHT = 190;

    private Optional<OutcomeSeries> series = Optional.empty();

    TrendPlotView() {
        getStyleClass().add("trend-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, HEIGHT);
        setPrefSize(300, HEIGHT);
        setMaxWidth(Double.MAX_VALUE);
        widthProperty().addListener((property, before, now) -> draw());
    }

    void show(OutcomeSeries newSeries) {
        series = Optional.of(newSeries);
        draw();
    }

    private void draw() {
        if (series.isEmpty() || getWidth() <= 0) {
            return;
        }
        var plot = new TrendPlot(series.get(), getWidth(), HEIGHT);
        setAccessibleText(plot.title() + ". " + plot.description());
        getChildren().setAll(plot.shapes().stream().map(TrendPlotView::node).toList());
    }

    private static Node node(PlotShape shape) {
        Node node =
                switch (shape) {
                    case PlotShape.Bar bar ->
                            new Rectangle(bar.x(), bar.y(), bar.width(), bar.height());
                    case PlotShape.Stroke line ->
                            new Line(line.x1(), line.y1(), line.x2(), line.y2());
                    case PlotShape.Dot dot -> new Circle(dot.x(), dot.y(), dot.radius());
                    case PlotShape.Word word -> text(word);
                };
        node.getStyleClass().add(shape.ink().styleClass());
        node.setMouseTransparent(true);
        return node;
    }

    /** The text's width is known only once the style sheet has given it its font. */
    private static Text text(PlotShape.Word word) {
        var text = new Text(word.x(), word.y(), word.text());
        text.layoutBoundsProperty()
                .addListener(
                        (property, before, now) -> {
                            double left =
                                    switch (word.anchor()) {
                                        case START -> 0;
                                        case MIDDLE -> now.getWidth() / 2;
                                        case END -> now.getWidth();
                                    };
                            text.setTranslateX(-left);
                        });
        return text;
    }
}
