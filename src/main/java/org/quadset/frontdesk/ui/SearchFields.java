package org.quadset.frontdesk.ui;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.ClinicResource;
import org.quadset.schedule.OpeningSearch;
import org.quadset.schedule.OpeningText;
import org.quadset.schedule.ScheduleFacts;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The fields of a search: they show what is looked for, and change it. */
final class SearchFields {
    private static final int LAST_WORKDAY = 5;

    private final OpeningsModel model;
    private final LabelledChoice<Clinician> clinician;
    private final CheckBox another;
    private final LabelledField minutes;
    private final LabelledField notBefore;
    private final HBox weekdays;
    private final LabelledField from;
    private final LabelledField until;
    private boolean showing;

    SearchFields(
            OpeningsModel model,
            LabelledChoice<Clinician> clinician,
            CheckBox another,
            LabelledField minutes,
            LabelledField notBefore,
            HBox weekdays,
            LabelledField from,
            LabelledField until) {
        this.model = model;
        this.clinician = clinician;
        this.another = another;
        this.minutes = minutes;
        this.notBefore = notBefore;
        this.weekdays = weekdays;
        this.from = from;
        this.until = until;
    }

    /** Anybody, as an entry of the list. */
    private static Clinician anybody() {
        return new Clinician(0, 0, Messages.text("openings.anybody"), "", "", 0, true);
    }

    void bind(Label needsLabel, FlowPane needs) {
        clinician.offer(List.of(), Clinician::signature);
        for (var day : DayOfWeek.values()) {
            var toggle = new ToggleButton(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            toggle.getStyleClass().add("openings-day");
            toggle.setUserData(day);
            toggle.setOnAction(
                    event ->
                            edit(
                                    search ->
                                            search.on(
                                                    days(),
                                                    search.fromMinute(),
                                                    search.untilMinute())));
            Nodes.show(toggle, day.getValue() <= LAST_WORKDAY);
            weekdays.getChildren().add(toggle);
        }
        clinician
                .valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                edit(
                                        search ->
                                                search.with(
                                                        now.id() == 0
                                                                ? OptionalLong.empty()
                                                                : OptionalLong.of(now.id()),
                                                        search.orAnother()));
                            }
                        });
        another.setOnAction(
                event -> edit(search -> search.with(search.clinician(), another.isSelected())));
        onLeaving(minutes, this::typedMinutes);
        onLeaving(notBefore, this::typedDay);
        onLeaving(from, search -> typedHours(search));
        onLeaving(until, search -> typedHours(search));
        model.search.addListener(
                (property, before, now) -> {
                    if (now != null) {
                        show(now);
                        showNeeds(now, needsLabel, needs);
                    }
                });
    }

    private void onLeaving(LabelledField field, UnaryOperator<OpeningSearch> change) {
        field.input()
                .focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now) {
                                edit(change);
                            }
                        });
        if (field.input() instanceof javafx.scene.control.TextField text) {
            text.setOnAction(event -> edit(change));
        }
    }

    private void edit(UnaryOperator<OpeningSearch> change) {
        var before = model.search.get();
        if (showing || before == null) {
            return;
        }
        var after = change.apply(before);
        if (!after.equals(before)) {
            model.edit(after);
        }
    }

    private OpeningSearch typedMinutes(OpeningSearch search) {
        var text = minutes.textProperty().get().strip();
        boolean whole = text.matches("\\d{1,3}");
        int typed = whole ? Integer.parseInt(text) : 0;
        boolean right = typed >= 5 && typed <= 480;
        minutes.errorProperty().set(right ? "" : Messages.text("booking.minutes", 5, 480, text));
        return right ? search.of(search.type(), typed) : search;
    }

    private OpeningSearch typedDay(OpeningSearch search) {
        var typed =
                TypedDate.read(
                        notBefore.textProperty().get(),
                        DateOrder.MONTH_DAY_YEAR,
                        model.today().plusYears(2));
        notBefore.errorProperty().set(typed.violation("notBefore").map(Messages::text).orElse(""));
        return typed.date().map(day -> search.between(day, search.notAfter())).orElse(search);
    }

    private OpeningSearch typedHours(OpeningSearch search) {
        var first = minute(from);
        var last = minute(until);
        if (first.isEmpty() || last.isEmpty() || first.getAsInt() >= last.getAsInt()) {
            until.errorProperty().set(Messages.text("openings.hoursWrong"));
            return search;
        }
        until.errorProperty().set("");
        return search.on(search.weekdays(), first.getAsInt(), last.getAsInt());
    }

    private static OptionalInt minute(LabelledField field) {
        return OpeningText.timeOfDay(field.textProperty().get());
    }

    private Set<DayOfWeek> days() {
        var chosen = EnumSet.noneOf(DayOfWeek.class);
        weekdays.getChildren().stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .forEach(one -> chosen.add((DayOfWeek) one.getUserData()));
        return chosen;
    }

    private void show(OpeningSearch search) {
        showing = true;
        var choices = new java.util.ArrayList<Clinician>();
        choices.add(anybody());
        model.setup().map(ScheduleFacts::clinicians).ifPresent(choices::addAll);
        if (!clinician.box().getItems().equals(choices)) {
            clinician.box().getItems().setAll(choices);
        }
        choices.stream()
                .filter(one -> one.id() == search.clinician().orElse(0))
                .findFirst()
                .ifPresent(clinician.valueProperty()::set);
        another.setSelected(search.orAnother());
        another.setDisable(search.clinician().isEmpty());
        minutes.textProperty().set(String.valueOf(search.minutes()));
        notBefore.textProperty().set(ShownDate.of(search.notBefore()));
        from.textProperty().set(OpeningText.shown(search.fromMinute()));
        until.textProperty().set(OpeningText.shown(search.untilMinute()));
        for (var node : weekdays.getChildren()) {
            var toggle = (ToggleButton) node;
            toggle.setSelected(search.weekdays().contains((DayOfWeek) toggle.getUserData()));
            if (toggle.isSelected()) {
                Nodes.show(toggle, true);
            }
        }
        showing = false;
    }

    private void showNeeds(OpeningSearch search, Label label, FlowPane needs) {
        var words = new java.util.TreeSet<>(search.features());
        model.setup().stream()
                .flatMap(setup -> setup.resources().stream())
                .filter(ClinicResource::active)
                .forEach(one -> words.addAll(one.features()));
        Nodes.show(label, !words.isEmpty());
        needs.getChildren().clear();
        for (var word : words) {
            var chip = new ToggleButton(word);
            chip.setSelected(search.features().contains(word));
            chip.setOnAction(
                    event ->
                            edit(
                                    before -> {
                                        var changed = new HashSet<>(before.features());
                                        if (!changed.remove(word)) {
                                            changed.add(word);
                                        }
                                        return before.needing(changed);
                                    }));
            needs.getChildren().add(chip);
        }
    }
}
