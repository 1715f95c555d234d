package org.quadset.running.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.quadset.platform.i18n.Messages;
import org.quadset.running.DistanceUnit;
import org.quadset.running.WeeklyRuns;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was run by week as bars, and the worst pain of each week above them as a line from 0 to 10.
 * The bars are distances where all are told, or else minutes (sprints).
 */
final class WeekChart extends Pane {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final double HEIGHT = 210;
    private static final double LEFT = 24;
    private static final double RIGHT = 8;
    private static final double PAIN_TOP = 14;
    private static final double PAIN_FOOT = 84;
    private static final double BARS_TOP = 112;
    private static final double BARS_FOOT = 186;
    private static final int MOST = 12;

    private List<WeeklyRuns> weeks = List.of();
    private DistanceUnit unit = DistanceUnit.MILES;
    private String work = "";

    WeekChart() {
        getStyleClass().add("trend-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, HEIGHT);
        setPrefSize(300, HEIGHT);
        setMaxWidth(Double.MAX_VALUE);
        widthProperty().addListener((property, before, now) -> draw());
    }

    /** Shows the latest weeks; {@code workName} names minutes or sprints. */
    void show(List<WeeklyRuns> all, DistanceUnit newUnit, String workName) {
        weeks = all.subList(Math.max(0, all.size() - MOST), all.size());
        unit = newUnit;
        work = workName;
        setAccessibleText(
                weeks.stream()
                        .map(
                                one ->
                                        Messages.text(
                                                "running.weekSpoken",
                                                DAY.format(one.start()),
                                                amount(one),
                                                one.worst().isPresent()
                                                        ? String.valueOf(one.worst().getAsInt())
                                                        : "–"))
                        .collect(Collectors.joining("; ")));
        draw();
    }

    private boolean far() {
        return weeks.stream().anyMatch(one -> one.metres().filter(m -> m.signum() > 0).isPresent())
                && weeks.stream().allMatch(one -> one.metres().isPresent());
    }

    private int tenths(WeeklyRuns one) {
        return far() ? one.metres().map(unit::nearestTenths).orElse(0) : one.work() * 10;
    }

    private String amount(WeeklyRuns one) {
        return far()
                ? DistanceUnit.text(tenths(one)) + " " + unit.label()
                : one.work() + " " + work;
    }

    private void draw() {
        if (getWidth() <= 0 || weeks.isEmpty()) {
            getChildren().clear();
            return;
        }
        var nodes = new ArrayList<Node>();
        double right = getWidth() - RIGHT;
        for (int pain : List.of(0, 5, 10)) {
            double y = painY(pain);
            nodes.add(styled(new Line(LEFT, y, right, y), "trend-grid"));
            nodes.add(text(LEFT - 6, y + 4, 1, String.valueOf(pain), "trend-label"));
        }
        nodes.add(styled(new Line(LEFT, BARS_FOOT, right, BARS_FOOT), "trend-axis"));
        double wide = (right - LEFT) / Math.max(5, weeks.size());
        int most = Math.max(1, weeks.stream().mapToInt(this::tenths).max().orElse(1));
        double lastX = -1;
        double lastY = -1;
        for (int i = 0; i < weeks.size(); i++) {
            var week = weeks.get(i);
            double x = LEFT + wide * (i + 0.5);
            double high = (BARS_FOOT - BARS_TOP) * tenths(week) / most;
            nodes.add(
                    styled(
                            new Rectangle(x - wide * 0.3, BARS_FOOT - high, wide * 0.6, high),
                            "run-bar"));
            nodes.add(
                    text(
                            x,
                            BARS_FOOT - high - 4,
                            0.5,
                            far() ? DistanceUnit.text(tenths(week)) : String.valueOf(week.work()),
                            "trend-value"));
            if (i % 2 == weeks.size() % 2 || wide > 44) {
                nodes.add(text(x, BARS_FOOT + 15, 0.5, DAY.format(week.start()), "trend-label"));
            }
            if (week.worst().isPresent()) {
                double y = painY(week.worst().getAsInt());
                if (lastX >= 0) {
                    nodes.add(styled(new Line(lastX, lastY, x, y), "run-pain-line"));
                }
                nodes.add(styled(new Circle(x, y, 3.5), "run-pain"));
                nodes.add(
                        text(
                                x,
                                y - 7,
                                0.5,
                                String.valueOf(week.worst().getAsInt()),
                                "trend-value"));
                lastX = x;
                lastY = y;
            }
        }
        getChildren().setAll(nodes);
    }

    private static double painY(int pain) {
        return PAIN_FOOT - (PAIN_FOOT - PAIN_TOP) * pain / 10;
    }

    private static Node styled(Node node, String style) {
        node.getStyleClass().add(style);
        node.setMouseTransparent(true);
        return node;
    }

    /** The text's width is known only once the style sheet has given it its font. */
    private static Node text(double x, double y, double before, String words, String style) {
        var text = new Text(x, y, words);
        text.layoutBoundsProperty()
                .addListener((property, old, now) -> text.setTranslateX(-now.getWidth() * before));
        return styled(text, style);
    }
}
