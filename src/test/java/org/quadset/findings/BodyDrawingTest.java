package org.quadset.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the regions lie in the four views. */
class BodyDrawingTest {
    private static final BodyDrawing DRAWING = BodyDrawing.get();

    /** The body regions of the clinical code table that a drawing can show, copied by hand. */
    private static final Set<String> OF_THE_TABLE =
            Set.of(
                    ("head jaw_tmj neck upper_back low_back sacroiliac tailbone ribs_chest abdomen pelvis"
                                    + " shoulder scapula upper_arm elbow forearm wrist hand thumb fingers hip"
                                    + " groin buttock thigh_front thigh_back thigh_inner thigh_outer knee_front"
                                    + " knee_inner knee_outer knee_back shin calf ankle_outer ankle_inner"
                                    + " ankle_front achilles heel arch forefoot toes")
                            .split(" "));

    @Test
    void everyRegionOfTheTableIsSomewhere() {
        var shown =
                Arrays.stream(BodyView.values())
                        .flatMap(view -> DRAWING.regions(view).stream())
                        .map(region -> region.region().key())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).containsAll(OF_THE_TABLE);
        shown.removeAll(OF_THE_TABLE);
        assertThat(shown).containsExactly("anterior_neck");
    }

    @ParameterizedTest
    @EnumSource
    void everyRegionsCentreHitsThatRegion(BodyView view) {
        for (var shape : DRAWING.shapes(view)) {
            assertThat(DRAWING.regionAt(view, shape.polygon().centre()))
                    .as(view + " " + shape.region())
                    .contains(shape.region());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRegionLiesWithinTheOutlines(BodyView view) {
        for (var shape : DRAWING.shapes(view)) {
            assertThat(DRAWING.outlines(view))
                    .as(view + " " + shape.region())
                    .anyMatch(outline -> outline.contains(shape.polygon().centre()));
        }
    }

    @Property(tries = 5000)
    void leftAndRightMirrorEachOther(
            @ForAll BodyView view,
            @ForAll @DoubleRange(max = 1) double x,
            @ForAll @DoubleRange(max = 1) double y) {
        var place = new ChartPoint(x, y);
        if (nearAnEdge(view, place)) {
            return;
        }
        var here = DRAWING.regionAt(view, place);
        var there = DRAWING.regionAt(mirror(view), new ChartPoint(1 - place.x(), place.y()));
        assertThat(there).isEqualTo(here.map(BodyDrawingTest::mirror));
    }

    /** On an edge, a place belongs to the one or the other neighbour. */
    private static boolean nearAnEdge(BodyView view, ChartPoint place) {
        double little = 0.0001;
        var around =
                List.of(
                        new ChartPoint(place.x() - little, place.y()),
                        new ChartPoint(place.x() + little, place.y()),
                        new ChartPoint(place.x(), place.y() - little),
                        new ChartPoint(place.x(), place.y() + little));
        return around.stream()
                .anyMatch(
                        near ->
                                !DRAWING.regionAt(view, near)
                                        .equals(DRAWING.regionAt(view, place)));
    }

    private static BodyView mirror(BodyView view) {
        return switch (view) {
            case FRONT, BACK -> view;
            case LEFT -> BodyView.RIGHT;
            case RIGHT -> BodyView.LEFT;
        };
    }

    private static ChartRegion mirror(ChartRegion region) {
        return new ChartRegion(
                region.region(),
                switch (region.side()) {
                    case LEFT -> Side.RIGHT;
                    case RIGHT -> Side.LEFT;
                    default -> region.side();
                });
    }

    @Property(tries = 5000)
    void everyPlaceOnTheBodyHasARegionAndNoneBesideIt(
            @ForAll BodyView view,
            @ForAll @DoubleRange(max = 1) double x,
            @ForAll @DoubleRange(max = 1) double y) {
        var place = new ChartPoint(x, y);
        boolean deep = DRAWING.outlines(view).stream().anyMatch(outline -> isDeep(outline, place));
        boolean beside =
                DRAWING.outlines(view).stream().noneMatch(outline -> isNear(outline, place));
        if (deep) {
            assertThat(DRAWING.regionAt(view, place)).as(view + " " + place).isPresent();
        }
        if (beside) {
            assertThat(DRAWING.regionAt(view, place)).as(view + " " + place).isEmpty();
        }
    }

    private static boolean isDeep(Polygon outline, ChartPoint place) {
        return around(place).stream().allMatch(outline::contains);
    }

    private static boolean isNear(Polygon outline, ChartPoint place) {
        return around(place).stream().anyMatch(outline::contains);
    }

    private static List<ChartPoint> around(ChartPoint place) {
        return List.of(
                place,
                new ChartPoint(place.x() - 0.006, place.y()),
                new ChartPoint(place.x() + 0.006, place.y()),
                new ChartPoint(place.x(), place.y() - 0.003),
                new ChartPoint(place.x(), place.y() + 0.003));
    }

    @ParameterizedTest(name = "{0} at {1}, {2} is {3}")
    @CsvSource({
        "FRONT, 0.40, 0.72, knee_front:R",
        "FRONT, 0.60, 0.72, knee_front:L",
        "FRONT, 0.50, 0.08, head:M",
        "BACK, 0.60, 0.72, knee_back:R",
        "BACK, 0.45, 0.37, low_back:L",
        "BACK, 0.15, 0.86, arch:L",
        "LEFT, 0.44, 0.72, knee_front:L",
        "RIGHT, 0.56, 0.72, knee_front:R",
        "LEFT, 0.50, 0.475, hip:L"
    })
    void sidesAreThePatientsOwn(BodyView view, double x, double y, String region) {
        assertThat(DRAWING.regionAt(view, new ChartPoint(x, y)).map(ChartRegion::key))
                .contains(region);
    }

    @Test
    void regionsAreReadBackFromTheirKeys() {
        for (var region : BodyRegion.values()) {
            for (var side : Side.values()) {
                var one = new ChartRegion(region, side);
                assertThat(ChartRegion.ofKey(one.key())).contains(one);
            }
        }
        for (var unknown : List.of("", "knee", "knee_front:", "tail:L", "knee_front:LEFT")) {
            assertThat(ChartRegion.ofKey(unknown)).isEmpty();
        }
    }

    @Test
    void theCentreOfASquareIsItsMiddle() {
        var square =
                new Polygon(
                        List.of(
                                new ChartPoint(0.2, 0.2),
                                new ChartPoint(0.4, 0.2),
                                new ChartPoint(0.4, 0.4),
                                new ChartPoint(0.2, 0.4)));
        assertThat(square.centre().x()).isCloseTo(0.3, within(1e-5));
        assertThat(square.contains(new ChartPoint(0.3, 0.3))).isTrue();
        assertThat(square.contains(new ChartPoint(0.45, 0.3))).isFalse();
    }
}
