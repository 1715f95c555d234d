package org.quadset.frontdesk.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.frontdesk.ArrivalRow;
import org.quadset.frontdesk.ArrivalsBoard;
import org.quadset.frontdesk.CallList;
import org.quadset.frontdesk.NextVisit;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Delay;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Views;
import org.quadset.platform.ui.controls.Keys;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Binds the front desk's day to its model, and the keys to what they do. */
public final class FrontDeskController implements PlaceController<Place> {
    private static final DateTimeFormatter TITLE =
            DateTimeFormatter.ofPattern("EEEE d MMMM · HH:mm", Locale.ENGLISH);
    private static final int TICK = 10_000;
    private static final int FEW = 4;
    private static final double WIDE = 1050;

    private final FrontDeskModel model;
    private final Navigator navigator;
    private final Overlays overlays;
    private final DeskCalls calls;
    private final CopayQuestion copay;
    private final Views views;
    private final Delay clock = new Delay(TICK, this::tick);
    private ArrivalCard arrivalCard;
    private boolean allCalls;
    private boolean narrow;

    @FXML private BorderPane screen;
    @FXML private Label when;
    @FXML private Label waiting;
    @FXML private Label tooLong;
    @FXML private Label toCome;
    @FXML private TextField find;
    @FXML private ListView<ArrivalRow> arrivals;
    @FXML private VBox card;
    @FXML private Label finished;
    @FXML private Button showFinished;
    @FXML private HBox keys;
    @FXML private Label callCount;
    @FXML private Label callTitle;
    @FXML private Button showCalls;
    @FXML private VBox callList;
    @FXML private VBox missedPanel;
    @FXML private Label missedCount;
    @FXML private VBox missed;
    @FXML private VBox recordPanel;
    @FXML private VBox records;
    @FXML private ScrollPane side;
    @FXML private VBox gapsPlace;

