package org.quadset.charting.ui;

import javafx.css.PseudoClass;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.quadset.charting.TodayBoard;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.Keys;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Binds the landing page to its model: the day as cards, the drafts to finish at the right. */
public final class TodayController implements PlaceController<Place.Today> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final DateTimeFormatter TITLE =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DRAFT =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private final TodayModel model;
    private final Navigator navigator;

    private static final double WIDE = 1050;
    private static final int FIRST_EXTRA = 3;
    private static final int LAST_EXTRA = 4;

    @FXML private ScrollPane draftColumn;
    @FXML private BorderPane screen;
    @FXML private Label title;
    @FXML private Label count;
    @FXML private CheckBox mine;
    @FXML private ScrollPane scroll;
    @FXML private VBox cards;
    @FXML private VBox drafts;
    @FXML private VBox cosignPanel;
    @FXML private VBox cosignatures;
    @FXML private Label cosignCount;
    @FXML private Label draftCount;
    private boolean narrow;

    public TodayController(TodayModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        mine.selectedProperty().bindBidirectional(model.mine);
        model.board().addListener((property, before, now) -> show(now));
        model.chosen.addListener((property, before, now) -> markChosen());
        screen.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scroll.setFocusTraversable(true);
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
        board.cards().forEach(card -> nodes.add(card(card)));
        if (nodes.isEmpty()) {
            nodes.add(Nodes.label(Messages.text("today.nothing"), "muted"));
        }
        nodes.forEach(this::fitCard);
        cards.getChildren().setAll(nodes);
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

    private HBox card(TodayBoard.Card card) {
        var appointment = card.slot().appointment();
        var patient = card.slot().patient();
        var bar = new Region();
        bar.getStyleClass().addAll("type-bar", "type-" + appointment.kind().name());
        var when =
                TwoLines.of(TIME.format(appointment.start()), appointment.minutes() + " min", 62);
        var who = TwoLines.of(patient.names().spoken(), patient.recordNumber(), 220);
        var visit =
                TwoLines.of(
                        appointment.kind().label(),
                        card.earlierVisits() == 0
                                ? Messages.text("today.firstVisit")
                                : card.plan().isEmpty()
                                        ? Messages.text(
                                                "today.visitNumber", card.earlierVisits() + 1)
                                        : card.plan(),
                        150);
        var pain =
                TwoLines.of(
                        Messages.text("today.painLastTime"),
                        card.painLastTime().isPresent()
                                ? Messages.text("today.painWorst", card.painLastTime().getAsInt())
                                : "–",
                        130);
        var box = new HBox(bar, when, who, visit, pain, Nodes.spring(), act(card));
        box.getStyleClass().add("day-card");
        if (appointment.status() == AppointmentStatus.DONE) {
            box.getStyleClass().add("past");
        }
        box.setUserData(card);
        box.setOnMouseClicked(
                event -> {
                    model.chosen.set(card);
                    if (event.getClickCount() == 2) {
                        openChosen();
                    }
                });
        return box;
    }

    private Node act(TodayBoard.Card card) {
        var appointment = card.slot().appointment();
        var status =
                switch (appointment.status()) {
                    case ARRIVED ->
                            Nodes.withIcon(
                                    "mdoal-hourglass_top", waiting(card), "badge", "warning");
                    case IN_TREATMENT ->
                            Nodes.withIcon(
                                    "mdomz-play_circle_outline",
                                    appointment.status().label(),
                                    "badge",
                                    "accent");
                    case DONE ->
                            Nodes.withIcon(
                                    "mdoal-check_circle",
                                    appointment.status().label(),
                                    "badge",
                                    "success");
                    case BOOKED, CANCELLED ->
                            Nodes.label(appointment.status().label(), "second-line");
                };
        status.setMinWidth(Label.USE_PREF_SIZE);
        var open = new Button(Messages.text("schedule.openVisit"));
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setFocusTraversable(false);
        open.setOnAction(
                event -> {
                    model.chosen.set(card);
                    openChosen();
                });
        var box = new HBox(12, status, open);
        box.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        return box;
    }

    private String waiting(TodayBoard.Card card) {
        return card.slot()
                .appointment()
                .arrivedAt()
                .map(
                        at ->
                                Messages.text(
                                        "today.waiting",
                                        Math.max(
                                                0,
                                                Duration.between(at, model.time().now())
                                                        .toMinutes())))
                .orElse("");
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
        for (var node : cards.getChildren()) {
            boolean chosen =
                    model.chosen.get() != null && model.chosen.get().equals(node.getUserData());
            node.pseudoClassStateChanged(CHOSEN, chosen);
            if (node instanceof HBox card
                    && card.getChildren().size() > 1
                    && card.getChildren().getLast() instanceof HBox acts) {
                var button = acts.getChildren().getLast();
                button.getStyleClass().remove("accent");
                if (chosen) {
                    button.getStyleClass().add("accent");
                }
            }
        }
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

    /** Narrow: the drafts go first, then what came before. */
    @Override
    public void fit(double width) {
        Nodes.show(draftColumn, width >= WIDE);
        narrow = width < WIDE;
        cards.getChildren().forEach(this::fitCard);
    }

    private void fitCard(Node node) {
        if (node instanceof HBox card && card.getUserData() != null) {
            for (int i = FIRST_EXTRA; i <= LAST_EXTRA; i++) {
                Nodes.show(card.getChildren().get(i), !narrow);
            }
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("today.openChosen", "mdoal-assignment", this::openChosen));
    }
}
