package org.quadset.handouts.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.quadset.figures.Figure;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rows of the programme as cards: chosen, selected, moved and taken away by keys and mouse. */
final class ProgramColumn {
    private final HomeProgramModel model;
    private final ProgramListModel list;
    private final VBox items;
    private final ScrollPane scroll;
    private final List<ProgramItemCard> cards = new ArrayList<>();
    private int reach = -1;
    private int dropAt = -1;

    ProgramColumn(HomeProgramModel model, VBox items, ScrollPane scroll) {
        this.model = model;
        this.list = model.list;
        this.items = items;
        this.scroll = scroll;
        list.items.addListener((ListChangeListener<Object>) change -> show());
        list.chosen.addListener((property, before, now) -> mark());
        list.selected.addListener((SetChangeListener<Object>) change -> mark());
        model.visit.there.addListener((SetChangeListener<Object>) change -> markVisit());
        items.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    private void show() {
        boolean within = isFocusWithin();
        cards.clear();
        for (int i = 0; i < list.items.size(); i++) {
            var card = new ProgramItemCard(list.items.get(i), i + 1, acts(i));
            draggable(card, i);
            cards.add(card);
        }
        items.getChildren().setAll(cards);
        if (cards.isEmpty()) {
            var hint = Nodes.label(Messages.text("program.empty"), "muted");
            hint.setWrapText(true);
            items.getChildren().add(hint);
        }
        mark();
        markVisit();
        if (within) {
            // The cards are new after a change; the cursor stays with the row.
            focusDose(list.chosen.get());
        }
    }

    private boolean isFocusWithin() {
        var owner = items.getScene() == null ? null : items.getScene().getFocusOwner();
        for (Node one = owner; one != null; one = one.getParent()) {
            if (one == items) {
                return true;
            }
        }
        return false;
    }

    private ProgramItemCard.Acts acts(int index) {
        return new ProgramItemCard.Acts() {
            @Override
            public void figure(Consumer<Figure> onRead) {
                model.figureOf(list.items.get(index).exercise, onRead);
            }

            @Override
            public void choose() {
                list.selected.clear();
                list.chosen.set(index);
                reach = index;
            }

            @Override
            public void select(boolean upToHere) {
                if (upToHere) {
                    list.selectTo(index);
                } else {
                    list.toggle(index);
                }
            }

            @Override
            public void remove() {
                list.remove(List.of(list.items.get(index)));
            }

            @Override
            public void forgetUsual() {
                model.forgetUsual(list.items.get(index).exercise);
            }
        };
    }

    private void mark() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).setChosen(i == list.chosen.get());
            cards.get(i).setSelected(list.selected.contains(list.items.get(i)));
        }
    }

    private void markVisit() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).showInVisit(model.visit.there.contains(list.items.get(i).exercise.key()));
        }
    }

    /** Puts the cursor into the dose of a row, to be typed over. */
    void focusDose(int index) {
        if (index >= 0 && index < cards.size()) {
            cards.get(index).dose.requestFocus();
            cards.get(index).dose.selectAll();
            reveal(index);
        }
    }

    /** Scrolls to the row that was added last. */
    void revealLast() {
        reveal(cards.size() - 1);
    }

    private void reveal(int index) {
        if (index < 0 || scroll.getViewportBounds() == null) {
            return;
        }
        scroll.applyCss();
        scroll.layout();
        var bounds = cards.get(index).getBoundsInParent();
        double hidden = items.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            double bottom = top + scroll.getViewportBounds().getHeight();
            if (bounds.getMinY() < top) {
                scroll.setVvalue(bounds.getMinY() / hidden);
            } else if (bounds.getMaxY() > bottom) {
                scroll.setVvalue(
                        Math.min(
                                1,
                                (bounds.getMaxY() - scroll.getViewportBounds().getHeight() + 4)
                                        / hidden));
            }
        }
    }

    /** Undo goes back through the whole programme, not through the letters of one field. */
    void undoKeys(Node screen) {
        screen.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (!event.isShortcutDown() || event.isAltDown()) {
                        return;
                    }
                    boolean redo =
                            event.getCode() == KeyCode.Y
                                    || event.getCode() == KeyCode.Z && event.isShiftDown();
                    if (redo) {
                        list.redo();
                        event.consume();
                    } else if (event.getCode() == KeyCode.Z) {
                        list.undo();
                        event.consume();
                    }
                });
    }

    private void pressed(KeyEvent event) {
        int at = list.chosen.get();
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean ctrl = event.isShortcutDown();
        switch (event.getCode()) {
            case UP, DOWN -> {
                int step = event.getCode() == KeyCode.UP ? -1 : 1;
                if (ctrl) {
                    list.move(at, at + step);
                } else if (event.isShiftDown()) {
                    extend(at, step);
                } else {
                    go(at + step);
                }
            }
            case DELETE -> {
                if (typing && !ctrl) {
                    return;
                }
                list.remove(list.meant());
            }
            case SPACE -> {
                if (!ctrl || at < 0) {
                    return;
                }
                list.toggle(at);
            }
            case ESCAPE -> {
                if (at < 0 || at >= cards.size()) {
                    return;
                }
                list.selected.clear();
                cards.get(at).requestFocus();
            }
            case F2 -> focusDose(at);
            default -> {
                if (ctrl || !(event.getTarget() instanceof ProgramItemCard card)) {
                    return;
                }
                letter(card, event.getCode(), at);
                return;
            }
        }
        event.consume();
    }

    /** Letters act on a card that has the focus itself; Esc in a field goes there. */
    private void letter(ProgramItemCard card, KeyCode code, int at) {
        switch (code) {
            case S -> card.nextSide();
            case H -> list.items.get(at).atHome.set(!list.items.get(at).atHome.get());
            case C -> list.items.get(at).inClinic.set(!list.items.get(at).inClinic.get());
            case ENTER -> focusDose(at);
            default -> {}
        }
    }

    private void go(int index) {
        if (index >= 0 && index < cards.size()) {
            list.selected.clear();
            focusDose(index);
        }
    }

    private void extend(int from, int step) {
        if (list.selected.isEmpty()) {
            reach = from;
        }
        reach = Math.min(Math.max(reach + step, 0), cards.size() - 1);
        list.selectTo(reach);
    }

    private void draggable(ProgramItemCard card, int index) {
        card.handle.addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                event -> {
                    dropAt = rowAt(event.getSceneX(), event.getSceneY());
                    for (int i = 0; i < cards.size(); i++) {
                        cards.get(i).setOpacity(i == index ? 0.5 : 1);
                        Marks.set(cards.get(i), i == dropAt && i != index, dropAt > index);
                    }
                    event.consume();
                });
        card.handle.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    int to = dropAt;
                    dropAt = -1;
                    for (var one : cards) {
                        one.setOpacity(1);
                        Marks.set(one, false, false);
                    }
                    if (to >= 0) {
                        list.move(index, to);
                    }
                });
    }

    private int rowAt(double x, double y) {
        var at = items.sceneToLocal(x, y);
        for (int i = 0; i < cards.size(); i++) {
            if (at.getY() < cards.get(i).getBoundsInParent().getMaxY()) {
                return i;
            }
        }
        return cards.size() - 1;
    }

    /** Where a dragged row would come to lie. */
    private static final class Marks {
        private static final javafx.css.PseudoClass ABOVE =
                javafx.css.PseudoClass.getPseudoClass("drop-above");
        private static final javafx.css.PseudoClass BELOW =
                javafx.css.PseudoClass.getPseudoClass("drop-below");

        private Marks() {}

        static void set(Node card, boolean marked, boolean below) {
            card.pseudoClassStateChanged(ABOVE, marked && !below);
            card.pseudoClassStateChanged(BELOW, marked && below);
        }
    }
}
