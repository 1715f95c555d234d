package org.quadset.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class PoseTextTest {
    private static final String SQUAT =
            """
            exercise squat
            position standing
            camera threequarter
            both foot.w at 0 -13 0 out 12  # wide
            start knee 4
            end hip flex 90; knee 80; ankle 20
            tint quad
            arrow seat off -24 6
            tempo 3-1-2
            """;

    @Test
    void aJointWithoutASideMeansBothAndItsLoneAngleNeedsNoName() {
        var figure = PoseText.readOne(SQUAT);
        assertThat(figure.end().number("hip.w.flex")).isEqualTo(90);
        assertThat(figure.end().number("hip.o.flex")).isEqualTo(90);
        assertThat(figure.end().number("knee.o.flex")).isEqualTo(80);
        assertThat(figure.start().number("knee.w.flex")).isEqualTo(4);
        assertThat(figure.tempo()).isEqualTo(new Figure.Tempo(3, 1, 2));
        assertThat(figure.tints()).hasSize(2);
    }

    @Test
    void placesOfBothSidesAreMirrored() {
        var figure =
                PoseText.readOne(
                        "exercise x\nboth hand at 10 -20 30 palm down fingers fwd; foot.w at 1 2 3\n");
        assertThat(figure.start().number("hand.w.y")).isEqualTo(-20);
        assertThat(figure.start().number("hand.o.y")).isEqualTo(20);
        assertThat(figure.start().number("hand.o.palm.z")).isEqualTo(-1);
    }

    @Test
    void anExerciseLikeAnotherTakesAllOfItAndChangesWhatItSays() {
        var figures =
                PoseText.read(
                        SQUAT
                                + "exercise deeper\nlike squat\nclear arrows\narrow hip.w off 0 0\nend knee 110\n");
        var deeper = figures.get("deeper");
        assertThat(deeper.end().number("hip.w.flex")).isEqualTo(90);
        assertThat(deeper.end().number("knee.w.flex")).isEqualTo(110);
        assertThat(deeper.arrows()).hasSize(1);
        assertThat(figures.get("squat").end().number("knee.w.flex")).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    knee 20                          | 1 | 1 | an exercise must be named first
                    exercise x;start kne 20          | 2 | 7 | no joint is called "kne"
                    exercise x;start knee twenty     | 2 | 7 | a number is missing
                    exercise x;camera upstairs       | 2 | 8 | no camera is called
                    exercise x;prop sofa 1 2 3       | 2 | 6 | no thing is called
                    exercise x;tint brain            | 2 | 6 | no muscle is called
                    exercise x;like y                | 2 | 6 | no earlier exercise
                    exercise x;exercise x            | 2 | 10 | twice
                    exercise x;jump                  | 2 | 1 | is not known
                    exercise x;arrow knee.w up 1 2   | 2 | 20 | an arrow is off, line or push
                    exercise x;tempo 2-x-1           | 2 | 7 | three numbers
                    exercise x;zoom 0.0001           | 2 | 6 | a zoom is from
                    exercise x;start knee 99999999   | 2 | 7 | is beyond 1000
                    exercise x;prop ball 99999 2 3   | 2 | 6 | is beyond 1000
                    exercise x;start hand.w touch ear 1 2 3 | 2 | 7 | no segment
                    """)
    void aWordThatIsNotUnderstoodIsToldWithItsPlace(
            String text, int line, int column, String words) {
        assertThatThrownBy(() -> PoseText.read(text.replace(";", "\n")))
                .isInstanceOfSatisfying(
                        PoseProblem.class,
                        problem -> {
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.column()).isGreaterThan(0);
                            assertThat(problem.getMessage()).contains(words.split(" \"")[0]);
                        });
        assertThat(column).isPositive();
    }

    static Stream<Figure> bundled() {
        return new FigureLibrary().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundled")
    void aWrittenFigureIsReadAsTheSameFigure(Figure figure) {
        var again = PoseText.readOne(PoseWriter.write(figure));
        assertThat(again.poses()).hasSameSizeAs(figure.poses());
        for (int i = 0; i < figure.poses().size(); i++) {
            var expected = figure.poses().get(i).numbers();
            var numbers = again.poses().get(i).numbers();
            assertThat(numbers.keySet()).isEqualTo(expected.keySet());
            expected.forEach(
                    (name, value) -> assertThat(numbers.get(name)).isCloseTo(value, within(.006)));
        }
        assertThat(again.bands()).isEqualTo(figure.bands());
        assertThat(again.held()).isEqualTo(figure.held());
        assertThat(again.tints()).isEqualTo(figure.tints());
        assertThat(again.props()).hasSameSizeAs(figure.props());
    }

    @Test
    void aTextFromOutsideCannotBeDrawnForever() {
        var text = new StringBuilder("exercise x\nposition standing\nend knee 30\ntint quad\n");
        text.append("prop box 0 0 0 9 9 9\n".repeat(41));
        assertThatThrownBy(() -> PoseText.read(text.toString()))
                .isInstanceOf(PoseProblem.class)
                .hasMessageContaining("at most 40");
    }
}
