package org.quadset.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quadset.app.Wiring;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.Booking;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.schedule.SlotChip;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** How long a full day and a full week take to draw, and what a frame of a drag costs. */
@Tag("long")
class ScheduleSpeedTest extends ScheduleOnScreen {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final int ROUNDS = 21;
    private static final int FRAMES = 240;
    private static final double FRAME = 1000.0 / 60;

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    @Test
    void drawsAFullDayOfTwelveClinicians() {
        var one = new SpanFixture(ZONE, MONDAY, 1, 12).full(12).span();
        var other = new SpanFixture(ZONE, MONDAY.plusDays(1), 1, 12).full(12).span();
        assertThat(median("a day of 12 clinicians", ScheduleViewKind.DAY, one, other))
                .isLessThanOrEqualTo(100);
    }

    @Test
    void drawsAFullWeekOfAll() {
        var one = new SpanFixture(ZONE, MONDAY, 5, 6).full(12).span();
        var other = new SpanFixture(ZONE, MONDAY.plusWeeks(1), 5, 6).full(12).span();
        assertThat(median("a week of 6 clinicians", ScheduleViewKind.WEEK_OF_ALL, one, other))
                .isLessThanOrEqualTo(200);
    }

    @Test
    void aFrameOfADragFitsIntoASixtiethOfASecondAndBuildsNoSlotAnew() {
        var span = new SpanFixture(ZONE, MONDAY, 1, 12).full(12).span();
        var hands = new Hands(span);
        var milliseconds =
                onFx(
                        () -> {
                            var view = view(hands);
                            show(view, ScheduleViewKind.DAY, span);
                            var grid = (DayGrid) view.lookup(".day-grid");
                            var before = List.copyOf(grid.getChildren());
                            var node =
                                    before.stream()
                                            .filter(SlotNode.class::isInstance)
                                            .map(SlotNode.class::cast)
                                            .findFirst()
                                            .orElseThrow();
                            var times = drag(view, node);
                            assertThat(grid.getChildren()).containsAll(before);
                            assertThat(grid.getChildren()).hasSize(before.size() + 2);
                            assertThat(grid.cancelDrag()).isTrue();
                            assertThat(grid.getChildren()).containsExactlyElementsOf(before);
                            return times;
                        });
        Arrays.sort(milliseconds);
        System.out.printf(
                "a frame of a drag: median %.2f ms, 99th of 100 %.2f ms%n",
                milliseconds[FRAMES / 2], milliseconds[FRAMES * 99 / 100]);
        assertThat(milliseconds[FRAMES / 2]).isLessThan(FRAME / 2);
        assertThat(milliseconds[FRAMES * 99 / 100]).isLessThan(FRAME * 2);
    }

    private static double[] drag(ScheduleView view, SlotNode node) {
        var from = node.localToScene(node.getWidth() / 2, node.getHeight() / 2);
        mouse(node, MouseEvent.MOUSE_PRESSED, from);
        var times = new double[FRAMES];
        for (int i = -FRAMES; i < FRAMES; i++) {
            long begun = System.nanoTime();
            mouse(
                    node,
                    MouseEvent.MOUSE_DRAGGED,
                    from.add(500 + 400 * Math.sin(i / 30.0), 200 + 180 * Math.cos(i / 20.0)));
            view.applyCss();
            view.layout();
            times[Math.max(0, i)] = (System.nanoTime() - begun) / 1e6;
        }
        return times;
    }

    private double median(
            String what, ScheduleViewKind kind, ScheduleSpan one, ScheduleSpan other) {
        var milliseconds =
                onFx(
                        () -> {
                            var view = view(new Hands(one));
                            var times = new double[ROUNDS];
                            for (int i = -4; i < ROUNDS; i++) {
                                var span = i % 2 == 0 ? one : other;
                                long begun = System.nanoTime();
                                show(view, kind, span);
                                times[Math.max(0, i)] = (System.nanoTime() - begun) / 1e6;
                            }
                            assertThat(view.lookupAll(".slot")).hasSize(one.slots().size());
                            return times;
                        });
        Arrays.sort(milliseconds);
        System.out.printf(
                "%s: %.1f ms until laid out (from %.1f to %.1f)%n",
                what, milliseconds[ROUNDS / 2], milliseconds[0], milliseconds[ROUNDS - 1]);
        return milliseconds[ROUNDS / 2];
    }

    private ScheduleView view(DayGrid.Listener hands) {
        var view = new ScheduleView(hands, day -> {});
        var scene = new Scene(view, 1280, 700);
        scene.getStylesheets().setAll(window.scene().getStylesheets());
        return view;
    }

    private static void show(ScheduleView view, ScheduleViewKind kind, ScheduleSpan span) {
        view.show(
                kind,
                span,
                ScheduleColumn.of(kind, span, 1),
                15,
                span.from(),
                span.from().atTime(10, 0));
        view.applyCss();
        view.layout();
        view.applyCss();
        view.layout();
    }

    private static void mouse(
            SlotNode node, javafx.event.EventType<MouseEvent> type, Point2D inScene) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        inScene.getX(),
                        inScene.getY(),
                        inScene.getX(),
                        inScene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        false,
                        new javafx.scene.input.PickResult(node, inScene.getX(), inScene.getY())));
    }

    /** Answers with the real rules, and three chips on each slot. */
    private record Hands(ScheduleSpan span) implements DayGrid.Listener {
        private static final List<SlotChip> CHIPS =
                List.of(SlotChip.plain("6/12"), SlotChip.plain("PN in 2"), SlotChip.plain("x"));

        @Override
        public List<SlotChip> chips(long appointment) {
            return CHIPS;
        }

        @Override
        public void choose(BookedSlot slot) {}

        @Override
        public void open(BookedSlot slot) {}

        @Override
        public void choose(GroupSession session) {}

        @Override
        public void open(GroupSession session) {}

        @Override
        public void chooseTime(ScheduleColumn column, LocalTime time) {}

        @Override
        public Booking dropped(
                BookedSlot slot, ScheduleColumn column, LocalTime start, int minutes) {
            return SlotDrop.booking(span, slot, column, start, minutes);
        }

        @Override
        public List<String> refusals(BookedSlot slot, Booking booking, boolean copy) {
            return span.refusalsOfMoving(booking, slot.appointment().id());
        }

        @Override
        public void placesNear(BookedSlot slot, Booking booking, Consumer<List<String>> tell) {
            tell.accept(List.of());
        }

        @Override
        public void drop(BookedSlot slot, Booking booking, boolean copy) {}
    }
}
