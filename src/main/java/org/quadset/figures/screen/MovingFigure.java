package org.quadset.figures.screen;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.figures.Figure;
import org.quadset.platform.i18n.Messages;

/** A moving figure with its play button and a slider to look at any moment of the movement. */
public final class MovingFigure extends VBox {
    private final FigureView view = new FigureView();
    private final Button play = new Button();
    private final Slider slider = new Slider(0, 1, 0);

    public MovingFigure() {
        getStyleClass().add("moving-figure");
        play.getStyleClass().addAll("flat", "button-icon");
        play.setId("playFigure");
        slider.setId("figureMoment");
        slider.setAccessibleText(Messages.text("figures.moment"));
        slider.setBlockIncrement(.1);
        HBox.setHgrow(slider, Priority.ALWAYS);
        VBox.setVgrow(view, Priority.ALWAYS);
        var bar = new HBox(8, play, slider);
        bar.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(view, bar);
        play.setOnAction(event -> view.playing().set(!view.playing().get()));
        view.playing().addListener((property, was, now) -> showState());
        slider.valueProperty().bindBidirectional(view.part());
        slider.valueChangingProperty()
                .addListener(
                        (property, was, now) -> {
                            if (now) {
                                view.playing().set(false);
                            }
                        });
        showState();
    }

    private void showState() {
        boolean playing = view.playing().get();
        play.setGraphic(new FontIcon(playing ? "mdomz-pause" : "mdomz-play_arrow"));
        play.setAccessibleText(Messages.text(playing ? "figures.pause" : "figures.play"));
    }

    /**
     * Shows a figure; it moves at once if {@code move}.
     *
     * @param leftSide for the left side of the body
     * @param holdSeconds as prescribed; 0 for the figure's own
     * @param words what the picture shows, for those who cannot see it
     */
    public void show(Figure figure, boolean leftSide, int holdSeconds, String words, boolean move) {
        view.show(figure, leftSide, holdSeconds);
        view.setAccessibleText(words);
        view.playing().set(move);
    }

    /** Whether it moves now. */
    public boolean isMoving() {
        return view.playing().get();
    }

    /** The drawing itself. */
    public FigureView view() {
        return view;
    }
}
