package org.quadset.app.ui;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.charting.ui.TimerModel;
import org.quadset.charting.ui.TimerStrip;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Notice;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.StatusLine;
import org.quadset.platform.ui.View;
import org.quadset.platform.ui.Views;
import org.quadset.platform.ui.controls.Keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The frame around every place: top bar, rail, notices, status line, and the shortcuts. */
public final class ShellController {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final Duration NOTICE_STAYS = Duration.seconds(8);

    private final Views views;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Problems problems;
    private final StatusLine status;
    private final ShellCommands commands;
    private final PlaceViews places;
    private final TimerModel timers;
    private final String person;
    private final String dataNote;
    private final Map<Class<?>, View<?>> loaded = new HashMap<>();
    private final PauseTransition noticeTime = new PauseTransition(NOTICE_STAYS);
    private PlaceController<?> current;
    private Node pressedOn;
    private View<PaletteController> palette;
    private TimerStrip timerStrip;

    @FXML private StackPane root;
    @FXML private BorderPane frame;
    @FXML private VBox head;
    @FXML private VBox rail;
    @FXML private StackPane center;
    @FXML private Button find;
    @FXML private Button back;
    @FXML private Button forward;
    @FXML private Label personName;
    @FXML private Label safety;
    @FXML private FontIcon safetyIcon;
    @FXML private Label dataPlace;
    @FXML private HBox toast;
    @FXML private Label toastText;
    @FXML private FontIcon toastIcon;
    @FXML private Button toastUndo;

    public ShellController(
            Views views,
            Navigator navigator,
            Overlays overlays,
            Problems problems,
            StatusLine status,
            ShellCommands commands,
            PlaceViews places,
            TimerModel timers,
            String person,
            String dataNote) {
        this.views = views;
        this.navigator = navigator;
        this.overlays = overlays;
        this.problems = problems;
        this.status = status;
        this.commands = commands;
        this.places = places;
        this.timers = timers;
        this.person = person;
        this.dataNote = dataNote;
    }

    @FXML
    private void initialize() {
        overlays.hostIn(root);
        navigator.openWith(this::open);
        navigator.here().addListener((property, before, now) -> markRail(now));
        back.disableProperty().bind(navigator.canGoBack().not());
        forward.disableProperty().bind(navigator.canGoForward().not());
        personName.setText(person);
        safety.textProperty().bind(status.safety());
        safety.visibleProperty().bind(status.safety().isNotEmpty());
        safety.managedProperty().bind(safety.visibleProperty());
        status.safe().addListener((property, before, now) -> showSafety(now));
        dataPlace.setText(dataNote);
        problems.listen(this::tell);
        timerStrip = new TimerStrip(timers, navigator);
        head.getChildren().add(timerStrip);
        timers.load();
        noticeTime.setOnFinished(event -> toast.setVisible(false));
        toast.setVisible(false);
        for (var section : commands.sections()) {
            var button = new Button(section.text());
            button.setId("rail-" + section.place().getClass().getSimpleName());
            button.setGraphic(new FontIcon(section.icon()));
            button.getStyleClass().add("rail-button");
            button.setUserData(section.place());
            button.setOnAction(event -> navigator.go(section.place()));
            rail.getChildren().add(button);
        }
        root.addEventFilter(
                KeyEvent.KEY_PRESSED, event -> pressedOn = root.getScene().getFocusOwner());
        root.addEventFilter(KeyEvent.KEY_TYPED, this::swallowLetterOfAShortcut);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        root.widthProperty().addListener((property, before, now) -> fit());
    }

    /** Shows a place, unless the current one may not be left yet. */
    private boolean open(Place place) {
        if (current != null && !current.mayLeave(navigator.retry())) {
            return false;
        }
        overlays.close();
        var view = loaded.computeIfAbsent(places.controllerOf(place), views::load);
        ((Region) view.root()).setMinSize(0, 0);
        center.getChildren().setAll(view.root());
        // What lies in a scroll pane joins the scene only with its skin, and can take the focus
        // only then.
        view.root().applyCss();
        view.root().layout();
        current = (PlaceController<?>) view.controller();
        show(current, place);
        fit();
        return true;
    }

