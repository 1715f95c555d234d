package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.billing.VisitCharges;
import org.quadset.charting.NoteLikeness;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.security.SigningPins;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks for the PIN, or lists what is missing first; each line jumps to its field. */
final class SignCard extends VBox {
    private static final int MOST_KEYS = 9;
    private static final int LONGEST_PASSAGE = 90;
    private static final int LINE_WIDTH = 525;

    private final SignModel model;
    private final Consumer<String> jump;
    private final Runnable close;
    private final Runnable onSigned;
    private final List<Violation> lines = new ArrayList<>();
    private final PasswordField pin = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Button act = new Button();

    SignCard(
            SignModel model, String who, Consumer<String> jump, Runnable close, Runnable onSigned) {
        this.model = model;
        this.jump = jump;
        this.close = close;
        this.onSigned = onSigned;
        getStyleClass().addAll("dialog-box", "sign-card");
        setPrefWidth(640);
        setMaxWidth(640);
        var request = model.request().get();
        var readiness = request.readiness();
        var missing = readiness.missing();
        var title =
                Nodes.label(
                        Messages.text(
                                missing.isEmpty()
                                        ? "sign.title"
                                        : missing.size() == 1 ? "sign.oneMissing" : "sign.missing",
                                missing.size()),
                        "title-3");
        title.setId("sign-title");
        title.setWrapText(true);
        getChildren().addAll(title, Nodes.label(who, "second-line"));
        var list = new VBox();
        list.getStyleClass().add("sign-list");
        addGroup(list, "sign.mustBeDone", "mdoal-block", missing);
        addGroup(list, "sign.worthALook", "mdomz-report_problem", readiness.worthALook());
        readiness.likeness().ifPresent(like -> list.getChildren().add(likeness(like)));
        if (!list.getChildren().isEmpty()) {
            var scroll = new ScrollPane(list);
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setMaxHeight(310);
            scroll.setFocusTraversable(false);
            VBox.setVgrow(scroll, Priority.SOMETIMES);
            getChildren().add(scroll);
        }
        getChildren().addAll(pinRow(request), foot(readiness.charges(), missing));
        addEventFilter(KeyEvent.KEY_TYPED, this::jumpByNumber);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Puts the cursor where the next key belongs. */
    void focus() {
        if (pin.isDisabled()) {
            act.requestFocus();
        } else {
            pin.requestFocus();
        }
    }

    private void addGroup(VBox list, String key, String icon, List<Violation> group) {
        if (group.isEmpty()) {
            return;
        }
        var head = Nodes.withIcon(icon, Messages.text(key), "strong", "sign-group");
        head.setMaxWidth(Double.MAX_VALUE);
        list.getChildren().add(head);
        for (var violation : group) {
            lines.add(violation);
            list.getChildren().add(line(violation, lines.size()));
        }
    }

    private Node line(Violation violation, int number) {
        var text = Nodes.label(Messages.text(violation));
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setPrefWidth(LINE_WIDTH);
        var row = new HBox(10, text);
        if (number <= MOST_KEYS) {
            row.getChildren().add(Nodes.keycap(String.valueOf(number)));
        }
        var button = new Button();
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("quiet", "sign-line");
        button.setAccessibleText(text.getText());
        row.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setOnAction(event -> go(violation));
        return button;
    }

    private Node likeness(NoteLikeness like) {
        var box = new VBox(3);
        box.getStyleClass().addAll("note-box", "warning");
        var head =
                Nodes.withIcon(
                        "mdoal-file_copy",
                        Messages.text(
                                "sign.likeness",
                                Math.round(like.share() * 100),
                                ShownDate.of(like.of())),
                        "strong");
        head.setWrapText(true);
        box.getChildren().add(head);
        for (var passage : like.passages().stream().limit(3).toList()) {
            var shown =
                    passage.length() > LONGEST_PASSAGE
                            ? passage.substring(0, LONGEST_PASSAGE) + "…"
                            : passage;
            var label = Nodes.label("“" + shown + "”", "second-line");
            label.setWrapText(true);
            box.getChildren().add(label);
        }
        return box;
    }

    private Node pinRow(SignModel.Request request) {
        boolean ready = request.readiness().ready();
        pin.setId("sign-pin");
        pin.setPrefColumnCount(10);
        pin.setDisable(!ready);
        pin.setAccessibleText(Messages.text("sign.pin"));
        again.setId("sign-pin-again");
        again.setPrefColumnCount(10);
        again.setDisable(!ready);
        again.setAccessibleText(Messages.text("sign.pinAgain"));
        var fields = new HBox(10, labelled("sign.pin", pin));
        if (!request.pinSet()) {
            fields.getChildren().add(labelled("sign.pinAgain", again));
        }
        var note =
                Nodes.label(
                        Messages.text(
                                !ready
                                        ? "sign.whenReady"
                                        : request.pinSet() ? "sign.locks" : "sign.choosePin"),
                        "second-line");
        note.setWrapText(true);
        var texts = new VBox(3, note);
        if (model.demo && request.pinSet()) {
            texts.getChildren()
                    .add(Nodes.label(Messages.text("sign.demoPin", SigningPins.DEMO_PIN), "badge"));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        var problem = Nodes.label("", "field-error");
        problem.setGraphic(new FontIcon("mdoal-error_outline"));
        problem.setWrapText(true);
        problem.textProperty().bind(model.problem);
        Nodes.showWhile(problem, model.problem.isNotEmpty());
        return new VBox(6, new HBox(16, fields, texts), problem);
    }

    private static VBox labelled(String key, PasswordField field) {
        var label = Nodes.label(Messages.text(key), "field-label");
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        return new VBox(3, label, field);
    }

    private HBox foot(VisitCharges charges, List<Violation> missing) {
        var codes =
                new Label(
                        charges.lines().stream()
                                        .map(line -> line.code() + " × " + line.units())
                                        .collect(Collectors.joining(" · "))
                                + (charges.lines().isEmpty()
                                        ? ""
                                        : " · "
                                                + Messages.text(
                                                        "sign.units", charges.totalUnits())));
        codes.getStyleClass().add("second-line");
        codes.setWrapText(true);
        HBox.setHgrow(codes, Priority.ALWAYS);
        codes.setMaxWidth(Double.MAX_VALUE);
        var keep = new Button(Messages.text("sign.keepDraft"));
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(event -> close.run());
        act.setId("sign-act");
        act.setMinWidth(USE_PREF_SIZE);
        act.getStyleClass().add("accent");
        act.setText(Messages.text(missing.isEmpty() ? "sign.act" : "sign.goToFirst"));
        act.setOnAction(event -> act());
        act.disableProperty().bind(model.busy);
        var foot = new HBox(10, codes, keep, act);
        foot.getStyleClass().add("dialog-acts");
        return foot;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && (event.getTarget() == pin || event.getTarget() == again)) {
            event.consume();
            act();
        }
    }

    private void jumpByNumber(KeyEvent event) {
        var typed = event.getCharacter();
        if (pin.isDisabled() && typed.matches("[1-9]")) {
            int number = Integer.parseInt(typed);
            if (number <= lines.size()) {
                event.consume();
                go(lines.get(number - 1));
            }
        }
    }

    private void go(Violation violation) {
        close.run();
        jump.accept(violation.field());
    }

    private void act() {
        var request = model.request().get();
        if (!request.readiness().ready()) {
            go(request.readiness().missing().getFirst());
            return;
        }
        if (!request.pinSet() && !pin.getText().equals(again.getText())) {
            model.problem.set(Messages.text("sign.pinsDiffer"));
            again.requestFocus();
            return;
        }
        var typed = pin.getText().toCharArray();
        pin.clear();
        again.clear();
        model.sign(typed, signed -> onSigned.run());
        pin.requestFocus();
    }
}
