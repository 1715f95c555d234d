package org.quadset.handouts.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;

import org.quadset.homelog.Adherence;
import org.quadset.homelog.HomeLogWords;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The paper's grid on the screen: one focusable part, whose cells are typed by single keys. */
final class LogGrid extends GridPane {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final List<String> ROWS =
            List.of("homelog.worst", "homelog.morning", "homelog.swelling");

    private final LogEntry entry;
    private final Runnable onMoved;
    private final Label[][] cells;
    private final Label[] shares;
    private final Label total = Nodes.label("", "strong");

    /**
     * @param onMoved after each key: the cursor may stand in another cell
     */
    LogGrid(LogEntry entry, Runnable onMoved) {
        this.entry = entry;
        this.onMoved = onMoved;
        cells = new Label[entry.rows()][entry.days()];
        shares = new Label[entry.exercises()];
        getStyleClass().add("log-grid");
        setId("logGrid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(Messages.text("homelog.grid"));
        for (int day = 0; day < entry.days(); day++) {
            add(
                    Nodes.label(DAY.format(entry.sheet().firstDay().plusDays(day)), "second-line"),
                    day + 1,
                    0);
        }
        for (int row = 0; row < entry.rows(); row++) {
            addRow(row);
        }
        total.setId("adherence");
        total.setWrapText(true);
        setOnKeyPressed(this::pressed);
        setOnKeyTyped(this::typed);
        setOnMousePressed(event -> requestFocus());
        show();
    }

    /** How much was done in all: shown where it never scrolls away. */
    Node total() {
        return total;
    }

    /** The cell that the next key goes to. */
    Node chosenCell() {
        return cells[entry.row()][entry.day()];
    }

    private void addRow(int row) {
        var name = Nodes.label(nameOf(row), "log-name");
        name.setWrapText(true);
        name.setMinWidth(150);
        name.setPrefWidth(230);
        add(name, 0, row + 1);
        for (int day = 0; day < entry.days(); day++) {
            int at = day;
            var cell = Nodes.label("", "log-cell");
            cell.setAlignment(Pos.CENTER);
            cell.setMinWidth(entry.days() > 7 ? 38 : 52);
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setOnMousePressed(
                    event -> {
                        entry.moveTo(row, at);
                        show();
                    });
            cells[row][day] = cell;
            add(cell, day + 1, row + 1);
        }
        if (row < entry.exercises()) {
            shares[row] = Nodes.label("", "second-line");
            shares[row].setMinWidth(USE_PREF_SIZE);
            add(shares[row], entry.days() + 1, row + 1);
        }
    }

    private String nameOf(int row) {
        if (row >= entry.exercises()) {
            return Messages.text(ROWS.get(row - entry.exercises()));
        }
        var exercise = entry.exercise(row);
        return exercise.side().isEmpty()
                ? exercise.name()
                : exercise.name() + " · " + exercise.side().toLowerCase(Locale.ROOT);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> entry.move(-1, 0);
            case DOWN -> entry.move(1, 0);
            case LEFT -> entry.move(0, -1);
            case RIGHT -> entry.move(0, 1);
            case ENTER -> entry.full();
            case BACK_SPACE, DELETE -> entry.clear();
            default -> {
                return;
            }
        }
        event.consume();
        changed();
    }

    private void typed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getCharacter().length() != 1) {
            return;
        }
        char key = event.getCharacter().charAt(0);
        switch (key) {
            case '+' -> entry.full();
            case '.', ',', 'n', 'N' -> entry.none();
            case 'y', 'Y' -> {
                if (!entry.isSwelling(entry.row())) {
                    return;
                }
                entry.full();
            }
            case '*' -> entry.fillRow();
            case '/' -> entry.fillDay();
            default -> {
                if (key < '0' || key > '9') {
                    return;
                }
                entry.digit(key - '0');
            }
        }
        event.consume();
        changed();
    }

    private void changed() {
        show();
        onMoved.run();
    }

    /** Shows all numbers, the cursor, and how much of it was done. */
    private void show() {
        for (int row = 0; row < entry.rows(); row++) {
            for (int day = 0; day < entry.days(); day++) {
                var cell = cells[row][day];
                cell.setText(text(row, day));
                cell.pseudoClassStateChanged(CHOSEN, row == entry.row() && day == entry.day());
            }
        }
        var log = entry.typed("");
        var each = Adherence.ofEach(entry.sheet(), log);
        for (int i = 0; i < shares.length; i++) {
            shares[i].setText(words(each.get(i)));
        }
        var text =
                new StringBuilder(
                        Messages.text("homelog.whole", words(Adherence.of(entry.sheet(), log))));
        if (entry.days() > 7) {
            for (int week = 0; week < entry.days() / 7; week++) {
                text.append(" · ")
                        .append(
                                Messages.text(
                                        "homelog.week",
                                        week + 1,
                                        words(Adherence.ofWeek(entry.sheet(), log, week))));
            }
        }
        total.setText(text.toString());
        setAccessibleHelp(
                nameOf(entry.row())
                        + ", "
                        + DAY.format(entry.sheet().firstDay().plusDays(entry.day()))
                        + ": "
                        + text(entry.row(), entry.day()));
    }

    private static String words(Adherence adherence) {
        return Messages.text(
                "homelog.share", HomeLogWords.percent(adherence), adherence.band().label());
    }

    private String text(int row, int day) {
        var number = entry.number(row, day);
        if (row < entry.exercises()) {
            int prescribed = entry.prescribed(row, day);
            int done = number.orElse(0);
            return prescribed == 0 && done == 0
                    ? Messages.text("homelog.rest")
                    : done + "/" + prescribed;
        }
        if (number.isEmpty()) {
            return "";
        }
        return entry.isSwelling(row)
                ? Messages.text(number.getAsInt() == 1 ? "homelog.yes" : "homelog.no")
                : Integer.toString(number.getAsInt());
    }
}
