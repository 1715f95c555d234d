package org.quadset.schedule.ui;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.CancelReason;
import org.quadset.schedule.SeriesEdit;
import org.quadset.schedule.SeriesEditText;
import org.quadset.schedule.SeriesScope;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Binds the panel that changes a series to its model; Enter stores, Esc leaves. */
public final class SeriesEditController {
    private final SeriesEditModel model;
    private final ScheduleModel schedule;
    private final Overlays overlays;
    private final BiConsumer<String, List<AppointmentChange>> done;
    private final CancelledHook cancelled;
    private boolean showing;

    @FXML private VBox panel;
    @FXML private Label subtitle;
    @FXML private Segmented<SeriesScope> scope;
    @FXML private LabelledField change;
    @FXML private LabelledChoice<DayOfWeek> day;
    @FXML private LabelledChoice<Clinician> clinician;
    @FXML private LabelledChoice<Integer> minutes;
    @FXML private LabelledChoice<CancelReason> reason;
    @FXML private ListView<SeriesEditRow> visits;
    @FXML private Label nothing;
    @FXML private Label counts;
    @FXML private Label problem;
    @FXML private Button store;

    /**
     * @param done hears what was stored, in words and as changes that can be taken back
     * @param cancelled hears of a single visit that was cancelled
     */
    public SeriesEditController(
            SeriesEditModel model,
            ScheduleModel schedule,
            Overlays overlays,
            BiConsumer<String, List<AppointmentChange>> done,
            CancelledHook cancelled) {
        this.model = model;
        this.schedule = schedule;
        this.overlays = overlays;
        this.done = done;
        this.cancelled = cancelled;
    }

    @FXML
    private void initialize() {
        visits.setItems(model.rows);
        visits.setCellFactory(view -> new SeriesEditCell());
        problem.textProperty().bind(model.problem);
        Nodes.showWhile(problem, model.problem.isNotEmpty());
        Nodes.showWhile(counts, model.problem.isEmpty());
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        change.textProperty().bindBidirectional(model.line);
        scope.choiceProperty().bindBidirectional(model.scope);
        scope.offer(Arrays.asList(SeriesScope.values()), SeriesScope::label);
        day.offer(Arrays.asList(DayOfWeek.values()), SeriesPlaces::day);
        minutes.offer(
                IntStream.rangeClosed(1, 8).mapToObj(quarters -> quarters * 15).toList(),
                each -> Messages.text("seriesEdit.minutes", each));
        reason.offer(Arrays.asList(CancelReason.values()), CancelReason::label);
        writes(day, SeriesEditText.Part.DAY, one -> SeriesPlaces.day(one).toLowerCase(Locale.ROOT));
        writes(
                clinician,
                SeriesEditText.Part.CLINICIAN,
                one -> SeriesEditText.typed(one, model.clinicians()));
        writes(minutes, SeriesEditText.Part.LENGTH, each -> each + "m");
        writes(reason, SeriesEditText.Part.CANCEL, SeriesEditText::typed);
        model.read.addListener((property, before, now) -> showRead());
        model.series.addListener((property, before, now) -> showSeries());
        model.preview.addListener((property, before, now) -> showCounts());
        model.rows.addListener((ListChangeListener<Object>) rows -> showCounts());
        // One of them is always meant.
        model.scope.addListener(
                (property, before, now) -> {
                    if (now == null) {
                        model.scope.set(before);
                    }
                });
        showCounts();
    }

    /** Shows it for a visit of a series. */
    public void show(BookedSlot slot) {
        overlays.show(panel, Pos.CENTER, () -> {});
        var everybody = schedule.span().get().facts().clinicians();
        showing = true;
        clinician.offer(everybody, Clinician::fullName);
        showing = false;
        model.start(slot, everybody);
        change.input().requestFocus();
        change.input().end();
    }

