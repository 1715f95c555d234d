package org.quadset.schedule.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.quadset.schedule.AppointmentStatus;

/** What single keys do in the schedule; while somebody types, letters belong to the text. */
final class ScheduleKeys {
    private final ScheduleModel model;
    private final ScheduleActs acts;
    private final Runnable book;
    private final ScheduleHands hands;

    ScheduleKeys(ScheduleModel model, ScheduleActs acts, Runnable book, ScheduleHands hands) {
        this.model = model;
        this.acts = acts;
        this.book = book;
        this.hands = hands;
    }

    /**
     * Arrows choose, Enter opens, Shift with an arrow makes longer or shorter. Answers whether the
     * key was one of them.
     */
    boolean arrow(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return false;
        }
        if (event.isShiftDown()) {
            return resize(event);
        }
        if (model.cursor.isShown()) {
            return walk(event);
        }
        switch (event.getCode()) {
            case UP -> model.chooseNeighbour(0, -1);
            case DOWN -> model.chooseNeighbour(0, 1);
            case LEFT -> model.chooseNeighbour(-1, 0);
            case RIGHT -> model.chooseNeighbour(1, 0);
            case ENTER -> hands.openChosen();
            default -> {
                return false;
            }
        }
        event.consume();
        return true;
    }

    private boolean walk(KeyEvent event) {
        int columns = model.columns().size();
        var scale = model.scale();
        switch (event.getCode()) {
            case UP -> model.cursor.walk(0, -1, columns, scale);
            case DOWN -> model.cursor.walk(0, 1, columns, scale);
            case LEFT -> model.cursor.walk(-1, 0, columns, scale);
            case RIGHT -> model.cursor.walk(1, 0, columns, scale);
            case ENTER -> hands.openChosen();
            case ESCAPE -> model.cursor.leave();
            default -> {
                return false;
            }
        }
        event.consume();
        return true;
    }

    private boolean resize(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> acts.lengthen(-15);
            case DOWN -> acts.lengthen(15);
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
            case F2 -> hands.change();
            case G -> hands.group();
            case E -> model.walkEmptyTimes();
            case S -> acts.changeSeries();
            case T -> model.today();
            case C -> acts.setStatus(AppointmentStatus.CONFIRMED);
            case A -> acts.setStatus(AppointmentStatus.ARRIVED);
            case I -> acts.setStatus(AppointmentStatus.IN_TREATMENT);
            case D -> acts.setStatus(AppointmentStatus.DONE);
            case N -> acts.setStatus(AppointmentStatus.NO_SHOW);
            case BACK_SPACE -> acts.stepBack();
            case DELETE -> acts.askCancel();
            default -> {
                if (!view(event.getCode())) {
                    return;
                }
            }
        }
        event.consume();
    }

    /** 1 to 6 choose the view. */
    private boolean view(KeyCode code) {
        var kinds = ScheduleViewKind.values();
        int number =
                code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '1' : -1;
        if (number < 0 || number >= kinds.length) {
            return false;
        }
        model.kind.set(kinds[number]);
        return true;
    }
}
