package org.quadset.findings;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one kind of pain moved between two visits, by the regions it touches.
 *
 * @param gained touched now and not before
 * @param lost touched before and not now
 * @param kept touched both times
 */
public record BodyChartChange(
        PainKind painKind, Set<ChartRegion> gained, Set<ChartRegion> lost, Set<ChartRegion> kept) {
    /** The change of one kind of pain from the earlier visit's marks to the later one's. */
    public static BodyChartChange between(
            PainKind kind, Collection<BodyChartMark> before, Collection<BodyChartMark> now) {
        var then = regions(kind, before);
        var here = regions(kind, now);
        return new BodyChartChange(
                kind, without(here, then), without(then, here), without(here, without(here, then)));
    }

    private static Set<ChartRegion> regions(PainKind kind, Collection<BodyChartMark> marks) {
        return marks.stream()
                .filter(mark -> mark.painKind() == kind)
                .flatMap(mark -> mark.regions().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<ChartRegion> without(Set<ChartRegion> some, Set<ChartRegion> others) {
        var rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Whether this kind was marked at neither visit. */
    public boolean isEmpty() {
        return gained.isEmpty() && lost.isEmpty() && kept.isEmpty();
    }
}