    private <T> void writes(
            LabelledChoice<T> choice, SeriesEditText.Part part, Function<T, String> words) {
        choice.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing && now != null) {
                                model.say(part, words.apply(now));
                            }
                        });
    }

    private void showRead() {
        var read = model.read.get();
        if (read == null) {
            return;
        }
        showing = true;
        set(day.valueProperty(), read.weekday().orElse(null));
        set(
                clinician.valueProperty(),
                model.clinicians().stream()
                        .filter(one -> read.clinician().orElse(0) == one.id())
                        .findFirst()
                        .orElse(null));
        set(
                minutes.valueProperty(),
                read.minutes().isPresent() ? (Integer) read.minutes().getAsInt() : null);
        set(
                reason.valueProperty(),
                read.edit().orElse(null) instanceof SeriesEdit.Cancel cancel
                        ? cancel.reason()
                        : null);
        showing = false;
        change.errorProperty()
                .set(
                        read.unknown().isEmpty()
                                ? ""
                                : Messages.text(
                                        "seriesEdit.unknown", String.join(" ", read.unknown())));
        showCounts();
    }

    private static <T> void set(ObjectProperty<T> property, T value) {
        if (!java.util.Objects.equals(property.get(), value)) {
            property.set(value);
        }
    }

    private void showSeries() {
        var series = model.series.get();
        var slot = model.slot();
        if (series == null || slot == null) {
            subtitle.setText("");
            return;
        }
        subtitle.setText(
                slot.patient().names().spoken()
                        + " · "
                        + SeriesPlaces.of(series, slot.appointment()));
        for (var button : scope.getButtons()) {
            var which = (SeriesScope) button.getUserData();
            button.setText(scopeText(which));
            button.setGraphic(Nodes.keycap("Alt+" + (which.ordinal() + 1)));
            button.setDisable(model.ahead(which).isEmpty());
        }
        showCounts();
    }

    private String scopeText(SeriesScope which) {
        return which == SeriesScope.THIS
                ? which.label()
                : Messages.text("seriesEdit.scope", which.label(), model.ahead(which).size());
    }

    private void showCounts() {
        if (model.slot() == null || model.read.get() == null) {
            return;
        }
        var preview = model.preview.get();
        int changed = preview == null ? 0 : preview.changes().size();
        int refused = preview == null ? 0 : preview.refused().size();
        store.setText(verb(changed, refused));
        store.setDisable(preview != null && changed == 0);
        counts.setText(
                refused > 0
                        ? Messages.text("seriesEdit.refused", refused, refused + changed)
                        : Messages.text("seriesEdit.hint"));
        boolean none = model.series.get() != null && model.rows.isEmpty();
        nothing.setText(
                Messages.text(
                        preview == null ? "seriesEdit.noneAhead" : "seriesEdit.nothingChanges"));
        Nodes.show(nothing, none && (preview != null || model.read.get().edit().isEmpty()));
    }

    private String verb(int changed, int refused) {
        if (changed == 0) {
            return Messages.text("seriesEdit.change");
        }
        if (model.read.get().cancels()) {
            return Messages.text(
                    changed == 1 ? "seriesEdit.cancelOne" : "seriesEdit.cancelThem", changed);
        }
        return refused > 0
                ? Messages.text("seriesEdit.changeSome", changed, refused)
                : Messages.text(
                        changed == 1 ? "seriesEdit.changeOne" : "seriesEdit.changeThem", changed);
    }

    private void key(KeyEvent event) {
        int number = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (event.isAltDown() && number >= 0 && number < SeriesScope.values().length) {
            event.consume();
            var which = SeriesScope.values()[number];
            if (!model.ahead(which).isEmpty()) {
                model.scope.set(which);
            }
        } else if (event.getCode() == KeyCode.ENTER && !isButton()) {
            event.consume();
            store(false);
        } else if (event.getCode() == KeyCode.DOWN
                && panel.getScene().getFocusOwner() == change.input()) {
            event.consume();
            visits.requestFocus();
        }
    }

    private boolean isButton() {
        var focused = panel.getScene().getFocusOwner();
        return focused instanceof Button || focused instanceof ToggleButton;
    }

    /** The button says what is left as it is. */
    @FXML
    private void store() {
        store(true);
    }

    private void store(boolean seen) {
        model.store(
                (what, changes, edit) -> {
                    overlays.close();
                    done.accept(what, changes);
                    if (edit instanceof SeriesEdit.Cancel && changes.size() == 1) {
                        changes.getFirst().after().ifPresent(cancelled::cancelled);
                    }
                },
                seen);
    }

    @FXML
    private void leave() {
        overlays.close();
    }
}
