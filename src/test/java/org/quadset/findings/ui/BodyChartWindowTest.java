package org.quadset.findings.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.Z;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.exercises.Side;
import org.quadset.findings.BodyChartMark;
import org.quadset.findings.BodyView;
import org.quadset.findings.ChartPoint;
import org.quadset.findings.ChartRegion;
import org.quadset.findings.PainKind;
import org.quadset.modalities.BodyRegion;

import java.util.List;

/** The body chart drawn by hand and by the keyboard. */
class BodyChartWindowTest extends PaneOnStage {
    private static final ChartRegion KNEE_R = new ChartRegion(BodyRegion.KNEE_FRONT, Side.RIGHT);
    private static final ChartRegion SHIN_R = new ChartRegion(BodyRegion.SHIN, Side.RIGHT);

    private BodyChartModel model;
    private BodyChartPane pane;
    private int changes;

    @BeforeEach
    void openThePane() {
        open(List.of(), List.of(), 700);
    }

    private void open(List<BodyChartMark> marks, List<BodyChartMark> before, double width) {
        model = new BodyChartModel();
        changes = 0;
        model.onChange(() -> changes++);
        onFx(
                () -> {
                    pane = new BodyChartPane(model);
                    model.show(marks, before);
                    return null;
                });
        show(pane, width, 900, false);
        assertThat(changes).isZero();
    }

    private Point2D on(BodyView view, double x, double y) {
        var pane = node("body-view-" + view.name().toLowerCase());
        return onFx(
                () ->
                        pane.localToScreen(
                                x * pane.getLayoutBounds().getWidth(),
                                y * pane.getLayoutBounds().getHeight()));
    }

    private void draw(BodyView view, double... places) {
        robot.moveTo(on(view, places[0], places[1])).press(MouseButton.PRIMARY);
        for (int i = 2; i < places.length; i += 2) {
            robot.moveTo(on(view, places[i], places[i + 1]));
        }
        robot.release(MouseButton.PRIMARY);
        settle();
    }

    private String said() {
        return onFx(() -> ((Label) node("body-chart-said")).getText());
    }

    private void untilSaid(String text) {
        until("“" + text + "”, not “" + said() + "”", () -> said().equals(text));
    }

    private void choose(String id, Object value) {
        @SuppressWarnings("unchecked")
        var box = (ComboBox<Object>) node(id);
        onFx(
                () -> {
                    box.setValue(value);
                    return null;
                });
    }

    @Test
    void drawsALineByHandAndNamesTheRegions() {
        draw(BodyView.FRONT, 0.40, 0.70, 0.40, 0.74, 0.40, 0.82);
        assertThat(onFx(() -> model.marks().getFirst().painKind())).isEqualTo(PainKind.ACHE);
        untilSaid("Ache: Knee front R, Shin R");
        assertThat(changes).isEqualTo(1);
        assertThat(onFx(() -> node("body-view-front").getAccessibleText()))
                .isEqualTo("Front: Ache: Knee front R, Shin R");
    }

    @Test
    void goesOnSayingWhatIsMarkedAfterMemoryWasCleared() {
        System.gc();
        draw(BodyView.FRONT, 0.40, 0.70, 0.40, 0.74);
        untilSaid("Ache: Knee front R");
    }

    @Test
    void aLoopByHandIsAnArea() {
        draw(BodyView.BACK, 0.35, 0.34, 0.48, 0.34, 0.48, 0.41, 0.35, 0.41, 0.35, 0.345);
        assertThat(onFx(() -> model.marks().getFirst().isArea())).isTrue();
        assertThat(said()).contains("Low back L").doesNotContain("Low back R");
    }

    @Test
    void marksARegionByTheKeyboardAlone() {
        focus("pain-numb");
        press(SPACE);
        choose("body-chart-view", BodyView.BACK);
        choose("body-chart-region", new ChartRegion(BodyRegion.CALF, Side.LEFT));
        focus("body-chart-mark");
        press(SPACE);
        untilSaid("Numb: Calf L");
        press(SPACE);
        assertThat(changes).as("marked once is enough").isEqualTo(1);
        focus("body-chart-erase-region");
        press(SPACE);
        untilSaid("Nothing is marked on the body chart.");
    }

    @Test
    void marksTheChosenRegionWithEnter() {
        choose("body-chart-region", KNEE_R);
        focus("body-chart-region");
        press(javafx.scene.input.KeyCode.ENTER);
        untilSaid("Ache: Knee front R");
    }

    @Test
    void theEraserTakesTheTopmostMarkAndUndoBringsItBack() {
        draw(BodyView.FRONT, 0.40, 0.70, 0.40, 0.82);
        focus("body-chart-eraser");
        press(SPACE);
        robot.clickOn(on(BodyView.FRONT, 0.60, 0.76));
        settle();
        assertThat(onFx(() -> model.marks().size())).as("nothing is there").isEqualTo(1);
        robot.clickOn(on(BodyView.FRONT, 0.40, 0.76));
        settle();
        assertThat(onFx(() -> model.marks().isEmpty())).isTrue();
        press(CONTROL, Z);
        untilSaid("Ache: Knee front R, Shin R");
        press(CONTROL, Z);
        assertThat(onFx(() -> model.marks().isEmpty())).isTrue();
        assertThat(onFx(() -> node("body-chart-undo").isDisabled())).isTrue();
    }

    @Test
    void choosingAKindOfPainPutsTheEraserAway() {
        focus("body-chart-eraser");
        press(SPACE);
        assertThat(onFx(() -> model.erasing().get())).isTrue();
        focus("pain-sharp");
        press(SPACE);
        assertThat(onFx(() -> model.erasing().get())).isFalse();
        press(SPACE);
        draw(BodyView.FRONT, 0.40, 0.72, 0.41, 0.72);
        assertThat(said()).startsWith("Sharp");
    }

    @Test
    void saysHowThePainMovedSinceTheLastVisit() {
        var before =
                List.of(
                        BodyChartMark.over(BodyView.FRONT, PainKind.ACHE, KNEE_R).getFirst(),
                        BodyChartMark.over(BodyView.FRONT, PainKind.SHARP, SHIN_R).getFirst());
        open(before.subList(0, 1), before, 700);
        choose("body-chart-region", SHIN_R);
        focus("body-chart-mark");
        press(SPACE);
        untilSaid("Ache: new Shin R; still Knee front R\nSharp: gone Shin R");
        assertThat(onFx(() -> node("body-view-front").lookupAll(".pain-before .pain-ache").size()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {330, 700})
    void keepsTheBodiesShapeInEveryWidth(double width) {
        open(List.of(), List.of(), width);
        settle();
        for (var view : BodyView.values()) {
            var bounds =
                    onFx(
                            () -> {
                                var one = node("body-view-" + view.name().toLowerCase());
                                return one.localToScene(one.getLayoutBounds());
                            });
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(width);
            assertThat(bounds.getWidth()).isGreaterThan(100);
            assertThat(bounds.getHeight() / bounds.getWidth())
                    .isEqualTo(
                            ChartPoint.HEIGHT / ChartPoint.WIDTH,
                            org.assertj.core.api.Assertions.within(0.03));
        }
    }
}
