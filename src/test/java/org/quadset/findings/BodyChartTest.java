package org.quadset.findings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

/** Marks on the body chart, their regions, patterns and changes. */
class BodyChartTest {
    private static final ChartRegion KNEE_R = new ChartRegion(BodyRegion.KNEE_FRONT, Side.RIGHT);
    private static final ChartRegion SHIN_R = new ChartRegion(BodyRegion.SHIN, Side.RIGHT);
    private static final ChartRegion LOW_BACK_L = new ChartRegion(BodyRegion.LOW_BACK, Side.LEFT);

    private static BodyChartMark line(PainKind kind, double... places) {
        return BodyChartMark.drawn(BodyView.FRONT, kind, points(places));
    }

    private static List<ChartPoint> points(double... places) {
        var points = new ArrayList<ChartPoint>();
        for (int i = 0; i < places.length; i += 2) {
            points.add(new ChartPoint(places[i], places[i + 1]));
        }
        return points;
    }

    @Test
    void aLineKnowsTheRegionsItCrosses() {
        var mark = line(PainKind.ACHE, 0.40, 0.70, 0.40, 0.85);
        assertThat(mark.isArea()).isFalse();
        assertThat(mark.regions()).contains(KNEE_R, SHIN_R);
        assertThat(mark.regions()).noneMatch(region -> region.side() == Side.LEFT);
    }

    @Test
    void aLoopBecomesAnAreaThatHoldsWhatItSurrounds() {
        var loop = line(PainKind.SHARP, 0.30, 0.66, 0.48, 0.66, 0.48, 0.77, 0.30, 0.77, 0.30, 0.67);
        assertThat(loop.isArea()).isTrue();
        assertThat(loop.regions()).contains(KNEE_R);
        assertThat(loop.covers(new ChartPoint(0.40, 0.72))).isTrue();
        assertThat(loop.covers(new ChartPoint(0.60, 0.72))).isFalse();
    }

    @Test
    void aTouchIsAPoint() {
        var dot = line(PainKind.NUMB, 0.40, 0.72, 0.401, 0.7201);
        assertThat(dot.isArea()).isFalse();
        assertThat(dot.points()).hasSize(1);
        assertThat(dot.regions()).containsExactly(KNEE_R);
        assertThat(PainPattern.of(dot)).isNotEmpty();
    }

    @Test
    void aMarkBesideTheBodyHasNoRegion() {
        assertThat(line(PainKind.ACHE, 0.01, 0.9, 0.05, 0.9).regions()).isEmpty();
    }

    @Test
    void anAreaOverEverythingIsTheWholeBody() {
        var all = line(PainKind.ACHE, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0);
        assertThat(all.regions())
                .containsExactly(new ChartRegion(BodyRegion.WHOLE_BODY, Side.MIDLINE));
    }

    @Test
    void aChosenRegionIsMarkedWhollyWithAllItsShapes() {
        var heel = new ChartRegion(BodyRegion.HEEL, Side.LEFT);
        var marks = BodyChartMark.over(BodyView.BACK, PainKind.BURNING, heel);
        assertThat(marks).hasSize(2).allMatch(BodyChartMark::isArea);
        assertThat(marks).allSatisfy(mark -> assertThat(mark.regions()).containsExactly(heel));
        assertThat(BodyChartMark.over(BodyView.FRONT, PainKind.BURNING, heel)).isEmpty();
    }

    @Test
    void comparesVisitsByKindOfPain() {
        var before = List.of(mark(PainKind.ACHE, KNEE_R, SHIN_R), mark(PainKind.SHARP, KNEE_R));
        var now = List.of(mark(PainKind.ACHE, KNEE_R, LOW_BACK_L));
        var ache = BodyChartChange.between(PainKind.ACHE, before, now);
        assertThat(ache.gained()).containsExactly(LOW_BACK_L);
        assertThat(ache.lost()).containsExactly(SHIN_R);
        assertThat(ache.kept()).containsExactly(KNEE_R);
        var sharp = BodyChartChange.between(PainKind.SHARP, before, now);
        assertThat(sharp.lost()).containsExactly(KNEE_R);
        assertThat(sharp.gained()).isEmpty();
        assertThat(BodyChartChange.between(PainKind.NUMB, before, now).isEmpty()).isTrue();
    }

