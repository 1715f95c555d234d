package org.quadset.schedule.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Views;
import org.quadset.platform.ui.controls.Keys;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.DaySchedule;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Binds a day of the schedule to its model, and the keys to what they do. */
public final class ScheduleDayController implements PlaceController<Place>, DayGrid.Listener {
    private static final DateTimeFormatter TITLE =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final ScheduleModel model;
    private final BookingModel booking;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Views views;
    private final Changes changes;
    private final Problems problems;
    private final VisitOpener visits;
    private final DayGrid grid = new DayGrid(this);
    private final ColumnHeads heads = new ColumnHeads();
    private boolean narrow;
    private ScrollPane bookingForm;
    @FXML private BorderPane screen;
    @FXML private Label title;
    @FXML private Label count;
    @FXML private Pane headStrip;
    @FXML private ScrollPane scroll;
    @FXML private VBox side;
    @FXML private Button pinboard;

    public ScheduleDayController(
            ScheduleModel model,
            BookingModel booking,
            Navigator navigator,
            Overlays overlays,
            Views views,
            Changes changes,
            Problems problems,
            VisitOpener visits) {
        this.model = model;
        this.booking = booking;
        this.navigator = navigator;
        this.overlays = overlays;
        this.views = views;
        this.changes = changes;
        this.problems = problems;
        this.visits = visits;
    }

    @FXML
    private void initialize() {
        scroll.setContent(grid);
        side.getChildren().setAll(views.load(SlotPanelController.class).root());
        var form = views.load(BookingController.class);
        bookingForm = new ScrollPane(form.root());
        bookingForm.setFitToWidth(true);
        bookingForm.setFitToHeight(true);
        bookingForm.setMinWidth(Region.USE_PREF_SIZE);
        heads.follow(scroll, grid);
        var window = new Rectangle();
        window.widthProperty().bind(headStrip.widthProperty());
        window.heightProperty().bind(headStrip.heightProperty());
        headStrip.setClip(window);
        headStrip.getChildren().setAll(heads);
        booking.open.addListener(
                (property, before, now) -> {
                    showSide();
                    if (now) {
                        form.controller().focus();
                    } else {
                        scroll.requestFocus();
                    }
                });
        model.day().addListener((property, before, now) -> showDay(now));
        model.chosen.addListener((property, before, now) -> mark());
        model.pinned.addListener((property, before, now) -> mark());
        var keys = new ScheduleKeys(model, this::book, this::askCancel, this::openChosen);
        screen.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event ->
                        keys.letter(
                                event,
                                booking.open.get()
                                        || Keys.typing(screen.getScene().getFocusOwner())));
        scroll.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (!booking.open.get() && keys.arrow(event)) {
                        scrollToChosen();
                    }
                });
        mark();
    }

    private void showDay(DaySchedule day) {
        title.setText(TITLE.format(day.date()));
        long open =
                day.slots().stream()
                        .filter(slot -> slot.appointment().status() != AppointmentStatus.CANCELLED)
                        .count();
        count.setText(Messages.text("schedule.count", open));
        heads.show(day);
        grid.show(day, model.nowLine().orElse(null));
        mark();
    }

    private void mark() {
        grid.mark(model.chosen.get(), model.pinned.get());
        pinboard.setVisible(model.pinned.get() != null);
        pinboard.setText(
                model.pinned.get() == null
                        ? ""
                        : Messages.text(
                                "schedule.pinned", model.pinned.get().patient().names().spoken()));
    }

    private void scrollToChosen() {
        if (model.chosen.get() != null) {
            double height = grid.getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(
                    height <= 0
                            ? 0
                            : Math.clamp((grid.topOf(model.chosen.get()) - 80) / height, 0, 1));
        }
    }

    @FXML
    private void book() {
        booking.start(model.date.get(), model.clinicianToBook(), Optional.empty());
    }

    @FXML
    private void today() {
        model.today();
    }

    @FXML
    private void earlier() {
        model.days(-1);
    }

    @FXML
    private void later() {
        model.days(1);
    }

    private void openChosen() {
        if (model.chosen.get() != null) {
            open(model.chosen.get());
        }
    }

    @FXML
    private void askCancel() {
        if (model.chosen.get() != null) {
            overlays.ask(model.cancelQuestion());
        }
    }

    @FXML
    private void pin() {
        model.pinned.set(model.chosen.get());
    }

    /**
     * Puts the pinned appointment at the same time of the shown day, with the chosen column's
     * clinician.
     */
    @FXML
    private void dropPinned() {
        var pinned = model.pinned.get();
        if (pinned != null) {
            long clinician =
                    model.chosen.get() == null
                            ? pinned.appointment().clinicianId()
                            : model.chosen.get().appointment().clinicianId();
            model.move(
                    pinned.appointment(),
                    clinician,
                    model.date.get().atTime(pinned.appointment().start().toLocalTime()),
                    pinned.appointment().minutes());
        }
    }

    @Override
    public void choose(BookedSlot slot) {
        model.chosen.set(slot);
        scroll.requestFocus();
    }

    @Override
    public void open(BookedSlot slot) {
        visits.open(slot.appointment());
    }

    @Override
    public void chooseTime(Clinician clinician, LocalTime time) {
        booking.start(model.date.get(), Optional.of(clinician), Optional.of(time));
    }

    @Override
    public String refusalOf(BookedSlot slot, long clinician, LocalDateTime start, int minutes) {
        return model.refusalOf(slot.appointment(), clinician, start, minutes);
    }

    @Override
    public void drop(BookedSlot slot, long clinician, LocalDateTime start, int minutes) {
        model.move(slot.appointment(), clinician, start, minutes);
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
        scroll.requestFocus();
    }

    /**
     * Narrow: the panel beside the day goes first; then columns keep their width and scroll
     * sideways.
     */
    @Override
    public void fit(double width) {
        narrow = width < 1050;
        showSide();
    }

    private void showSide() {
        screen.setRight(booking.open.get() ? bookingForm : narrow ? null : side);
        // Its fields can take the focus only once the scroll pane has its skin.
        bookingForm.applyCss();
        bookingForm.layout();
    }

    @Override
    public String badge(long appointment) {
        return model.badge(appointment);
    }

    @Override
    public List<Command> commands() {
        return ScheduleFileCommands.with(
                model,
                navigator,
                Command.of("schedule.book", "mdoal-add", this::book),
                Command.of("schedule.pin", "mdoal-drag_indicator", "Ctrl+X", this::pin),
                Command.of(
                        "schedule.dropPinned", "mdoal-event_available", "Ctrl+V", this::dropPinned),
                Command.of(
                        "schedule.quarterEarlier",
                        "mdoal-date_range",
                        "Ctrl+Up",
                        () -> model.shift(-15)),
                Command.of(
                        "schedule.quarterLater",
                        "mdoal-date_range",
                        "Ctrl+Down",
                        () -> model.shift(15)),
                Command.of("schedule.previousDay", "mdoal-date_range", "Ctrl+Left", this::earlier),
                Command.of("schedule.nextDay", "mdoal-date_range", "Ctrl+Right", this::later));
    }
}
