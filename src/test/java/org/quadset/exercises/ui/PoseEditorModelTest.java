package org.quadset.exercises.ui;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quadset.figures.FigureLibrary;
import org.quadset.figures.PoseHandle;
import org.quadset.figures.PoseWriter;
import org.quadset.figures.Prop;

import java.util.ArrayList;
import java.util.List;

class PoseEditorModelTest {
    private static final FigureLibrary FIGURES = new FigureLibrary();

    private PoseEditorModel model;

    @BeforeEach
    void openASquat() {
        model = opened();
    }

    private static PoseEditorModel opened() {
        var model = new PoseEditorModel();
        model.open(FIGURES.of("knee-squat").orElseThrow());
        return model;
    }

    private static PoseHandle handle(String point) {
        return PoseHandle.ALL.stream()
                .filter(one -> one.point().equals(point))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAngleChangesTheChosenPoseOnlyAndIsTakenBackByOneStep() {
        model.pose.set(1);
        var before = model.written();
        var start = model.figure().get().start();
        model.setAngle("knee.w.flex", 70);
        assertThat(model.figure().get().end().number("knee.w.flex")).isEqualTo(70);
        assertThat(model.figure().get().start()).isEqualTo(start);
        assertThat(model.isDirty()).isTrue();
        model.undo();
        assertThat(model.written()).isEqualTo(before);
        assertThat(model.isDirty()).isFalse();
        model.redo();
        assertThat(model.figure().get().end().number("knee.w.flex")).isEqualTo(70);
    }

    @Test
    void anAngleBeyondTheJointsRangeBecomesTheNearestOne() {
        model.setAngle("knee.w.flex", 300);
        assertThat(model.chosenPose().number("knee.w.flex")).isEqualTo(150);
    }

    @Test
    void aWholeDragIsOneStepBack() {
        var before = model.written();
        var elbow = handle("elbow.w");
        model.take(elbow);
        for (int i = 1; i <= 10; i++) {
            model.drag(elbow, 10 + i, -120 - i);
        }
        model.drop();
        assertThat(model.written()).isNotEqualTo(before);
        model.undo();
        assertThat(model.written()).isEqualTo(before);
        assertThat(model.canUndo().get()).isFalse();
    }

    @Test
    void thingsAreAddedChangedAndTakenAway() {
        model.addProp(Prop.Kind.WALL);
        assertThat(model.figure().get().props()).hasSize(1);
        var wall = model.figure().get().props().getFirst();
        model.changeProp(0, new Prop(wall.kind(), wall.centre(), wall.half(), true));
        assertThat(model.figure().get().props().getFirst().front()).isTrue();
        model.removeProp(0);
        assertThat(model.figure().get().props()).isEmpty();
        model.undo();
        assertThat(model.figure().get().props()).hasSize(1);
    }

    @Test
    void aTextThatIsNotUnderstoodIsToldAndKept() {
        var before = model.written();
        model.asText.set(true);
        model.text.set("exercise knee-squat\nstart knee bent\n");
        assertThat(model.takeText()).isFalse();
        assertThat(model.textError.get()).contains("line 2");
        assertThat(model.text.get()).contains("knee bent");
        assertThat(model.written()).isEqualTo(before);
        assertThat(model.isDirty()).isTrue();
    }

    @Test
    void whatIsUnsoundIsTold() {
        assertThat(model.findings).isEmpty();
        model.pose.set(0);
        model.addProp(Prop.Kind.BOX);
        var box = model.figure().get().props().getLast();
        model.changeProp(
                model.figure().get().props().size() - 1,
                new Prop(
                        box.kind(),
                        new org.quadset.figures.Vec3(0, 0, 40),
                        new org.quadset.figures.Vec3(30, 30, 30),
                        false));
        assertThat(model.findings).anyMatch(finding -> finding.contains("in box"));
    }

    /** After any acts, as many steps back give the exact drawing from before. */
    @Property(tries = 60)
    void stepsBackGiveTheDrawingFromBefore(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 5) Integer> acts,
            @ForAll @IntRange(min = -40, max = 160) int degrees) {
        var acted = opened();
        var states = new ArrayList<String>();
        for (int act : acts) {
            var before = acted.written();
            switch (act) {
                case 0 -> acted.setAngle("hip.w.flex", degrees);
                case 1 -> acted.setAngle("sho.o.abd", degrees / 2.0);
                case 2 -> acted.addProp(Prop.Kind.CHAIR);
                case 3 -> acted.look(degrees, degrees / 4.0);
                case 4 -> acted.pose.set(1 - acted.pose.get());
                default -> acted.copyFrom(1 - acted.pose.get());
            }
            if (acted.figure().get() != null && act != 4 && !acted.written().equals(before)) {
                states.add(before);
            }
        }
        var last = acted.written();
        int steps = 0;
        while (acted.canUndo().get()) {
            acted.undo();
            steps++;
        }
        assertThat(acted.written())
                .isEqualTo(PoseWriter.write(FIGURES.of("knee-squat").orElseThrow()));
        for (int i = 0; i < steps; i++) {
            acted.redo();
        }
        assertThat(acted.written()).isEqualTo(last);
        assertThat(steps).isGreaterThanOrEqualTo(states.size());
    }
}
