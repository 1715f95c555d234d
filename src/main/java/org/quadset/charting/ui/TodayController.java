package org.quadset.charting.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.charting.TodayBoard;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.Keys;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Binds the landing page to its model: the day as cards, the drafts to finish at the right. */
public final class TodayController implements PlaceController<Place.Today> {
    private static final DateTimeFormatter TITLE =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DRAFT =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private final TodayModel model;
    private final AdverseEventModel events;
    private final Navigator navigator;
    private final Overlays overlays;

    private static final double WIDE = 1050;

    @FXML private ScrollPane draftColumn;
    @FXML private BorderPane screen;
    @FXML private Label title;
    @FXML private Label count;
    @FXML private CheckBox mine;
    @FXML private ScrollPane scroll;
    @FXML private VBox day;
    @FXML private VBox cards;
    @FXML private VBox waitingColumn;
    @FXML private VBox waiting;
    @FXML private VBox drafts;
    @FXML private VBox cosignPanel;
    @FXML private VBox cosignatures;
    @FXML private Label cosignCount;
    @FXML private Label draftCount;
    private boolean narrow;

    public TodayController(
            TodayModel model, AdverseEventModel events, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.events = events;
        this.navigator = navigator;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        mine.selectedProperty().bindBidirectional(model.mine);
        model.board().addListener((property, before, now) -> show(now));
        model.chosen.addListener((property, before, now) -> markChosen());
        screen.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scroll.setFocusTraversable(true);
        waiting.getChildren().addFirst(new ReactionPanel(model, events, overlays));
    }

    private void key(KeyEvent event) {
        if (Keys.typing(screen.getScene().getFocusOwner())
                || event.isControlDown()
                || event.isAltDown()) {
            return;
        }
        boolean onButton =
                screen.getScene().getFocusOwner() instanceof javafx.scene.control.ButtonBase;
        if (event.getCode() == KeyCode.DOWN) {
            model.chooseNext(1);
        } else if (event.getCode() == KeyCode.UP) {
            model.chooseNext(-1);
        } else if (event.getCode() == KeyCode.ENTER && !onButton) {
            openChosen();
        } else if (event.getCode() == KeyCode.A) {
            model.checkIn();
        } else if (event.getCode() == KeyCode.C && model.chosen.get() != null) {
            navigator.go(new Place.PatientChart(model.chosen.get().slot().patient().id()));
        } else if (event.getCode() == KeyCode.H && model.chosen.get() != null) {
            navigator.go(new Place.HomeProgram(model.chosen.get().slot().patient().id()));
        } else {
            return;
        }
        event.consume();
    }

    private void show(TodayBoard board) {
        title.setText(TITLE.format(board.day()));
        long open =
                board.cards().stream()
                        .filter(
                                card ->
                                        card.slot().appointment().status()
                                                != AppointmentStatus.DONE)
                        .count();
        count.setText(Messages.text("today.count", board.cards().size(), open));
        var nodes = new ArrayList<Node>();
        board.cards()
                .forEach(
                        card ->
                                nodes.add(
                                        new DayCard(
                                                card,
                                                model.time(),
                                                () -> model.chosen.set(card),
                                                () -> open(card))));
        if (nodes.isEmpty()) {
            nodes.add(Nodes.label(Messages.text("today.nothing"), "muted"));
        }
        cards.getChildren().setAll(nodes);
        dayCards().forEach(one -> one.narrow(narrow));
        draftCount.setText(String.valueOf(board.drafts().size()));
        drafts.getChildren()
                .setAll(board.drafts().stream().map(one -> noteRow(one, "today.finish")).toList());
        if (board.drafts().isEmpty()) {
            drafts.getChildren().add(Nodes.label(Messages.text("today.noDrafts"), "muted"));
        }
        cosignCount.setText(String.valueOf(board.cosignatures().size()));
        cosignatures
                .getChildren()
                .setAll(
                        board.cosignatures().stream()
                                .map(one -> noteRow(one, "today.read"))
                                .toList());
        Nodes.show(cosignPanel, !board.cosignatures().isEmpty());
        markChosen();
    }

    @FXML
    private void frontDesk() {
        navigator.go(new Place.FrontDesk());
    }

    private Node noteRow(TodayBoard.Draft draft, String verbKey) {
        var open = new Button(Messages.text(verbKey));
        open.getStyleClass().add("slim");
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setOnAction(event -> navigator.go(new Place.VisitEditor(draft.visit().id())));
        var row =
                new HBox(
                        TwoLines.of(
                                draft.patient().names().spoken(),
                                DRAFT.format(model.time().at(draft.visit().visitedAt())),
                                150),
                        Nodes.spring(),
                        open);
        row.getStyleClass().add("row");
        return row;
    }

    private void markChosen() {
        dayCards().forEach(one -> one.choose(one.card.equals(model.chosen.get())));
    }

    private Stream<DayCard> dayCards() {
        return cards.getChildren().stream()
                .filter(DayCard.class::isInstance)
                .map(DayCard.class::cast);
    }

    private void open(TodayBoard.Card card) {
        model.chosen.set(card);
        openChosen();
    }

    @FXML
    private void openChosen() {
        if (model.chosen.get() != null) {
            model.openVisit(
                    model.chosen.get().slot().appointment(),
                    visit -> navigator.go(new Place.VisitEditor(visit.id())));
        }
    }

    @Override
    public void show(Place.Today place) {
        model.load();
        scroll.requestFocus();
    }

    /** Narrow: what waits goes below the day, and each card tells less. */
    @Override
    public void fit(double width) {
        narrow = width < WIDE;
        Nodes.standIn(narrow ? day : waitingColumn, narrow ? waitingColumn : day, waiting);
        Nodes.show(draftColumn, !narrow);
        dayCards().forEach(one -> one.narrow(narrow));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("today.openChosen", "mdoal-assignment", this::openChosen));
    }
}