    public FrontDeskController(
            FrontDeskModel model, Navigator navigator, Overlays overlays, Views views) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
        this.views = views;
        this.calls = new DeskCalls(model, navigator, overlays);
        this.copay = new CopayQuestion(model, overlays);
    }

    @FXML
    private void initialize() {
        arrivals.setItems(model.rows);
        arrivals.setCellFactory(list -> new ArrivalCell(model, narrow));
        arrivals.setPlaceholder(Nodes.label(Messages.text("arrivals.nobody"), "muted"));
        find.textProperty().bindBidirectional(model.filter);
        arrivals.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                model.chosen.set(now);
                            }
                        });
        model.chosen.addListener((property, before, now) -> showChosen());
        model.board.addListener((property, before, now) -> show(now));
        model.calls.addListener((property, before, now) -> show(now));
        model.now.addListener((property, before, now) -> showTime());
        arrivalCard = new ArrivalCard(model, card);
        gapsPlace.getChildren().setAll(views.load(GapsPanelController.class).root());
        Nodes.show(gapsPlace, true);
        screen.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (overlays.isShowing() || event.isAltDown()) {
            return;
        }
        var code = event.getCode();
        if (Keys.typing(screen.getScene().getFocusOwner())) {
            typingKey(event);
            return;
        }
        if (event.isShortcutDown()) {
            if (code == KeyCode.Z) {
                model.undo();
                event.consume();
            }
            return;
        }
        boolean onBoard =
                !(screen.getScene().getFocusOwner() instanceof javafx.scene.control.ButtonBase);
        switch (code) {
            case A -> model.checkIn();
            case I -> model.setStatus(AppointmentStatus.IN_TREATMENT);
            case D -> model.setStatus(AppointmentStatus.DONE);
            case N -> model.setStatus(AppointmentStatus.NO_SHOW);
            case C -> model.setStatus(AppointmentStatus.CONFIRMED);
            case X -> calls.askCancel();
            case P -> copay.note(event.isShiftDown());
            case S -> model.noteConsent();
            case L -> calls.callFirst();
            case BACK_SPACE -> model.undo();
            case SLASH -> find.requestFocus();
            case DOWN -> model.chooseNext(1);
            case UP -> model.chooseNext(-1);
            case ESCAPE -> arrivalCard.close();
            case ENTER -> {
                if (!onBoard) {
                    return;
                }
                enter();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typingKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.chooseNext(1);
            case UP -> model.chooseNext(-1);
            case ENTER -> arrivals.requestFocus();
            case ESCAPE -> {
                model.filter.set("");
                arrivals.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        if (model.proposal.get() != null
                && model.proposal.get().visit() instanceof NextVisit.Offered) {
            model.bookProposal();
        } else if (model.chosen.get() != null) {
            navigator.go(new Place.PatientChart(model.chosen.get().slot().patient().id()));
        }
    }

    private void show(ArrivalsBoard board) {
        finished.setText(Messages.text("arrivals.hidden", model.finishedHidden()));
        records.getChildren().setAll(IncompleteRecords.rows(board, navigator));
        Nodes.show(recordPanel, !records.getChildren().isEmpty());
        showTime();
    }

    private void show(CallList list) {
        callTitle.setText(
                list.day().isPresent()
                        ? Messages.text(
                                "arrivals.callsFor",
                                DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH)
                                        .format(list.day().get()))
                        : Messages.text("arrivals.calls"));
        callCount.setText(String.valueOf(list.toConfirm().size()));
        callList.getChildren()
                .setAll(
                        list.toConfirm().stream()
                                .limit(allCalls ? Long.MAX_VALUE : FEW)
                                .map(call -> new CallRow(call, () -> calls.call(call)))
                                .toList());
        Nodes.show(showCalls, list.toConfirm().size() > FEW);
        showCalls.setText(Messages.text(allCalls ? "arrivals.fewCalls" : "arrivals.allCalls"));
        missedCount.setText(String.valueOf(list.missed().size()));
        missed.getChildren()
                .setAll(
                        list.missed().stream()
                                .map(call -> new CallRow(call, () -> calls.call(call)))
                                .toList());
        Nodes.show(missedPanel, !list.missed().isEmpty());
    }

    private void showTime() {
        var board = model.board.get();
        if (board != null) {
            var counted = board.counters(model.now.get());
            when.setText(TITLE.format(model.time().at(model.now.get())));
            waiting.setText(Messages.text("arrivals.waiting", counted.waiting()));
            tooLong.setText(
                    Messages.text(
                            "arrivals.tooLong", counted.tooLong(), board.rules().waitingRed()));
            Nodes.show(tooLong, counted.tooLong() > 0);
            toCome.setText(Messages.text("arrivals.toCome", counted.toCome()));
            arrivals.refresh();
        }
    }

    private void showChosen() {
        if (model.chosen.get() == null) {
            arrivals.getSelectionModel().clearSelection();
        } else {
            arrivals.getSelectionModel().select(model.chosen.get());
            arrivals.scrollTo(Math.max(0, arrivals.getSelectionModel().getSelectedIndex() - 3));
        }
    }

    private void tick() {
        // Once the window is gone nothing ticks on.
        if (Nodes.isOnScreen(screen)) {
            model.tick();
            clock.restart();
        }
    }

    @FXML
    private void toggleFinished() {
        model.withFinished.set(!model.withFinished.get());
        showFinished.setText(
                Messages.text(
                        model.withFinished.get() ? "arrivals.hideFinished" : "arrivals.show"));
        show(model.board.get());
    }

    @FXML
    private void toggleCalls() {
        allCalls = !allCalls;
        show(model.calls.get());
    }

    @FXML
    private void myDay() {
        navigator.go(new Place.Today());
    }

    @Override
    public void show(Place place) {
        model.open();
        if (place instanceof Place.NextVisit next) {
            model.propose(next.patient(), "");
        }
        clock.restart();
        arrivals.requestFocus();
    }

    /** Narrow: clinician and type give way first, then the column of calls gets smaller. */
    @Override
    public void fit(double width) {
        narrow = width < WIDE;
        side.setMinWidth(narrow ? 230 : 310);
        side.setMaxWidth(narrow ? 230 : 310);
        Nodes.show(keys, !narrow);
        arrivals.setCellFactory(list -> new ArrivalCell(model, narrow));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("arrivals.checkIn", "mdoal-check", model::checkIn),
                Command.of("arrivals.undo", "mdomz-undo", model::undo),
                Command.of("arrivals.nextCall", "mdomz-phone", calls::callFirst));
    }
}
