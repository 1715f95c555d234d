package org.quadset.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoseHandleTest {
    private static final Camera SIDE = new Camera(-82, 7);

    private static Pose pose(String statements) {
        var pose = new Pose();
        new PoseStatements(statements, 1, 0).into(pose);
        return pose;
    }

    private static PoseHandle handle(String point) {
        return PoseHandle.ALL.stream()
                .filter(one -> one.point().equals(point))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "knee.w, 'hip.w flex 60'",
        "ankle.w, 'hip.w flex 20; knee.w 70'",
        "elbow.w, 'sho.w flex 80'",
        "wrist.w, 'sho.w flex 30; elb.w 90'",
        "head, 'neck flex 25'"
    })
    void aDraggedPointFollowsTheHandToAPlaceItsJointsCanReach(String point, String there) {
        var begin = pose("root abs 1 z 90; hip.w flex 20; knee.w 20; sho.w flex 30; elb.w 40");
        var wanted = begin.copy();
        new PoseStatements(there, 1, 0).into(wanted);
        var view = SIDE.view();
        var goal = Solver.solve(wanted).point(point);
        var dragged = handle(point).dragged(begin, SIDE, view.x(goal), view.y(goal));
        var reached = Solver.solve(dragged).point(point);
        assertThat(Math.hypot(view.x(reached) - view.x(goal), view.y(reached) - view.y(goal)))
                .isLessThan(1.5);
    }

    @Test
    void aPinnedHandMovesItsTargetAndLeavesTheAnglesAlone() {
        var begin = pose("root abs 1 z 90; hand.w at 30 -20 120");
        var view = SIDE.view();
        var at = Solver.solve(begin).point("wrist.w");
        var dragged = handle("wrist.w").dragged(begin, SIDE, view.x(at) + 5, view.y(at) - 4);
        var reached = Solver.solve(dragged).point("wrist.w");
        assertThat(view.x(reached) - view.x(at)).isCloseTo(5, within(.2));
        assertThat(view.y(reached) - view.y(at)).isCloseTo(-4, within(.2));
        assertThat(dragged.says("sho.w.flex")).isFalse();
    }

    @Test
    void noDragTurnsAJointBeyondItsRange() {
        var begin = pose("root abs 1 z 90; knee.w 100");
        var dragged = handle("ankle.w").dragged(begin, SIDE, -200, -200);
        assertThat(JointRange.of("knee.w.flex").allows(dragged.number("knee.w.flex"))).isTrue();
    }
}
