package org.quadset.app.tour;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;

import org.quadset.platform.ui.Place;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The tour's look at the schedule: each view, and a drop that is refused before it is made. */
final class TourSchedule {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

    private final TourWindow window;

    TourSchedule(TourWindow window) {
        this.window = window;
    }

    void walk() {
        window.onFx(
                () -> {
                    window.window().wiring().navigator().go(new Place.ScheduleDay(THURSDAY));
                    return null;
                });
        view("DAY", "60-day", () -> title().equals("Thursday 19 November") && slots().size() > 3);
        view("ROOMS", "61-rooms", () -> !heads().isEmpty() && !heads().contains("Dana Ruiz"));
        view("WEEK", "62-week", () -> title().startsWith("16 Nov") && slots().size() > 1);
        view("WEEK_OF_ALL", "63-week-all", () -> slots().size() > 60);
        view("MONTH", "64-month", () -> window.find(GridPane.class, "month") != null);
        view("AGENDA", "65-agenda", () -> window.find(ListView.class, "agenda") != null);
        window.press("view-DAY");
        window.await("the day", () -> title().equals("Thursday 19 November"));
        window.frames();
        refusedDrag();
    }

    private void view(String kind, String picture, BooleanSupplier shown) {
        window.press("view-" + kind);
        window.await("the view " + kind, shown);
        window.picture(picture);
    }

    private String title() {
        var title = window.find(Label.class, "title");
        return title == null ? "" : title.getText();
    }

    private List<String> heads() {
        return window.window().scene().getRoot().lookupAll("#heads .name").stream()
                .map(name -> ((Label) name).getText())
                .toList();
    }

    private List<Node> slots() {
        return window.window().scene().getRoot().lookupAll(".day-grid .slot").stream()
                .sorted(
                        Comparator.comparingDouble(Node::getLayoutX)
                                .thenComparingDouble(Node::getLayoutY))
                .toList();
    }

    /** Takes the last visit of a column that can be moved and holds it over the one before. */
    private void refusedDrag() {
        var pair = window.onFx(this::twoOfOneColumn);
        var from = window.onFx(() -> middle(pair.getLast()));
        var to = window.onFx(() -> middle(pair.getFirst()));
        window.mouse(pair.getLast(), MouseEvent.MOUSE_PRESSED, from);
        window.mouse(pair.getLast(), MouseEvent.MOUSE_DRAGGED, from.midpoint(to));
        window.mouse(pair.getLast(), MouseEvent.MOUSE_DRAGGED, to);
        window.await(
                "the refusal",
                () -> window.window().scene().getRoot().lookup(".drop-shape.refused") != null);
        window.picture("66-drag-refused");
        window.key(KeyCode.ESCAPE, false);
        window.await(
                "the hand to be empty",
                () -> window.window().scene().getRoot().lookup(".drop-shape") == null);
    }

    /** Two visits of a column that can both be seen, of which the second can be moved. */
    private List<Node> twoOfOneColumn() {
        var all = slots();
        for (int i = all.size() - 1; i > 0; i--) {
            boolean movable =
                    isInView(all.get(i))
                            && isInView(all.get(i - 1))
                            && !all.get(i).getStyleClass().contains("done")
                            && !all.get(i).getStyleClass().contains("cancelled")
                            && all.get(i).getOnMouseDragged() != null;
            if (movable && all.get(i).getLayoutX() == all.get(i - 1).getLayoutX()) {
                return List.of(all.get(i - 1), all.get(i));
            }
        }
        throw new TourFailedException("no column has two visits", null);
    }

    private boolean isInView(Node slot) {
        var scroll = window.find(ScrollPane.class, "scroll");
        var seen = scroll.localToScene(scroll.getLayoutBounds());
        return seen.contains(slot.localToScene(slot.getLayoutBounds()));
    }

    private static Point2D middle(Node node) {
        var bounds = node.getLayoutBounds();
        return node.localToScene(bounds.getCenterX(), bounds.getCenterY());
    }
}
