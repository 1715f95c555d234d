package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.quadset.episodes.NoteType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Undo and redo step through what was typed, a run of typing at a time. */
class EditHistoryTest {
    private static final Instant START = Instant.parse("2026-11-22T15:00:00Z");

    private final EditHistory history = new EditHistory();
    private Instant now = START;
    private VisitContent content = plan("");

    private static VisitContent plan(String text) {
        return VisitContent.empty(NoteType.DAILY, OptionalLong.empty())
                .with(new SoapNote("", "", "", text), PainScores.NOT_ASKED, List.of());
    }

    private String shown() {
        return content.note().plan();
    }

    private void type(String field, String text, long pauseMillis) {
        now = now.plusMillis(pauseMillis);
        history.changed(content, field, now);
        content = plan(shown() + text);
    }

    private boolean undo() {
        var back = history.undo(content);
        back.ifPresent(one -> content = one);
        return back.isPresent();
    }

    private boolean redo() {
        var forth = history.redo(content);
        forth.ifPresent(one -> content = one);
        return forth.isPresent();
    }

    @Test
    void hasNoStepsBeforeAnythingIsTyped() {
        assertThat(undo()).isFalse();
        assertThat(redo()).isFalse();
        assertThat(shown()).isEmpty();
    }

    @Test
    void takesTypingWithoutAPauseAsOneStep() {
        for (var letter : List.of("K", "n", "e", "e")) {
            type("plan", letter, 150);
        }
        assertThat(undo()).isTrue();
        assertThat(shown()).isEmpty();
        assertThat(undo()).isFalse();
        assertThat(redo()).isTrue();
        assertThat(shown()).isEqualTo("Knee");
        assertThat(redo()).isFalse();
    }

    @Test
    void beginsAStepAfterAPauseOfMoreThanASecond() {
        type("plan", "Knee", 0);
        type("plan", " is", 1199);
        type("plan", " better", 1200);
        assertThat(undo()).isTrue();
        assertThat(shown()).isEqualTo("Knee is");
        assertThat(undo()).isTrue();
        assertThat(shown()).isEmpty();
    }

    @Test
    void beginsAStepWithAnotherField() {
        type("plan", "a", 10);
        type("objective", "b", 10);
        type("plan", "c", 10);
        undo();
        assertThat(shown()).isEqualTo("ab");
        undo();
        assertThat(shown()).isEqualTo("a");
        undo();
        assertThat(shown()).isEmpty();
    }

    @Test
    void partsALongRunSoThatOneUndoNeverTakesMoreThanFortyKeys() {
        for (int i = 0; i < 100; i++) {
            type("plan", "x", 50);
        }
        assertThat(undo()).isTrue();
        assertThat(shown()).hasSize(80);
        undo();
        assertThat(shown()).hasSize(40);
        undo();
        assertThat(shown()).isEmpty();
    }

    @Test
    void forgetsWhatWasUndoneOnceSomethingElseIsTyped() {
        type("plan", "wrong", 0);
        undo();
        type("plan", "right", 10);
        assertThat(redo()).isFalse();
        assertThat(shown()).isEqualTo("right");
        undo();
        assertThat(shown()).isEmpty();
    }

    @Test
    void neverJoinsTypingAfterAnUndoToTheRunBefore() {
        type("plan", "a", 0);
        type("plan", "b", 2000);
        undo();
        type("plan", "c", 10);
        assertThat(shown()).isEqualTo("ac");
        undo();
        assertThat(shown()).isEqualTo("a");
    }

    @Test
    void keepsTheLastSixtySteps() {
        for (int i = 0; i < 75; i++) {
            type("plan", i % 10 + "", 2000);
        }
        int steps = 0;
        while (undo()) {
            steps++;
        }
        assertThat(steps).isEqualTo(60);
        assertThat(shown()).hasSize(15);
    }

    @Test
    void goesOnFromTheStepsOfAnEarlierSitting() {
        type("plan", "one", 0);
        type("plan", " two", 2000);
        type("plan", " three", 2000);
        undo();
        var later = new EditHistory();
        later.begin(history.past(), history.future());
        assertThat(later.past()).isEqualTo(history.past());
        assertThat(later.redo(content).orElseThrow().note().plan()).isEqualTo("one two three");
        assertThat(later.undo(plan("one two three")).orElseThrow().note().plan())
                .isEqualTo("one two");
        later.changed(plan("one two"), "plan", now.plus(Duration.ofMillis(10)));
        assertThat(later.past().getFirst().note().plan()).isEqualTo("one two");
        later.begin(List.of(), List.of());
        assertThat(later.undo(plan("x"))).isEmpty();
    }

    /** Whatever is typed, undone and redone: all the way back and forth comes to the same. */
    @Property(tries = 300)
    void comesBackToTheSameTextAllTheWayBackAndForth(
            @ForAll @Size(max = 120) List<@IntRange(max = 9) Integer> acts) {
        for (int act : acts) {
            switch (act) {
                case 0 -> undo();
                case 1 -> redo();
                case 2, 3 -> type("plan", "p" + act, 1500);
                case 4 -> type("objective", "o", 100);
                default -> type("plan", "q" + act, 100);
            }
        }
        while (redo()) {
            // To the newest end.
        }
        var newest = content;
        int back = 0;
        while (undo()) {
            back++;
        }
        assertThat(back).isLessThanOrEqualTo(60);
        int forth = 0;
        while (redo()) {
            forth++;
        }
        assertThat(forth).isEqualTo(back);
        assertThat(content).isEqualTo(newest);
    }
}
