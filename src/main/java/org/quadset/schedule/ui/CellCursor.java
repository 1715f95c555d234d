package org.quadset.schedule.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalTime;
import java.util.Optional;

/** The time at which the keyboard stands when it walks through empty hours. */
final class CellCursor {
    private final ReadOnlyObjectWrapper<Optional<Cell>> cell =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * A time in a column.
     *
     * @param column from the left, from 0
     */
    record Cell(int column, LocalTime time) {}

    ReadOnlyObjectProperty<Optional<Cell>> cell() {
        return cell.getReadOnlyProperty();
    }

    boolean isShown() {
        return cell.get().isPresent();
    }

    /** Stands at the step at or before the time, within the drawn hours. */
    void stand(int column, LocalTime time, HourScale scale) {
        cell.set(Optional.of(new Cell(column, atStep(HourScale.minute(time), scale))));
    }

    void leave() {
        cell.set(Optional.empty());
    }

    /** Goes so many columns right and steps down, left and up when negative; edges hold it. */
    void walk(int across, int down, int columns, HourScale scale) {
        cell.get()
                .ifPresent(
                        at ->
                                cell.set(
                                        Optional.of(
                                                new Cell(
                                                        Math.clamp(
                                                                (long) at.column() + across,
                                                                0,
                                                                columns - 1),
                                                        atStep(
                                                                HourScale.minute(at.time())
                                                                        + down * scale.step(),
                                                                scale)))));
    }

    /** Leaves a column that is no longer there. */
    void fit(int columns) {
        if (cell.get().map(at -> at.column() >= columns).orElse(false)) {
            leave();
        }
    }

    private static LocalTime atStep(int minute, HourScale scale) {
        int stepped = Math.floorDiv(minute - scale.from(), scale.step()) * scale.step();
        return LocalTime.ofSecondOfDay(
                Math.clamp((long) stepped + scale.from(), scale.from(), scale.to() - scale.step())
                        * 60L);
    }
}
