package org.quadset.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A series as it could be booked; nothing is until somebody books it.
 *
 * @param week finds the openings of a week
 * @param slots by time
 */
public record SeriesProposal(SeriesPlan plan, SeriesWeeks week, List<SeriesSlot> slots) {
    public SeriesProposal {
        slots = List.copyOf(slots);
    }

    /** Those that are booked with it. */
    public List<SeriesSlot> toBook() {
        return slots.stream().filter(one -> one.state().isBooked()).toList();
    }

    /** How many are in a state. */
    public long count(SeriesSlot.State state) {
        return slots.stream().filter(one -> one.state() == state).count();
    }

    /** Visits that payers still allow and nothing is booked for; empty if none counts them. */
    public OptionalInt allowed() {
        return plan.limited()
                ? OptionalInt.of(
                        Math.max(
                                0,
                                plan.allowances().stream().mapToInt(VisitAllowance::left).sum()
                                        - plan.bookedDays().size()))
                : OptionalInt.empty();
    }

    /** Other times for one of the visits, in its week and on no other visit's day; best first. */
    public List<Opening> alternatives(int index, int most) {
        var slot = slots.get(index);
        var others = new ArrayList<>(plan.bookedDays());
        for (int i = 0; i < slots.size(); i++) {
            if (i != index && slots.get(i).opening().isPresent()) {
                others.add(slots.get(i).start().toLocalDate());
            }
        }
        return week.openings(slot.wished().toLocalDate()).stream()
                .filter(one -> !others.contains(one.start().toLocalDate()))
                .filter(one -> slot.opening().filter(one::equals).isEmpty())
                .sorted(
                        Comparator.<Opening>comparingInt(
                                        one -> plan.search().isAnother(one.clinicianId()) ? 1 : 0)
                                .thenComparing(one -> week.hoursFrom(slot.start(), one.start()))
                                .thenComparing(Opening::start))
                .limit(most)
                .toList();
    }

    /** The series with another time for one of its visits. */
    public SeriesProposal swapped(int index, Opening opening) {
        var before = slots.get(index);
        var changed = new ArrayList<>(slots);
        changed.set(
                index,
                new SeriesSlot(
                        before.number(),
                        before.wished(),
                        Optional.of(opening),
                        SeriesSlot.State.SWAPPED,
                        ""));
        return new SeriesProposal(plan, week, limited(changed, plan));
    }

    /**
     * The visits in the order of their days, those held back that no payer allows or that lie
     * behind the certified time. A visit that is allowed again is no longer held.
     */
    static List<SeriesSlot> limited(List<SeriesSlot> slots, SeriesPlan plan) {
        var left = plan.allowances().stream().mapToInt(VisitAllowance::left).toArray();
        plan.bookedDays().forEach(day -> use(day, left, plan));
        var sorted = new ArrayList<>(slots);
        sorted.sort(Comparator.comparing(SeriesSlot::start));
        var found = new ArrayList<SeriesSlot>();
        for (int i = 0; i < sorted.size(); i++) {
            var slot = sorted.get(i);
            var day = slot.start().toLocalDate();
            var one =
                    new SeriesSlot(
                            plan.firstNumber() + i,
                            slot.wished(),
                            slot.opening(),
                            allowedState(slot),
                            slot.state() == SeriesSlot.State.HELD ? "" : slot.why());
            if (one.opening().isEmpty()) {
                found.add(one);
            } else if (plan.certifiedUntil().map(day::isAfter).orElse(false)) {
                found.add(one.held(SeriesWords.afterCertification()));
            } else if (plan.limited() && !use(day, left, plan)) {
                found.add(one.held(SeriesWords.noVisitLeft()));
            } else {
                found.add(one);
            }
        }
        return found;
    }

    private static SeriesSlot.State allowedState(SeriesSlot slot) {
        if (slot.state() != SeriesSlot.State.HELD) {
            return slot.state();
        }
        return slot.start().equals(slot.wished())
                ? SeriesSlot.State.AS_WISHED
                : SeriesSlot.State.MOVED;
    }

    private static boolean use(LocalDate day, int[] left, SeriesPlan plan) {
        for (int i = 0; i < left.length; i++) {
            if (left[i] > 0 && plan.allowances().get(i).covers(day)) {
                left[i]--;
                return true;
            }
        }
        return false;
    }
}
