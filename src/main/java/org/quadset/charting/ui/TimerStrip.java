package org.quadset.charting.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.charting.RunningTimer;
import org.quadset.charting.TreatmentTimer.Call;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.controls.Nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/** The running timers, one chip each, above every screen; it takes no room while none runs. */
public final class TimerStrip extends FlowPane {
    private static final PseudoClass CALLS = PseudoClass.getPseudoClass("calls");
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

    private final TimerModel model;
    private final Navigator navigator;
    private final Timeline seconds;

    public TimerStrip(TimerModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        setId("timers");
        getStyleClass().add("timer-strip");
        seconds =
                new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> model.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((property, before, now) -> tickWhileSeen());
        model.running().addListener((ListChangeListener<RunningTimer>) change -> show());
        model.now()
                .addListener(
                        (property, before, now) ->
                                getChildren().forEach(chip -> ((Chip) chip).show(now)));
        show();
    }

    private void show() {
        var before =
                getChildren().stream()
                        .map(Chip.class::cast)
                        .collect(Collectors.toMap(chip -> chip.one.timer().id(), chip -> chip));
        var chips = new ArrayList<Chip>();
        for (var one : model.running()) {
            // A chip that stays keeps the focus.
            var chip = before.getOrDefault(one.timer().id(), null);
            if (chip == null) {
                chip = new Chip(one);
            } else {
                chip.take(one);
            }
            chips.add(chip);
        }
        if (!chips.equals(getChildren())) {
            getChildren().setAll(chips);
        }
        Nodes.show(this, !getChildren().isEmpty());
        tickWhileSeen();
    }

    /** Seconds pass only while there is something to count, in a window that is there. */
    private void tickWhileSeen() {
        if (getChildren().isEmpty() || getScene() == null) {
            seconds.stop();
        } else {
            seconds.play();
        }
    }

    /** Puts the focus on the timer that calls, or else on the first. */
    public void focusFirst() {
        getChildren().stream()
                .map(Chip.class::cast)
                .filter(Chip::calls)
                .findFirst()
                .or(() -> getChildren().stream().map(Chip.class::cast).findFirst())
                .ifPresent(chip -> chip.stop.requestFocus());
    }

    /** Minutes and seconds, as in 7:05. */
    static String clock(Duration duration) {
        return String.format(
                Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    /** One timer: what and whom, how long still, and what can be done. */
    private final class Chip extends HBox {
        private RunningTimer one;
        private String called = "";
        private final Button pause = new Button();
        private final FontIcon icon = new FontIcon("mdomz-timer");
        private final Label time = Nodes.label("", "timer-time");
        private final Label call = Nodes.label("", "strong");
        private final Button checked = new Button(Messages.text("timer.skinChecked"));
        private final Button stop = new Button(Messages.text("timer.stop"));

        Chip(RunningTimer one) {
            this.one = one;
            getStyleClass().add("timer-chip");
            var who =
                    new Button(one.timer().label() + " · " + one.patient().names().spoken(), icon);
            who.getStyleClass().addAll("quiet", "slim");
            who.setId("timer-visit");
            who.setAccessibleText(Messages.text("timer.openVisit", about()));
            who.setOnAction(event -> navigator.go(new Place.VisitEditor(one.timer().visitId())));
            pause.getStyleClass().addAll("quiet", "icon-only", "slim");
            pause.setId("timer-pause");
            pause.setOnAction(event -> model.pauseOrResume(this.one.timer()));
            checked.getStyleClass().add("slim");
            checked.setId("timer-skin-checked");
            checked.setOnAction(event -> model.skinChecked(this.one.timer()));
            stop.getStyleClass().add("slim");
            stop.setId("timer-stop");
            stop.setGraphic(new FontIcon("mdomz-stop"));
            stop.setOnAction(event -> model.end(this.one.timer()));
            getChildren().setAll(who, time, call, checked, pause, stop);
            for (var node : getChildren()) {
                if (node instanceof javafx.scene.layout.Region region) {
                    region.setMinWidth(USE_PREF_SIZE);
                }
            }
            take(one);
        }

        /** Shows what became of its timer. */
        void take(RunningTimer now) {
            one = now;
            boolean paused = now.timer().isPaused();
            pause.setGraphic(new FontIcon(paused ? "mdomz-play_arrow" : "mdomz-pause"));
            pause.setAccessibleText(
                    Messages.text(paused ? "timer.resume" : "timer.pause", about()));
            checked.setAccessibleText(Messages.text("timer.skinCheckedOf", about()));
            pseudoClassStateChanged(PAUSED, paused);
            called = "";
            show(model.now().get());
        }

        private String about() {
            return one.timer().label() + ", " + one.patient().names().spoken();
        }

        boolean calls() {
            return one.timer().call(model.now().get()) != Call.NONE;
        }

        private void show(Instant now) {
            var timer = one.timer();
            var calling = timer.call(now);
            time.setText(
                    timer.left(now)
                            .map(
                                    left ->
                                            left.isNegative()
                                                    ? "+" + clock(left.negated())
                                                    : clock(left.plusMillis(999)))
                            .orElseGet(() -> clock(timer.ran(now))));
            call.setText(
                    switch (calling) {
                        case NONE -> timer.isPaused() ? Messages.text("timer.paused") : "";
                        case SKIN_CHECK -> Messages.text("timer.lookAtSkin");
                        case OVER -> Messages.text("timer.over");
                    });
            Nodes.show(call, !call.getText().isEmpty());
            Nodes.show(checked, calling == Call.SKIN_CHECK);
            icon.setIconLiteral(
                    calling == Call.NONE ? "mdomz-timer" : "mdomz-notifications_active");
            pseudoClassStateChanged(CALLS, calling != Call.NONE);
            // A reader tells it again only when something new is called for, not each second.
            if (called.isEmpty() || !called.equals(calling.name())) {
                called = calling.name();
                stop.setAccessibleText(
                        Messages.text(
                                "timer.stopThis", about(), time.getText() + " " + call.getText()));
            }
        }
    }
}
