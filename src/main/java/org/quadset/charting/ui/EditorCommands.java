package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.controls.Keys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The visit editor's keys. */
final class EditorCommands {
    private EditorCommands() {}

    /** The keys that belong to no command: undo, redo, and the slash that adds a treatment. */
    static void keys(Node screen, VisitEditorModel model, NoteActs acts, Node quickAdd) {
        undoKeys(screen, model, acts);
        slash(screen, quickAdd);
    }

    /** Undo goes back through the whole note, not through the letters of one field. */
    private static void undoKeys(Node screen, VisitEditorModel model, NoteActs acts) {
        screen.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (!event.isShortcutDown() || event.isAltDown() || acts.isShown()) {
                        return;
                    }
                    boolean redo =
                            event.getCode() == KeyCode.Y
                                    || event.getCode() == KeyCode.Z && event.isShiftDown();
                    if (redo) {
                        event.consume();
                        model.redo();
                    } else if (event.getCode() == KeyCode.Z) {
                        event.consume();
                        model.undo();
                    }
                });
    }

    /** A slash outside of a text goes to the line that adds a treatment. */
    private static void slash(Node screen, Node quickAdd) {
        screen.addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (event.getCharacter().equals("/")
                            && !Keys.typing(screen.getScene().getFocusOwner())) {
                        event.consume();
                        quickAdd.requestFocus();
                    }
                });
    }

    /** What can be done beside a note that is signed: nothing that would change it. */
    static List<Command> ofSigned(Runnable homeExercises, Runnable print, Runnable nextUnsigned) {
        return List.of(
                Command.of("visit.nextUnsigned", "mdoal-assignment_late", "Ctrl+U", nextUnsigned),
                Command.of("visit.homeExercises", "mdoal-fitness_center", "Ctrl+H", homeExercises),
                Command.of("visit.print", "mdomz-print", "Ctrl+P", print));
    }

    static List<Command> of(
            Runnable sign,
            VisitEditorModel model,
            Runnable homeExercises,
            Runnable print,
            Runnable confirmAll,
            Runnable nextMissing,
            Runnable nextUnsigned,
            Runnable explain,
            Runnable template,
            Runnable measure,
            Runnable draw,
            Runnable timer,
            Runnable doses,
            Runnable goals,
            Runnable phrases,
            Runnable quickAdd,
            Consumer<TreatmentKind> add) {
        var all = new ArrayList<Command>();
        all.add(Command.of("visit.sign", "mdoal-check_circle", "Ctrl+Enter", sign));
        all.add(Command.of("visit.confirmAll", "mdoal-done_all", "Ctrl+Shift+Enter", confirmAll));
        all.add(Command.of("visit.nextMissing", "mdoal-help_outline", "F8", nextMissing));
        all.add(Command.of("visit.saveDraft", "mdoal-assignment", "Ctrl+S", model::save));
        all.add(Command.of("visit.nextUnsigned", "mdoal-assignment_late", "Ctrl+U", nextUnsigned));
        all.add(Command.of("visit.explainUnits", "mdoal-info", "F9", explain));
        all.add(Command.of("visit.homeExercises", "mdoal-fitness_center", "Ctrl+H", homeExercises));
        all.add(
                Command.of(
                        "visit.writeHomeLog",
                        "mdoal-assignment_turned_in",
                        "Ctrl+Shift+H",
                        () -> writeHomeLog(model)));
        all.add(Command.of("visit.quickAdd", "mdoal-add", "Ctrl+I", quickAdd));
        all.add(Command.of("visit.phrases", "mdoal-assignment", "Ctrl+Shift+P", phrases));
        all.add(Command.of("visit.template", "mdoal-assignment", "Ctrl+T", template));
        all.add(Command.of("visit.measure", "mdoal-add", "Ctrl+M", measure));
        all.add(Command.of("visit.draw", "mdoal-accessibility", "Ctrl+D", draw));
        all.add(Command.of("visit.timer", "mdomz-timer", "Ctrl+Shift+T", timer));
        all.add(Command.of("visit.doses", "mdoal-history", "Ctrl+Shift+D", doses));
        all.add(Command.of("visit.goals", "mdoal-flag", "Ctrl+G", goals));
        all.add(Command.of("visit.print", "mdomz-print", "Ctrl+P", print));
        all.addAll(TreatmentButtons.commands(add));
        return all;
    }

    /** Nothing while another visit is being fetched. */
    private static void writeHomeLog(VisitEditorModel model) {
        if (model.visit().get() != null) {
            model.homeLog().writeInto(model.form.subjective);
        }
    }
}
