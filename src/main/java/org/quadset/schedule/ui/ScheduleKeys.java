package org.quadset.schedule.ui;

import javafx.scene.input.KeyEvent;

import org.quadset.schedule.AppointmentStatus;

/**
 * What single keys do in a day of the schedule; while somebody types, letters belong to the text.
 */
final class ScheduleKeys {
    private final ScheduleModel model;
    private final Runnable book;
    private final Runnable cancel;
    private final Runnable open;

    ScheduleKeys(ScheduleModel model, Runnable book, Runnable cancel, Runnable open) {
        this.model = model;
        this.book = book;
        this.cancel = cancel;
        this.open = open;
    }

    /** Arrows choose, Enter opens. Answers whether the key was one of them. */
    boolean arrow(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> model.chooseNeighbour(0, -1);
            case DOWN -> model.chooseNeighbour(0, 1);
            case LEFT -> model.chooseNeighbour(-1, 0);
            case RIGHT -> model.chooseNeighbour(1, 0);
            case ENTER -> open.run();
            default -> {
                return false;
            }
        }
        event.consume();
        return true;
    }

    void letter(KeyEvent event, boolean typing) {
        if (typing || event.isControlDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case B -> book.run();
            case T -> model.today();
            case A -> model.setStatus(AppointmentStatus.ARRIVED);
            case I -> model.setStatus(AppointmentStatus.IN_TREATMENT);
            case D -> model.setStatus(AppointmentStatus.DONE);
            case BACK_SPACE -> model.stepBack();
            case DELETE -> cancel.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
