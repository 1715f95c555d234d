package org.quadset.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.outcomes.OutcomeSeriesTest.pain;
import static org.quadset.outcomes.OutcomeSeriesTest.result;
import static org.quadset.outcomes.OutcomeSeriesTest.series;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

/** Where scores, ticks and bands of a plot lie, and the same as SVG. */
class TrendPlotTest {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 200;

    private static TrendPlot plot(OutcomeSeries series) {
        return new TrendPlot(series, WIDTH, HEIGHT);
    }

    private static <T extends PlotShape> List<T> shapes(
            TrendPlot plot, Class<T> kind, PlotInk... inks) {
        return plot.shapes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(shape -> List.of(inks).contains(shape.ink()))
                .toList();
    }

    private static List<String> words(TrendPlot plot, PlotInk ink) {
        return shapes(plot, PlotShape.Word.class, ink).stream().map(PlotShape.Word::text).toList();
    }

    @Test
    void drawsNothingWithoutAScore() {
        assertThat(plot(pain()).shapes()).isEmpty();
        assertThat(plot(series("lefs", result(1, "lefs", 0, Answers.of("lefs", 1)))).shapes())
                .isEmpty();
    }

    @Test
    void putsASingleScoreInTheMiddle() {
        assertThat(plot(pain(5)).points().getFirst().x()).isEqualTo((40 + WIDTH - 20) / 2);
    }

    @Test
    void placesScoresByDayAndByValue() {
        var points = plot(pain(10, 5, 0)).points();
        assertThat(points.get(0).y()).isEqualTo(18);
        assertThat(points.get(2).y()).isEqualTo(HEIGHT - 24);
        assertThat(points.get(1).y()).isEqualTo((18 + HEIGHT - 24) / 2);
        assertThat(points.get(1).x()).isEqualTo((points.get(0).x() + points.get(2).x()) / 2);
    }

    @Test
    void writesTheWholeScaleAtTheTicks() {
        assertThat(words(plot(pain(7, 4)), PlotInk.LABEL))
                .containsExactly(
                        "0",
                        "2",
                        "4",
                        "6",
                        "8",
                        "10",
                        "09/01/2026",
                        "09/08/2026",
                        "↓ lower is better");
        assertThat(words(plot(pain(7, 4)), PlotInk.VALUE)).containsExactly("7", "4");
    }

    @Test
    void leavesOutDatesThatWouldTouch() {
        var many = plot(pain(9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 1, 2));
        var dates =
                shapes(many, PlotShape.Word.class, PlotInk.LABEL).stream()
                        .filter(word -> word.text().contains("/"))
                        .toList();
        assertThat(dates.getFirst().text()).isEqualTo("09/01/2026");
        assertThat(dates.getLast().text()).isEqualTo("11/17/2026");
        for (int i = 1; i < dates.size(); i++) {
            assertThat(dates.get(i).x() - dates.get(i - 1).x()).isGreaterThanOrEqualTo(74);
        }
    }

    @Test
    void shadesTheBandAroundTheFirstScore() {
        // From 5: 30 % is 1.5, the other limit is 2; the scale's 10 points are 158 pixels.
        var plot = plot(pain(5, 4));
        var error = shapes(plot, PlotShape.Bar.class, PlotInk.ERROR_BAND).getFirst();
        var unsure = shapes(plot, PlotShape.Bar.class, PlotInk.UNSURE_BAND).getFirst();
        assertThat(error.height()).isCloseTo(3 * 15.8, within());
        assertThat(unsure.height()).isCloseTo(4 * 15.8, within());
        assertThat(error.y() + error.height() / 2).isCloseTo(18 + 5 * 15.8, within());
        assertThat(shapes(plot, PlotShape.Stroke.class, PlotInk.BASELINE))
                .singleElement()
                .satisfies(line -> assertThat(line.y1()).isCloseTo(18 + 5 * 15.8, within()));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(0.001);
    }

    @Test
    void cutsTheBandAtTheEndsOfTheScale() {
        var error = shapes(plot(pain(10, 9)), PlotShape.Bar.class, PlotInk.ERROR_BAND).getFirst();
        assertThat(error.y()).isEqualTo(18);
        assertThat(error.height()).isCloseTo(2 * 15.8, within());
    }

