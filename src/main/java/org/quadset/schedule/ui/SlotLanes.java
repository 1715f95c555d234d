package org.quadset.schedule.ui;

import org.quadset.schedule.BookedSlot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts appointments that share time beside each other, as in a lane for two. */
final class SlotLanes {
    private SlotLanes() {}

    /**
     * A slot's place beside others.
     *
     * @param index from the left, from 0
     * @param count how many lie beside each other, from 1
     */
    record Lane(int index, int count) {}

    /** The lane of each appointment that takes time, by id. */
    static Map<Long, Lane> of(List<BookedSlot> slots) {
        var taking =
                slots.stream()
                        .filter(slot -> slot.appointment().status().takesTime())
                        .sorted(
                                java.util.Comparator.comparing(
                                        slot -> slot.appointment().startsAt()))
                        .toList();
        Map<Long, Lane> lanes = new HashMap<>();
        var bundle = new ArrayList<BookedSlot>();
        var end = Instant.MIN;
        for (var slot : taking) {
            if (!slot.appointment().startsAt().isBefore(end)) {
                layOut(bundle, lanes);
                bundle.clear();
            }
            bundle.add(slot);
            if (slot.appointment().endsAt().isAfter(end)) {
                end = slot.appointment().endsAt();
            }
        }
        layOut(bundle, lanes);
        return lanes;
    }

    private static void layOut(List<BookedSlot> bundle, Map<Long, Lane> lanes) {
        var ends = new ArrayList<Instant>();
        Map<Long, Integer> chosen = new HashMap<>();
        for (var slot : bundle) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane).isAfter(slot.appointment().startsAt())) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(Instant.MIN);
            }
            ends.set(lane, slot.appointment().endsAt());
            chosen.put(slot.appointment().id(), lane);
        }
        chosen.forEach((id, lane) -> lanes.put(id, new Lane(lane, ends.size())));
    }
}
