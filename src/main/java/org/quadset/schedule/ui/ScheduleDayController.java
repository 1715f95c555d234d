package org.quadset.schedule.ui;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Decision;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Views;
import org.quadset.platform.ui.controls.Keys;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.CancelReason;
import org.quadset.schedule.DaySchedule;

/** Binds a day of the schedule to its model, and the keys to what they do. */
public final class ScheduleDayController implements PlaceController<Place>, DayGrid.Listener {
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final ScheduleModel model;
    private final BookingModel booking;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Views views;
    private final Changes changes;
    private final Problems problems;
    private final VisitOpener visits;
    private final DayGrid grid = new DayGrid(this);

    private boolean narrow;
    private ScrollPane bookingForm;

    @FXML private BorderPane screen;
    @FXML private Label title;
    @FXML private Label count;
    @FXML private Pane headStrip;
    @FXML private HBox heads;
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
        keepHeadsAbove();
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
        screen.addEventHandler(KeyEvent.KEY_PRESSED, this::letter);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        mark();
    }

    /** The heads stand outside the scrolled part, so they are moved along when it scrolls sideways. */
    private void keepHeadsAbove() {
        heads.prefWidthProperty().bind(grid.widthProperty());
        var window = new Rectangle();
        window.widthProperty().bind(headStrip.widthProperty());
        window.heightProperty().bind(headStrip.heightProperty());
        headStrip.setClip(window);
        heads.translateXProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        -scroll.getHvalue()
                                                * Math.max(
                                                        0,
                                                        grid.getWidth()
                                                                - scroll.getViewportBounds()
                                                                        .getWidth()),
                                scroll.hvalueProperty(),
                                grid.widthProperty(),
                                scroll.viewportBoundsProperty()));
    }

    private void showDay(DaySchedule day) {
        title.setText(TITLE.format(day.date()));
        long open = day.slots().stream().filter(slot -> slot.appointment().status() != AppointmentStatus.CANCELLED).count();
        count.setText(Messages.text("schedule.count", open));
        heads.getChildren().setAll(Nodes.label(""));
        ((Label) heads.getChildren().getFirst()).setMinWidth(DayGrid.AXIS);
        for (var clinician : day.clinicians()) {
            heads.getChildren().add(columnHead(clinician, day));
        }
        grid.show(day, model.nowLine().orElse(null));
        mark();
    }

    private static HBox columnHead(Clinician clinician, DaySchedule day) {
        long visits = day.of(clinician.id()).stream().filter(slot -> slot.appointment().status() != AppointmentStatus.CANCELLED).count();
        var name = Nodes.label(clinician.fullName(), "name");
        name.setMinWidth(0);
        var number = Nodes.label(String.valueOf(visits), "counter");
        number.setMinWidth(Label.USE_PREF_SIZE);
        var texts = new VBox(0, name, Nodes.label(clinician.credential(), "micro"));
        texts.setMinWidth(0);
        var head = new HBox(texts, Nodes.spring(), number);
        head.getStyleClass().add("schedule-column-head");
        head.setPrefWidth(0);
        head.setMinWidth(0);
        HBox.setHgrow(head, Priority.ALWAYS);
        return head;
    }

    private void mark() {
        grid.mark(model.chosen.get(), model.pinned.get());
        pinboard.setVisible(model.pinned.get() != null);
        pinboard.setText(
                model.pinned.get() == null
                        ? ""
                        : Messages.text("schedule.pinned", model.pinned.get().patient().names().spoken()));
    }

    private void arrow(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || booking.open.get()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> model.chooseNeighbour(0, -1);
            case DOWN -> model.chooseNeighbour(0, 1);
            case LEFT -> model.chooseNeighbour(-1, 0);
            case RIGHT -> model.chooseNeighbour(1, 0);
            case ENTER -> openChosen();
            default -> {
                return;
            }
        }
        event.consume();
        if (model.chosen.get() != null) {
            double height = grid.getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(height <= 0 ? 0 : Math.clamp((grid.topOf(model.chosen.get()) - 80) / height, 0, 1));
        }
    }

    private void letter(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || Keys.typing(screen.getScene().getFocusOwner())) {
            return;
        }
        var code = event.getCode();
        if (code == KeyCode.B) {
            book();
        } else if (code == KeyCode.T) {
            model.today();
        } else if (code == KeyCode.A) {
            model.setStatus(AppointmentStatus.ARRIVED);
        } else if (code == KeyCode.I) {
            model.setStatus(AppointmentStatus.IN_TREATMENT);
        } else if (code == KeyCode.D) {
            model.setStatus(AppointmentStatus.DONE);
        } else if (code == KeyCode.BACK_SPACE && model.chosen.get() != null) {
            model.chosen.get().appointment().status().previous().ifPresent(model::setStatus);
        } else if (code == KeyCode.DELETE) {
            askCancel();
        } else {
            return;
        }
        event.consume();
    }

    @FXML
    private void book() {
        var chosen = model.chosen.get();
        booking.start(
                model.date.get(),
                chosen == null ? firstClinician() : clinician(chosen.appointment().clinicianId()),
                Optional.empty());
    }

    private Optional<Clinician> firstClinician() {
        return model.day().get() == null ? Optional.empty() : model.day().get().clinicians().stream().findFirst();
    }

    private Optional<Clinician> clinician(long id) {
        return model.day().get().clinicians().stream().filter(one -> one.id() == id).findFirst();
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

    /** Asks why, then cancels. */
    @FXML
    void askCancel() {
        if (model.chosen.get() == null) {
            return;
        }
        var choices = new java.util.ArrayList<Decision.Choice>();
        Arrays.stream(CancelReason.values())
                .forEach(reason -> choices.add(Decision.Choice.dangerous(reason.label(), () -> model.cancel(reason))));
        choices.add(Decision.Choice.of(Messages.text("schedule.keep"), () -> {}));
        overlays.ask(
                new Decision(
                        Messages.text("schedule.cancelTitle", model.chosen.get().patient().names().spoken()),
                        Messages.text("schedule.cancelBody"),
                        choices));
    }

    @FXML
    private void pin() {
        model.pinned.set(model.chosen.get());
    }

    /** Puts the pinned appointment at the same time of the shown day, with the chosen column's clinician. */
    @FXML
    private void dropPinned() {
        var pinned = model.pinned.get();
        if (pinned != null) {
            long clinician =
                    model.chosen.get() == null ? pinned.appointment().clinicianId() : model.chosen.get().appointment().clinicianId();
            model.move(
                    pinned.appointment(),
                    clinician,
                    model.date.get().atTime(pinned.appointment().start().toLocalTime()),
                    pinned.appointment().minutes());
        }
    }

    private void shift(int minutes) {
        var chosen = model.chosen.get();
        if (chosen != null) {
            var appointment = chosen.appointment();
            model.move(appointment, appointment.clinicianId(), appointment.start().plusMinutes(minutes), appointment.minutes());
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

    /** Narrow: the panel beside the day goes first; then columns keep their width and scroll sideways. */
    @Override
    public void fit(double width) {
        narrow = width < 1050;
        showSide();
    }

    private void showSide() {
        screen.setRight(booking.open.get() ? bookingForm : narrow ? null : side);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("schedule.book", "mdoal-add", this::book),
                Command.of("schedule.pin", "mdoal-drag_indicator", "Ctrl+X", this::pin),
                Command.of("schedule.dropPinned", "mdoal-event_available", "Ctrl+V", this::dropPinned),
                Command.of("schedule.quarterEarlier", "mdoal-date_range", "Ctrl+Up", () -> shift(-15)),
                Command.of("schedule.quarterLater", "mdoal-date_range", "Ctrl+Down", () -> shift(15)),
                Command.of("schedule.previousDay", "mdoal-date_range", "Ctrl+Left", this::earlier),
                Command.of("schedule.nextDay", "mdoal-date_range", "Ctrl+Right", this::later));
    }
}