    private static BodyChartMark mark(PainKind kind, ChartRegion... regions) {
        return new BodyChartMark(
                BodyView.FRONT, kind, List.of(regions), points(0.4, 0.7, 0.4, 0.8));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfPainHasAPatternOfItsOwn(PainKind kind) {
        var mark = PainPattern.patch(kind);
        var pattern = PainPattern.of(mark);
        assertThat(pattern).hasSizeGreaterThan(2);
        for (var stroke : pattern) {
            for (var point : stroke.points()) {
                assertThat(point.across()).isBetween(-1.0, 12.0);
                assertThat(point.down()).isBetween(-1.0, 8.0);
            }
        }
        for (var other : PainKind.values()) {
            if (other != kind) {
                assertThat(PainPattern.of(PainPattern.patch(other))).isNotEqualTo(pattern);
            }
        }
    }

    @Provide
    Arbitrary<List<ChartPoint>> drawings() {
        var fraction = Arbitraries.doubles().between(-0.2, 1.2);
        return Combinators.combine(fraction, fraction)
                .as(ChartPoint::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Test
    void aLineThatGoesBackOnItselfStaysALineThatIsSeen() {
        var there = new ChartPoint(0.3, 0.3);
        var far = new ChartPoint(0.3, 0.5);
        var mark =
                BodyChartMark.drawn(
                        BodyView.FRONT,
                        PainKind.ACHE,
                        List.of(there, new ChartPoint(0.3, 0.4), far, there));
        assertThat(mark.isArea()).isFalse();
        assertThat(mark.covers(new ChartPoint(0.3, 0.45))).isTrue();
        assertThat(PainPattern.of(mark)).isNotEmpty();
    }

    @Property(tries = 300)
    void whateverIsDrawnStaysInsideAndFitsItsColumns(
            @ForAll BodyView view,
            @ForAll PainKind kind,
            @ForAll("drawings") List<ChartPoint> drawn) {
        var mark = BodyChartMark.drawn(view, kind, drawn);
        assertThat(mark.points())
                .isNotEmpty()
                .allSatisfy(
                        point -> {
                            assertThat(point.x()).isBetween(0.0, 1.0);
                            assertThat(point.y()).isBetween(0.0, 1.0);
                        });
        assertThat(mark.regions()).doesNotHaveDuplicates();
        assertThat(mark.regions().stream().map(ChartRegion::key).collect(Collectors.joining(",")))
                .hasSizeLessThanOrEqualTo(400);
        assertThat(PainPattern.of(mark)).isNotEmpty();
    }

    private static Document svg(List<BodyChartMark> marks) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(BodyChartSvg.of(marks))));
    }

    @Test
    void thePaperNamesTheViewsAndOnlyThePatternsThatAreUsed() throws Exception {
        var svg = svg(BodyChartMark.over(BodyView.FRONT, PainKind.STIFF, KNEE_R));
        var texts = svg.getElementsByTagName("text");
        var words = new ArrayList<String>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        assertThat(words).containsExactly("Front", "Back", "Left side", "Right side", "Stiff");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Stiff: Knee front R");
    }

    @Test
    void thePaperIsBlackOnWhite() {
        var marks = new ArrayList<BodyChartMark>();
        for (var kind : PainKind.values()) {
            marks.addAll(BodyChartMark.over(BodyView.FRONT, kind, KNEE_R));
        }
        var colours =
                java.util.regex.Pattern.compile("(?:fill|stroke)=\"([^\"]+)\"")
                        .matcher(BodyChartSvg.of(marks))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
        assertThat(colours).containsExactlyInAnyOrder("none", "#fff", "#333", "#111");
    }

    @Test
    void anEmptyChartSaysSo() {
        assertThat(BodyChartSvg.description(List.of()))
                .isEqualTo("Nothing is marked on the body chart.");
    }
}
