package org.quadset.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.Clinician;
import org.quadset.clinic.PaperSize;
import org.quadset.clinic.Theme;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.Booking;
import org.quadset.security.Actor;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The real program in a window, on a clinic's file of its own, driven by real keys. A test class
 * opens the clinic once; each test gets new screens. Its clock begins on a Thursday at 13:54.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OpenedProgram {
    protected static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    protected static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDateTime BEGINS = TODAY.atTime(13, 54);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir protected static Path temporary;

    protected final FxRobot robot = new FxRobot();
    protected Wiring services;
    protected Actor actor;
    protected ProgramWindow window;
    private Tasks tasks;
    private Stage stage;
    private final ListAppender<ILoggingEvent> incidents = new ListAppender<>();

    /** What the clinic holds when the first test begins. */
    protected abstract void fill(Wiring clinic);

    @BeforeAll
    void openTheClinic() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        var clock =
                Clock.offset(
                        Clock.system(ZONE),
                        Duration.between(
                                Clock.systemUTC().instant(), BEGINS.atZone(ZONE).toInstant()));
        services = Wiring.open(temporary.resolve("clinic"), clock);
        actor = services.actor();
        fill(services);
        actor = services.actor();
        tasks = Tasks.threaded();
        incidents.start();
        ((Logger) LoggerFactory.getLogger(Problems.class)).addAppender(incidents);
        onFx(
                () -> {
                    stage = new Stage();
                    window =
                            new ProgramWindow(
                                    stage, tasks, true, temporary.resolve("window.properties"));
                    window.showOpening();
                    return null;
                });
    }

    @BeforeEach
    void showNewScreens() {
        incidents.list.clear();
        var clinic = services.clinics().clinic();
        boolean people = !services.clinics().clinicians().isEmpty();
        onFx(
                () -> {
                    window.showClinic(services, actor, clinic, people);
                    stage.requestFocus();
                    return null;
                });
        until("the window to have the focus", stage::isFocused);
    }

    @AfterEach
    void nothingUnexpectedHappened() {
        robot.release(new KeyCode[0]);
        assertThat(incidents.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    }

    @AfterAll
    void closeTheClinic() {
        ((Logger) LoggerFactory.getLogger(Problems.class)).detachAppender(incidents);
        // As somebody who closes the window: what is typed is stored first, and nothing ticks on.
        Platform.runLater(() -> window.wiring().navigator().go(new Place.Today()));
        settle();
        onFx(
                () -> {
                    window.scene().setRoot(new javafx.scene.layout.StackPane());
                    stage.hide();
                    return null;
                });
        tasks.close();
        services.close();
    }

    /** A clinic that can print sheets, with these people. */
    protected static void name(Wiring clinic, String... clinicians) {
        var owner = Actor.withAllPermissions("Owner");
        clinic.clinics()
                .save(
                        new Clinic(
                                "Harbor Street",
                                "(555) 555-0190",
                                "",
                                "",
                                "911",
                                ZONE,
                                PaperSize.LETTER,
                                Theme.LIGHT),
                        owner);
        for (int i = 0; i < clinicians.length; i++) {
            clinic.clinics()
                    .add(
                            new Clinician(
                                    0,
                                    0,
                                    clinicians[i],
                                    "PT",
                                    clinicians[i].substring(0, 2),
                                    i + 1,
                                    true),
                            owner);
        }
    }

    protected Patient register(String given, String family, String phone) {
        return services.patients()
                .save(
                        PatientDraft.ofNew(PatientsOnDisk.least(given, family, phone), Map.of()),
                        actor);
    }

    protected Patient register(
            String given, String family, String phone, Map<ConditionFlag, Answer> answers) {
        var details =
                PatientsOnDisk.details(given, family, Optional.of(TODAY.minusYears(35)), phone);
        return services.patients().save(PatientDraft.ofNew(details, answers), actor);
    }

    protected Appointment book(Patient patient, int column, LocalDateTime start) {
        var clinician = services.clinics().clinicians().get(column);
        return services.schedule()
                .book(
                        new Booking(
                                patient.id(),
                                clinician.id(),
                                AppointmentKind.FOLLOW_UP,
                                start,
                                45,
                                ""),
                        actor);
    }

    /** Runs something on the window's thread and waits for it. */
    protected static <T> T onFx(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(work.get());
                    } catch (RuntimeException | Error problem) {
                        result.completeExceptionally(problem);
                    }
                });
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException problem) {
            throw new AssertionError(problem.getCause());
        } catch (TimeoutException | InterruptedException problem) {
            throw new AssertionError("the window did not answer", problem);
        }
    }

    protected void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onFx(() -> holds(condition))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "waited in vain for "
                                + what
                                + "; the focus is on "
                                + focused()
                                + "; on the screen: "
                                + shortly());
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** A condition about something that is not shown yet does not hold yet. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (NotShownException notYet) {
            return false;
        }
    }

    /** What a condition asked about is not on the screen. */
    private static final class NotShownException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotShownException(String what) {
            super(what + " is not shown");
        }
    }

    protected void untilStored(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "waited in vain for "
                                + what
                                + "; the focus is on "
                                + focused()
                                + "; on the screen: "
                                + shortly());
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private String shortly() {
        var all = String.join(" | ", texts());
        return (focused() instanceof TextInputControl input
                        ? "(typed: " + onFx(input::getText) + ") "
                        : "")
                + all.substring(0, Math.min(900, all.length()));
    }

    protected void settle() {
        for (int i = 0; i < 3; i++) {
            var drained = new CompletableFuture<Boolean>();
            tasks.run(() -> true, drained::complete, drained::completeExceptionally);
            until("the database thread", drained::isDone);
        }
    }

    protected void go(Place place) {
        onFx(
                () -> {
                    window.wiring().navigator().go(place);
                    return null;
                });
        until("the place " + place, () -> place.equals(here()));
    }

    protected Place here() {
        return onFx(() -> window.wiring().navigator().here().get());
    }

    protected <T extends Node> Optional<T> find(Class<T> kind, String id) {
        return onFx(() -> Optional.ofNullable(find(window.scene().getRoot(), kind, id)));
    }

    private static <T extends Node> T find(Node from, Class<T> kind, String id) {
        if (!from.isVisible()) {
            return null;
        }
        if (kind.isInstance(from) && id.equals(from.getId())) {
            return kind.cast(from);
        }
        if (from instanceof ScrollPane scroll
                && scroll.getSkin() == null
                && scroll.getContent() != null) {
            return find(scroll.getContent(), kind, id);
        }
        return from instanceof Parent parent
                ? parent.getChildrenUnmodifiable().reversed().stream()
                        .map(child -> find(child, kind, id))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    protected <T extends Node> T get(Class<T> kind, String id) {
        var what = kind.getSimpleName() + " #" + id;
        if (!Platform.isFxApplicationThread()) {
            until(what, () -> find(kind, id).isPresent());
        }
        return find(kind, id).orElseThrow(() -> new NotShownException(what));
    }

    protected String text(String id) {
        return onFx(() -> get(Labeled.class, id).getText());
    }

    protected String typed(String id) {
        return onFx(() -> get(TextInputControl.class, id).getText());
    }

    protected List<String> texts(String... id) {
        return onFx(
                () -> {
                    var from =
                            id.length == 0
                                    ? window.scene().getRoot()
                                    : find(Node.class, id[0]).orElse(null);
                    var found = new java.util.ArrayList<String>();
                    if (from != null) {
                        collect(from, found);
                    }
                    return List.copyOf(found);
                });
    }

    private static void collect(Node from, List<String> found) {
        if (!from.isVisible()) {
            return;
        }
        if (from instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            found.add(labeled.getText());
        }
        if (from instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    protected String errorBeneath(String id) {
        return onFx(
                () ->
                        get(TextInputControl.class, id)
                                .getParent()
                                .getChildrenUnmodifiable()
                                .stream()
                                .filter(
                                        node ->
                                                node.getStyleClass().contains("field-error")
                                                        && node.isVisible())
                                .map(node -> ((Label) node).getText())
                                .findFirst()
                                .orElse(""));
    }

    protected String notice() {
        return find(Label.class, "toastText").map(Label::getText).orElse("");
    }

    protected Node focused() {
        return onFx(() -> window.scene().getFocusOwner());
    }

    protected String focusedId() {
        return onFx(() -> focused() == null ? "" : String.valueOf(focused().getId()));
    }

    protected void press(KeyCode... keys) {
        robot.push(keys);
    }

    protected void type(String text) {
        robot.write(text, 0);
    }

    protected void typeInto(String id, String text) {
        focus(id);
        press(KeyCode.CONTROL, KeyCode.A);
        if (text.isEmpty()) {
            press(KeyCode.DELETE);
        } else {
            type(text);
        }
    }

    protected void tabTo(String id) {
        for (int i = 0; i < 120 && !focusedId().equals(id); i++) {
            press(KeyCode.TAB);
        }
        assertThat(focusedId()).isEqualTo(id);
    }

    protected void focus(String id) {
        var node = get(Control.class, id);
        until("#" + id + " to be usable", () -> !node.isDisabled() && takesKeys(node));
        onFx(
                () -> {
                    node.requestFocus();
                    return null;
                });
    }

    protected void paste(String text) {
        onFx(
                () -> {
                    var content = new ClipboardContent();
                    content.putString(text);
                    return Clipboard.getSystemClipboard().setContent(content);
                });
        press(KeyCode.CONTROL, KeyCode.V);
    }

    protected void fire(String id) {
        until("the button #" + id, () -> takesKeys(get(ButtonBase.class, id)));
        focus(id);
        press(KeyCode.SPACE);
    }

    protected void fireTexted(String text) {
        until("a button “" + text + "”", () -> button(text) != null && takesKeys(button(text)));
        onFx(
                () -> {
                    button(text).requestFocus();
                    return null;
                });
        press(KeyCode.SPACE);
    }

    /** A control that has just been made hears no key before it has its skin. */
    private static boolean takesKeys(Control control) {
        return control.getSkin() != null;
    }

    private Button button(String text) {
        return window.scene().getRoot().lookupAll(".button").stream()
                .filter(
                        node ->
                                node instanceof Button one
                                        && text.equals(one.getText())
                                        && shown(node))
                .map(Button.class::cast)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static boolean shown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
