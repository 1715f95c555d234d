package org.quadset.charting.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.quadset.charting.AdverseEvent;
import org.quadset.charting.AdverseEvent.EventSeverity;
import org.quadset.charting.AdverseEventService;
import org.quadset.charting.TreatmentRow;
import org.quadset.platform.db.DraftJournal;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The adverse events of the visit on the screen, and the one that is being written. */
public final class AdverseEventModel {
    private static final int LATEST_FOLLOW_UP_YEARS = 5;

    final ObjectProperty<EventSeverity> severity = new SimpleObjectProperty<>();
    final BooleanProperty closed = new SimpleBooleanProperty();
    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    private final ObservableList<AdverseEvent> ofVisit = FXCollections.observableArrayList();
    private final ObservableList<AdverseEvent> shown =
            FXCollections.unmodifiableObservableList(ofVisit);
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final AdverseEventService events;
    private final CardJournal journal;
    private final Tasks tasks;
    private final Problems problems;
    private final Changes changes;
    private final ClinicTime time;
    private final Actor actor;
    private AdverseEvent begun;
    private boolean saving;

    public AdverseEventModel(
            AdverseEventService events,
            DraftJournal journal,
            Tasks tasks,
            Problems problems,
            Changes changes,
            ClinicTime time,
            Actor actor) {
        this.events = events;
        this.journal = new CardJournal(journal, tasks, problems);
        this.tasks = tasks;
        this.problems = problems;
        this.changes = changes;
        this.time = time;
        this.actor = actor;
        for (var field :
                List.of(
                        "description",
                        "actionTaken",
                        "followUpOn",
                        "followUpNote",
                        "severity",
                        "closed")) {
            texts.put(field, new SimpleStringProperty(""));
        }
        // What is chosen is kept with the words: a serious reaction must not come back as a mild
        // one.
        severity.addListener((property, before, now) -> text("severity").set(now.name()));
        text("severity")
                .addListener((property, before, now) -> severity.set(EventSeverity.valueOf(now)));
        closed.addListener((property, before, now) -> text("closed").set(String.valueOf(now)));
        text("closed")
                .addListener((property, before, now) -> closed.set(Boolean.parseBoolean(now)));
    }

    /** The text of a field; the names are those of the violations. */
    StringProperty text(String field) {
        return texts.get(field);
    }

    /** The recorded events of the visit that was fetched last. */
    ObservableList<AdverseEvent> ofVisit() {
        return shown;
    }

    /** Fetches the events of a visit. */
    void fetch(long visit) {
        ofVisit.clear();
        tasks.run(() -> events.ofVisit(visit, actor), ofVisit::setAll, problems::show);
    }

    /**
     * What is recorded of a treatment of the visit.
     *
     * @param earlier how many rows of the same kind before it tell of a reaction too
     */
    Optional<AdverseEvent> recorded(TreatmentRow row, int earlier) {
        return ofVisit.stream().filter(one -> one.kind() == row.kind()).skip(earlier).findFirst();
    }

    /**
     * Puts an event into the card, with what was typed about it and not stored.
     *
     * @param earlier how many rows of the same kind before its own tell of a reaction too
     */
    void begin(AdverseEvent event, int earlier, Runnable onReady) {
        journal.leave();
        begun = event;
        errors.clear();
        severity.set(event.severity());
        closed.set(event.closed());
        text("description").set(event.description());
        text("actionTaken").set(event.actionTaken());
        text("followUpOn").set(event.followUpOn().map(ShownDate::of).orElse(""));
        text("followUpNote").set(event.followUpNote());
        journal.open(
                event.isNew()
                        ? "reaction of visit "
                                + event.visitId()
                                + " "
                                + event.kind()
                                + " "
                                + earlier
                        : "adverse event " + event.id() + " " + event.version(),
                texts,
                onReady);
    }

    private TypedDate followUpOn() {
        return TypedDate.read(
                text("followUpOn").get(),
                DateOrder.MONTH_DAY_YEAR,
                time.today().plusYears(LATEST_FOLLOW_UP_YEARS));
    }

    private AdverseEvent typed() {
        return new AdverseEvent(
                begun.id(),
                begun.version(),
                begun.visitId(),
                begun.kind(),
                severity.get(),
                TypedText.block(text("description").get()),
                TypedText.block(text("actionTaken").get()),
                followUpOn().date(),
                TypedText.block(text("followUpNote").get()),
                closed.get());
    }

    /** Stores what is in the card; what is wrong is told beneath its field. */
    void save(Runnable onSaved) {
        if (saving) {
            return;
        }
        errors.clear();
        followUpOn()
                .violation("followUpOn")
                .ifPresent(wrong -> errors.put("followUpOn", Messages.text(wrong)));
        if (!errors.isEmpty()) {
            return;
        }
        saving = true;
        var wanted = typed();
        var about = begun;
        tasks.run(
                () -> events.save(wanted, actor),
                saved -> {
                    saving = false;
                    problems.done(Messages.text("reaction.saved"));
                    changes.tell(new Changes.Change.AdverseEventChanged());
                    fetch(saved.visitId());
                    if (about == begun) {
                        journal.forget();
                        onSaved.run();
                    }
                },
                problem -> {
                    saving = false;
                    if (problem instanceof InvalidInputException invalid) {
                        invalid.violations()
                                .forEach(
                                        one -> errors.putIfAbsent(one.field(), Messages.text(one)));
                    } else {
                        problems.show(problem);
                    }
                });
    }
}