    @Test
    void drawsNoBandWhereNothingIsPublished() {
        var answers =
                Answers.keyed(
                        "anterior", 60, "posteromedial", 90, "posterolateral", 90, "limb", 88);
        var plot = plot(series("reach", result(1, "reach", 0, answers)));
        assertThat(shapes(plot, PlotShape.Bar.class, PlotInk.values())).isEmpty();
        assertThat(shapes(plot, PlotShape.Dot.class, PlotInk.POINT)).hasSize(1);
    }

    @Test
    void drawsAProratedScoreHollow() {
        var lefs = Answers.measure("lefs");
        var answers = Answers.of(lefs, java.util.Collections.nCopies(18, 2));
        var plot = plot(series("lefs", result(1, "lefs", 0, answers)));
        assertThat(shapes(plot, PlotShape.Dot.class, PlotInk.PRORATED_POINT)).hasSize(1);
        assertThat(shapes(plot, PlotShape.Dot.class, PlotInk.POINT)).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 10 | 0 2 4 6 8 10",
                "0 | 80 | 0 20 40 60 80",
                "0 | 100 | 0 20 40 60 80 100",
                "0 | 56 | 0 20 40 60",
                "-7 | 7 | -10 -5 0 5 10",
                "-5 | 5 | -5 -2.5 0 2.5 5",
                "9.2 | 17.1 | 8 10 12 14 16 18",
                "430 | 520 | 420 440 460 480 500 520"
            })
    void ticksAtRoundNumbers(BigDecimal least, BigDecimal most, String ticks) {
        assertThat(
                        PlotScale.fitting(least, most).ticks().stream()
                                .map(tick -> tick.stripTrailingZeros().toPlainString())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(ticks);
    }

    @Property
    void everyShapeLiesWithinThePlot(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 10) Integer> weekly,
            @ForAll @DoubleRange(min = 100, max = 1400) double width,
            @ForAll @DoubleRange(min = 60, max = 500) double height) {
        var plot =
                new TrendPlot(
                        pain(weekly.stream().mapToInt(Integer::intValue).toArray()), width, height);
        for (var shape : plot.shapes()) {
            switch (shape) {
                case PlotShape.Bar bar -> {
                    inside(plot, bar.x(), bar.y());
                    inside(plot, bar.x() + bar.width(), bar.y() + bar.height());
                }
                case PlotShape.Stroke line -> {
                    inside(plot, line.x1(), line.y1());
                    inside(plot, line.x2(), line.y2());
                }
                case PlotShape.Dot dot -> {
                    inside(plot, dot.x() - dot.radius(), dot.y() - dot.radius());
                    inside(plot, dot.x() + dot.radius(), dot.y() + dot.radius());
                }
                case PlotShape.Word word -> inside(plot, word.x(), word.y());
            }
        }
        assertThat(plot.points()).hasSize(weekly.size());
    }

    private static void inside(TrendPlot plot, double x, double y) {
        assertThat(x).isBetween(0.0, plot.width());
        assertThat(y).isBetween(0.0, plot.height());
    }

    @Property
    void aBetterScoreIsNeverDrawnOnTheWorseSide(
            @ForAll @IntRange(max = 10) int first, @ForAll @IntRange(max = 10) int second) {
        var points = plot(pain(first, second)).points();
        assertThat(Integer.signum(Double.compare(points.get(0).y(), points.get(1).y())))
                .isEqualTo(Integer.signum(second - first));
    }

    @Test
    void describesThePlotInWords() {
        assertThat(plot(pain(7, 4)).description())
                .isEqualTo(
                        "09/01/2026: 7, 09/08/2026: 4. 3 points better: improved (limit 2 to 2.1 points).");
        assertThat(plot(pain(7, 4)).title()).isEqualTo("Trend of Numeric pain rating, now");
    }

    @Test
    void writesTheSameShapesAsSvgWithTitleAndDescription() throws Exception {
        var plot = plot(pain(7, 6, 4));
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(TrendSvg.of(plot))));
        var root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(plot.title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(plot.description());
        assertThat(root.getElementsByTagName("circle").getLength()).isEqualTo(3);
        assertThat(root.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(root.getElementsByTagName("text").getLength())
                .isEqualTo(
                        (int)
                                plot.shapes().stream()
                                        .filter(PlotShape.Word.class::isInstance)
                                        .count());
        int drawn = root.getChildNodes().getLength() - 3;
        assertThat(drawn).isEqualTo(plot.shapes().size());
    }
}
