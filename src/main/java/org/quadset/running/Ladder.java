package org.quadset.running;

import java.util.List;
import java.util.Optional;

/**
 * A way back to running as data: its steps, what must hold before the first, and how it ends.
 *
 * @param painModel what is proposed; the therapist chooses
 * @param begins the step a plan begins with
 * @param lowest the step that nothing leads below
 * @param afterLongGap the step after more than four weeks without running
 * @param toMileage whether weekly distances follow the last step
 * @param finishGreens green sessions in a row on steps that count, before the ladder ends
 * @param gate what must hold before the first step
 * @param exit what must hold besides at the end
 * @param source where the steps come from
 */
public record Ladder(
        LadderKind kind,
        PainModel painModel,
        WorkUnit work,
        int begins,
        int lowest,
        int afterLongGap,
        boolean toMileage,
        int finishGreens,
        List<GateCheck> gate,
        List<GateCheck> exit,
        String source,
        List<LadderStep> steps) {
    public Ladder {
        gate = List.copyOf(gate);
        exit = List.copyOf(exit);
        steps = List.copyOf(steps);
    }

    /** The step of a number; there must be one. */
    public LadderStep step(int number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("step " + number));
    }

    /** The step of a number, if the ladder has it. */
    public Optional<LadderStep> find(int number) {
        return steps.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The number of the last step. */
    public int last() {
        return steps.getLast().number();
    }

    /** A number within the ladder. */
    int within(int number) {
        return Math.clamp(number, lowest, last());
    }
}
