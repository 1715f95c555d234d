package org.quadset.handouts.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.exercises.Side;
import org.quadset.figures.Figure;
import org.quadset.figures.screen.FigureView;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;

import java.util.List;
import java.util.function.Consumer;

/**
 * An exercise of the programme: number, name, side, the dose typed in one line and how it was
 * understood, where it is done, and a note.
 */
final class ProgramItemCard extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    final TextField dose = new TextField();
    final Label handle = Nodes.withIcon("mdoal-drag_indicator", "", "drag-handle");
    private final ProgramItemModel item;
    private final Label inVisit = Nodes.label(Messages.text("program.inVisit"), "badge", "success");
    private final HBox details;
    private final HBox habit = new HBox(6);
    private final Acts acts;
    private final BooleanProperty working = new SimpleBooleanProperty();

    /** What a card asks of the column that holds it. */
    interface Acts {
        /** Works on this row, alone. */
        void choose();

        /** Selects this row beside others, or all up to it. */
        void select(boolean upToHere);

        /** Takes the row away. */
        void remove();

        /** Reads the exercise's drawing, if there is one; it arrives later. */
        void figure(Consumer<Figure> onRead);

        /** Offers the library's dose of it again. */
        void forgetUsual();
    }

    ProgramItemCard(ProgramItemModel item, int number, Acts acts) {
        this.item = item;
        this.acts = acts;
        working.addListener((property, before, now) -> showMovement(now));
        getStyleClass().add("programme-card");
        setId("card-" + item.exercise.key());
        setAccessibleText(Messages.text("program.cardSpoken", number, item.exercise.name()));
        dose.setId("dose-" + item.exercise.key());
        dose.textProperty().bindBidirectional(item.dose);
        dose.setAccessibleText(Messages.text("program.doseOf", item.exercise.name()));
        HBox.setHgrow(dose, Priority.ALWAYS);
        var often = new TextField();
        often.setId("often-" + item.exercise.key());
        often.textProperty().bindBidirectional(item.often);
        often.setPrefWidth(112);
        often.setMinWidth(96);
        often.setAccessibleText(Messages.text("program.oftenOf", item.exercise.name()));
        List.of(dose, often).forEach(this::chooseOnFocus);
        item.error.addListener((property, before, now) -> showError(now));
        showError(item.error.get());
        details = new HBox(6, place("home"), place("clinic"), note());
        details.setAlignment(Pos.CENTER_LEFT);
        habit();
        var texts =
                new VBox(3, head(), new HBox(6, dose, often), error(), readAs(), habit, details);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        handle.setAccessibleText(Messages.text("program.drag"));
        var left = new VBox(2, Nodes.label(String.valueOf(number), "programme-number"), handle);
        left.setAlignment(Pos.TOP_CENTER);
        getChildren().addAll(left, texts);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        List.of(item.atHome, item.inClinic)
                .forEach(flag -> flag.addListener((property, before, now) -> showDetails()));
        item.note.addListener((property, before, now) -> showDetails());
        showInVisit(false);
        showDetails();
    }

    /** The row being worked on shows its movement, at the prescribed side and hold. */
    private void showMovement(boolean shown) {
        getChildren().removeIf(FigureView.class::isInstance);
        if (shown) {
            acts.figure(
                    figure -> {
                        if (working.get()) {
                            getChildren().removeIf(FigureView.class::isInstance);
                            getChildren().add(1, moving(figure));
                        }
                    });
        }
    }

    private FigureView moving(Figure figure) {
        var view = new FigureView();
        view.setMinSize(92, 92);
        view.setPrefSize(92, 92);
        view.setMaxSize(92, 110);
        view.show(figure, item.side.get() == Side.LEFT, item.prescribed().dosage().holdSeconds());
        view.setAccessibleText(
                Messages.text(
                        "exercises.pictureSays",
                        item.exercise.startPose(),
                        item.exercise.endPose()));
        view.playing().set(true);
        return view;
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.isShortcutDown() || event.isShiftDown()) {
            acts.select(event.isShiftDown());
            event.consume();
        } else {
            acts.choose();
        }
    }

    private HBox head() {
        var side = new Segmented<Side>();
        side.offer(List.of(Side.LEFT, Side.RIGHT, Side.BOTH), Side::label);
        side.getStyleClass().add("slim-segments");
        side.choiceProperty().set(item.side.get());
        side.choiceProperty()
                .addListener(
                        (property, before, now) -> item.side.set(now == null ? Side.BOTH : now));
        item.side.addListener((property, before, now) -> side.choiceProperty().set(now));
        var name = Nodes.label(item.exercise.name(), "name");
        name.setMinWidth(0);
        var remove = new Button();
        remove.setGraphic(new FontIcon("mdoal-delete_outline"));
        remove.getStyleClass().addAll("quiet", "icon-only");
        remove.setAccessibleText(Messages.text("program.remove"));
        remove.setFocusTraversable(false);
        remove.setOnAction(event -> acts.remove());
        var head = new HBox(6, name, inVisit, Nodes.spring(), side, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Label error() {
        var error = Nodes.label("", "field-error");
        error.setWrapText(true);
        error.textProperty().bind(item.error);
        Nodes.showWhile(error, item.error.isNotEmpty());
        return error;
    }

    private Label readAs() {
        var readAs = Nodes.label("", "second-line");
        readAs.setId("read-" + item.exercise.key());
        readAs.setWrapText(true);
        readAs.textProperty().bind(item.readAs.map(text -> Messages.text("program.readAs", text)));
        Nodes.showWhile(readAs, item.error.isEmpty().and(working));
        return readAs;
    }

    /** The switch between the therapist's own dose and the library's. */
    private void habit() {
        item.usual()
                .ifPresent(
                        usual -> {
                            var own = choice("program.yourUsual", usual.shortText());
                            own.setId("usual-" + item.exercise.key());
                            own.setOnAction(event -> item.take(usual));
                            var library =
                                    choice(
                                            "program.librarysDose",
                                            item.exercise.usualDose().shortText());
                            library.setId("library-" + item.exercise.key());
                            library.setOnAction(event -> item.take(item.exercise.usualDose()));
                            var forget = new Button(Messages.text("program.forgetUsual"));
                            forget.getStyleClass().addAll("quiet", "slim");
                            forget.setFocusTraversable(false);
                            forget.setOnAction(event -> acts.forgetUsual());
                            habit.getChildren().addAll(own, library, Nodes.spring(), forget);
                            habit.setAlignment(Pos.CENTER_LEFT);
                            Runnable mark =
                                    () -> {
                                        own.setSelected(item.dosage().equals(usual));
                                        library.setSelected(
                                                item.dosage().equals(item.exercise.usualDose()));
                                    };
                            item.readAs.addListener((property, before, now) -> mark.run());
                            mark.run();
                        });
        Nodes.show(habit, item.usual().isPresent());
    }

    private static ToggleButton choice(String key, String dose) {
        var button = new ToggleButton(Messages.text(key, dose));
        button.getStyleClass().add("slim");
        button.setFocusTraversable(false);
        button.setMinWidth(0);
        return button;
    }

    private ToggleButton place(String where) {
        var flag = where.equals("home") ? item.atHome : item.inClinic;
        var toggle = new ToggleButton(Messages.text("program.place." + where));
        toggle.setId(where + "-" + item.exercise.key());
        toggle.setGraphic(
                new FontIcon(where.equals("home") ? "mdoal-home" : "mdoal-local_hospital"));
        toggle.getStyleClass().add("slim");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.selectedProperty().bindBidirectional(flag);
        return toggle;
    }

    private TextField note() {
        var note = new TextField();
        note.setId("note-" + item.exercise.key());
        note.setPromptText(Messages.text("program.notePrompt"));
        note.setAccessibleText(Messages.text("program.noteOf", item.exercise.name()));
        note.textProperty().bindBidirectional(item.note);
        chooseOnFocus(note);
        HBox.setHgrow(note, Priority.ALWAYS);
        return note;
    }

    private void chooseOnFocus(TextField field) {
        field.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now && !working.get()) {
                                acts.choose();
                            }
                        });
    }

    private void showError(String text) {
        dose.pseudoClassStateChanged(INVALID, !text.isEmpty());
        dose.setAccessibleHelp(text);
    }

    /**
     * Where it is done and the note stand open while one works on the row or they say something.
     */
    private void showDetails() {
        Nodes.show(
                details,
                working.get()
                        || item.inClinic.get()
                        || !item.atHome.get()
                        || !item.note.get().isEmpty());
    }

    void showInVisit(boolean there) {
        Nodes.show(inVisit, there);
    }

    void setChosen(boolean chosen) {
        working.set(chosen);
        pseudoClassStateChanged(CHOSEN, chosen);
        showDetails();
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Goes on to the next side. */
    void nextSide() {
        item.side.set(
                switch (item.side.get()) {
                    case LEFT -> Side.RIGHT;
                    case RIGHT -> Side.BOTH;
                    case BOTH, MIDLINE -> Side.LEFT;
                });
    }
}
