package org.quadset.schedule.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Delay;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Views;
import org.quadset.platform.ui.controls.Keys;
import org.quadset.platform.ui.controls.Nodes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Binds the schedule's view to its model, and the keys to what they do. */
public final class ScheduleDayController implements PlaceController<Place> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final double SIDE_FROM = 1050;

    private final ScheduleModel model;
    private final ScheduleActs acts;
    private final BookingModel booking;
    private final Views views;
    private final Navigator navigator;
    private final ScheduleView view;
    private final ScheduleHands hands;

    private boolean narrow;
    private ScheduleViewKind shown = ScheduleViewKind.DAY;
    private ScrollPane bookingForm;
    private Delay minute = new Delay(1, () -> {});

    @FXML private BorderPane screen;
    @FXML private Label title;
    @FXML private Label count;
    @FXML private HBox tools;
    @FXML private HBox secondRow;
    @FXML private VBox side;
    @FXML private Button pinboard;

    public ScheduleDayController(
            ScheduleModel model,
            ScheduleActs acts,
            BookingModel booking,
            Views views,
            Navigator navigator,
            VisitOpener visits,
            SessionOpener sessions) {
        this.model = model;
        this.acts = acts;
        this.booking = booking;
        this.views = views;
        this.navigator = navigator;
        this.hands = new ScheduleHands(model, acts, booking, visits, sessions, this::takeKeys);
        this.view = new ScheduleView(hands, this::goToDay);
    }

    @FXML
    private void initialize() {
        screen.setCenter(view);
        tools.getChildren().setAll(views.load(ScheduleToolsController.class).root());
        side.getChildren().setAll(views.load(ScheduleSideController.class).root());
        var form = views.load(BookingController.class);
        bookingForm = new ScrollPane(form.root());
        bookingForm.setFitToWidth(true);
        bookingForm.setFitToHeight(true);
        bookingForm.setMinWidth(Region.USE_PREF_SIZE);
        booking.open.addListener(
                (property, before, now) -> {
                    showSide();
                    if (now) {
                        form.controller().focus();
                    } else {
                        view.keyTarget().requestFocus();
                    }
                });
        model.fetched.addListener((property, before, now) -> show());
        model.step.addListener((property, before, now) -> show());
        model.chosen.addListener((property, before, now) -> mark());
        model.chosenGroup.addListener(
                (property, before, now) -> view.markGroup(Optional.ofNullable(now)));
        model.cursor
                .cell()
                .addListener((property, before, now) -> view.showCell(now, model.columns()));
        model.pins.addListener((ListChangeListener<Object>) change -> mark());
        var keys = new ScheduleKeys(model, acts, this::book, hands);
        screen.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event ->
                        keys.letter(
                                event,
                                booking.open.get()
                                        || Keys.typing(screen.getScene().getFocusOwner())));
        view.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && view.cancelDrag()) {
                        event.consume();
                    } else if (!booking.open.get()
                            && model.kind.get().isGrid()
                            && keys.arrow(event)
                            && model.chosen.get() != null
                            && !model.cursor.isShown()) {
                        view.scrollTo(model.chosen.get());
                    }
                });
        mark();
    }

    /** The line of now moves by itself, as long as somebody can see it. */
    private void nextMinute() {
        if (Nodes.isOnScreen(screen)) {
            view.moveNow(model.now());
            awaitNextMinute();
        }
    }

    private void awaitNextMinute() {
        minute.cancel();
        minute = new Delay((int) model.untilNextMinute().toMillis(), this::nextMinute);
        minute.restart();
    }

    private void show() {
        var span = model.span().get();
        if (span == null) {
            return;
        }
        title.setText(title());
        count.setText(
                Messages.text(
                        "schedule.count",
                        span.slots().stream()
                                .filter(slot -> slot.appointment().status().takesTime())
                                .count()));
        view.show(
                model.shownKind(),
                span,
                model.columns(),
                model.step.get(),
                model.date.get(),
                model.now());
        view.markGroup(Optional.ofNullable(model.chosenGroup.get()));
        if (model.shownKind() != shown) {
            // What had the focus may be gone with the view before.
            shown = model.shownKind();
            if (!booking.open.get()) {
                view.keyTarget().requestFocus();
            }
        }
        mark();
    }

    private String title() {
        var span = model.span().get();
        return switch (model.shownKind()) {
            case DAY, ROOMS -> DAY.format(span.from());
            case MONTH -> MONTH.format(model.date.get());
            case WEEK, WEEK_OF_ALL, AGENDA ->
                    SHORT.format(span.from())
                            + " – "
                            + SHORT.format(span.from().plusDays(span.days() - 1L));
        };
    }

    private void mark() {
        view.mark(
                Optional.ofNullable(model.chosen.get()),
                model.pins.stream().map(pin -> pin.slot().appointment().id()).toList());
        pinboard.setVisible(!model.pins.isEmpty());
        pinboard.setManaged(!model.pins.isEmpty());
        pinboard.setText(
                model.pins.isEmpty()
                        ? ""
                        : Messages.text(
                                model.pins.getFirst().copy()
                                        ? "schedule.pinnedCopy"
                                        : "schedule.pinned",
                                model.pins.getFirst().slot().patient().names().spoken()));
    }

    private void goToDay(LocalDate day) {
        model.kind.set(ScheduleViewKind.DAY);
        model.date.set(day);
        view.keyTarget().requestFocus();
    }

    @FXML
    private void book() {
        if (model.chosen.get() == null) {
            booking.propose(model.dayToBook(), model.clinicianToBook());
        } else {
            booking.start(model.dayToBook(), model.clinicianToBook(), Optional.empty());
        }
    }

    @FXML
    private void today() {
        model.today();
    }

    @FXML
    private void earlier() {
        model.screens(-1);
    }

    @FXML
    private void later() {
        model.screens(1);
    }

    @FXML
    private void dropPinned() {
        acts.dropPinned();
    }

    private void takeKeys() {
        if (model.kind.get().isGrid()) {
            view.keyTarget().requestFocus();
        }
    }

    @Override
    public void show(Place place) {
        switch (place) {
            case Place.ScheduleDay day -> model.date.set(day.date());
            case Place.BookFor day -> {
                model.date.set(day.date());
                booking.startFor(day.date(), day.patient());
            }
            default -> throw new IllegalArgumentException("not a day of the schedule");
        }
        model.load();
        awaitNextMinute();
        view.keyTarget().requestFocus();
    }

    /**
     * Narrow: the panel beside the day goes first and the tools get a row of their own; then
     * columns keep their width and scroll sideways.
     */
    @Override
    public void fit(double width) {
        narrow = width < SIDE_FROM;
        Node row = tools;
        var home = narrow ? secondRow : (HBox) title.getParent();
        if (row.getParent() != home) {
            ((HBox) row.getParent()).getChildren().remove(row);
            home.getChildren().add(narrow ? 0 : home.getChildren().indexOf(count), row);
        }
        secondRow.setVisible(narrow);
        secondRow.setManaged(narrow);
        showSide();
    }

    private void showSide() {
        screen.setRight(booking.open.get() ? bookingForm : narrow ? null : side);
        // Its fields can take the focus only once the scroll pane has its skin.
        bookingForm.applyCss();
        bookingForm.layout();
    }

    @Override
    public List<Command> commands() {
        return new ScheduleCommands(model, acts, navigator, this::book).all();
    }
}