    private void showSafety(boolean safe) {
        safetyIcon.setIconLiteral(safe ? "mdoal-check_circle" : "mdoal-hourglass_top");
        safetyIcon.getStyleClass().removeAll("success-icon", "warning-icon");
        safetyIcon.getStyleClass().add(safe ? "success-icon" : "warning-icon");
    }

    /**
     * A key that moved the cursor on (B opens the booking panel) must not type its letter there.
     */
    private void swallowLetterOfAShortcut(KeyEvent event) {
        if (pressedOn != null && pressedOn != root.getScene().getFocusOwner()) {
            event.consume();
        }
        pressedOn = null;
    }

    private void fit() {
        if (current != null) {
            current.fit(root.getWidth());
        }
    }

    @SuppressWarnings("unchecked")
    private static <P extends Place> void show(PlaceController<P> controller, Place place) {
        // PlaceViews pairs each place with the controller that shows it.
        controller.show((P) place);
    }

    private void markRail(Place here) {
        for (var button : rail.getChildren()) {
            boolean lit = here.section().getClass().equals(button.getUserData().getClass());
            button.pseudoClassStateChanged(HERE, lit);
        }
    }

    /** Commands of the current place come first, so a place may give a key its own meaning. */
    List<Command> allCommands() {
        var all = new ArrayList<Command>();
        if (current != null) {
            all.addAll(current.commands());
        }
        all.addAll(commands.everywhere(this));
        return all;
    }

    private void shortcut(KeyEvent event) {
        if (overlays.isShowing() || Keys.editsText(event, root.getScene().getFocusOwner())) {
            return;
        }
        for (var command : allCommands()) {
            if (command.key().filter(key -> matches(key, event)).isPresent()) {
                event.consume();
                command.act().run();
                return;
            }
        }
    }

    private static boolean matches(KeyCombination key, KeyEvent event) {
        return key.match(event);
    }

    @FXML
    void openPalette() {
        if (palette == null) {
            palette = views.load(PaletteController.class);
        }
        overlays.show((VBox) palette.root(), Pos.TOP_CENTER, () -> {});
        palette.controller().start(allCommands());
    }

    void showKeys() {
        var card = new KeyCard(allCommands());
        overlays.show(card, Pos.CENTER, () -> {});
        card.requestFocus();
    }

    void showTimers() {
        timerStrip.focusFirst();
    }

    @FXML
    private void showKeyCard() {
        showKeys();
    }

    @FXML
    private void goBack() {
        navigator.back();
    }

    @FXML
    private void goForward() {
        navigator.forward();
    }

    @FXML
    void switchTheme() {
        commands.switchTheme();
    }

    private void tell(Notice notice) {
        toastText.setText(notice.text());
        toast.getStyleClass().remove("refused");
        boolean refused = notice.kind() != Notice.Kind.DONE;
        if (refused) {
            toast.getStyleClass().add("refused");
        }
        toastIcon.setIconLiteral(refused ? "mdoal-error_outline" : "mdoal-check_circle");
        toastIcon.getStyleClass().removeAll("danger-icon", "success-icon");
        toastIcon.getStyleClass().add(refused ? "danger-icon" : "success-icon");
        toastUndo.setVisible(notice.undo().isPresent());
        toastUndo.setManaged(notice.undo().isPresent());
        toastUndo.setOnAction(
                event -> {
                    toast.setVisible(false);
                    notice.undo().ifPresent(Runnable::run);
                });
        toast.setVisible(true);
        noticeTime.playFromStart();
    }

    @FXML
    private void dismissToast() {
        toast.setVisible(false);
    }

    /** Whether the program may end now; a place with unsaved work asks first. */
    public boolean mayClose(Runnable goOn) {
        return current == null || current.mayLeave(goOn);
    }

    /** What stands in the middle now; the tour looks for its controls. */
    public Node shown() {
        return root;
    }
}
