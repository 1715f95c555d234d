package org.quadset.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolverTest {
    private static Body body(String statements) {
        var pose = new Pose();
        new PoseStatements(statements, 1, 0).into(pose);
        return Solver.solve(pose);
    }

    private static JointAngles.Ball hip(Body body, Limb limb) {
        return JointAngles.Ball.between(
                body.frame(Segment.PELVIS).turn(),
                body.frame(Segment.thigh(limb)).turn(),
                limb.sign);
    }

    @Test
    void aStandingBodyIsAsTallAsTheModelAndStandsOnTheFloor() {
        var body = body(PoseTemplates.BY_NAME.get("standing"));
        assertThat(body.point("crown").z()).isBetween(166.0, 172.0);
        assertThat(body.lowest(BodyModel.part("shank.w"))).isBetween(-.6, .6);
        assertThat(body.point("pelvis").z()).isCloseTo(.53 * 170, within(1.5));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "90,0,0", "45,20,10", "-15,10,-20", "110,-10,30", "60,40,0"})
    void anglesOfABallJointAreReadBackAsTheyWereWritten(double flex, double abd, double turn) {
        for (var limb : Limb.values()) {
            var body =
                    body(
                            "floating; hip%s flex %s abd %s er %s"
                                    .replace("floating; ", "root abs 1 z 90; ")
                                    .formatted(limb.suffix, flex, abd, turn));
            var hip = hip(body, limb);
            assertThat(hip.flexion()).isCloseTo(flex, within(1e-6));
            assertThat(hip.abduction()).isCloseTo(abd, within(1e-6));
            assertThat(hip.turnOut()).isCloseTo(turn, within(1e-6));
        }
    }

    @Test
    void hipFlexionOf90DegreesBringsTheKneeInFrontOfTheHip() {
        var body = body("root abs 1 z 90; hip.w flex 90; knee.w 90");
        var hip = body.point("hip.w");
        var knee = body.point("knee.w");
        assertThat(knee.x() - hip.x()).isCloseTo(BodyModel.THIGH, within(.01));
        assertThat(knee.z()).isCloseTo(hip.z(), within(.01));
        assertThat(body.point("ankle.w").z()).isCloseTo(knee.z() - BodyModel.SHANK, within(.01));
    }

    @Test
    void shoulderAbductionLiftsBothArmsSidewaysAwayFromTheBody() {
        var body = body("root abs 1 z 90; sho abd 90; elb 0");
        assertThat(body.point("wrist.w").y()).isLessThan(-60);
        assertThat(body.point("wrist.o").y()).isGreaterThan(60);
        assertThat(body.point("wrist.w").z()).isCloseTo(body.point("shoulder.w").z(), within(.01));
    }

    @Property
    void aFootThatIsPutSomewhereWithinReachIsThere(
            @ForAll @DoubleRange(min = -20, max = 30) double x,
            @ForAll @DoubleRange(min = -30, max = 5) double y,
            @ForAll @DoubleRange(min = 0, max = 30) double z) {
        var body =
                body(
                        "base.o on 1; foot.o at 0 9 0; hip.o flex 25; knee.o 50; ankle.o 25; foot.w ank %f %f %f"
                                .formatted(x, y, z + 8));
        assertThat(body.reaches()).isEmpty();
        assertThat(body.point("ankle.w").distance(new Vec3(x, y, z + 8))).isLessThan(.4);
    }

    @Property
    void aLyingBodyRestsOnItsSupportWhateverItsLimbsDo(
            @ForAll @DoubleRange(min = 0, max = 90) double hip,
            @ForAll @DoubleRange(min = 0, max = 120) double knee) {
        var body =
                body(
                        PoseTemplates.BY_NAME.get("supine")
                                + "; hip.w flex "
                                + hip
                                + "; knee.w "
                                + knee);
        double low =
                Math.min(
                        body.lowest(BodyModel.part("pelvis")),
                        body.lowest(BodyModel.part("chest")));
        assertThat(low).isCloseTo(0, within(.001));
    }

    @Test
    void aTargetBeyondReachIsToldInCentimetres() {
        var body = body("root abs 1 z 90; hand.w at 100 -17 130");
        assertThat(body.reaches())
                .singleElement()
                .satisfies(
                        reach -> {
                            assertThat(reach.limb()).isEqualTo("hand.w");
                            assertThat(reach.missing()).isGreaterThan(20);
                        });
    }

    @Test
    void twoSupportsTipTheBodyUntilBothTouch() {
        var body =
                body(PoseTemplates.BY_NAME.get("elbows") + "; level shank.w 0; ankle 10; toes 45");
        assertThat(body.lowest(BodyModel.part("fore.w"))).isCloseTo(0, within(.1));
        assertThat(body.lowest(BodyModel.part("shank.w"))).isCloseTo(0, within(.1));
    }
}
