package org.quadset.handouts.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.quadset.exercises.CareProtocol;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExercisePack;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.ProtocolPlace;
import org.quadset.platform.text.Folding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Phases and packs to add to the programme: found, looked at, ticked off. */
final class ProtocolModel {
    final StringProperty search = new SimpleStringProperty("");
    final ObservableList<Offer> found = FXCollections.observableArrayList();
    final ObjectProperty<Optional<Offer>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final HomeProgramModel model;

    /** What can be added in one act. */
    sealed interface Offer permits PhaseOffer, Pack {
        /** What people read and search. */
        String name();
    }

    /** A phase of a protocol. */
    record PhaseOffer(CareProtocol protocol, CareProtocol.Phase phase) implements Offer {
        @Override
        public String name() {
            return protocol.name() + " · " + ProtocolWords.title(phase);
        }
    }

    /** A pack of the clinic. */
    record Pack(String name, String note, List<PrescribedExercise> rows) implements Offer {
        static Pack of(ExercisePack pack) {
            return new Pack(
                    pack.name(),
                    pack.note(),
                    pack.items().stream()
                            .map(
                                    item ->
                                            new PrescribedExercise(
                                                    item.exerciseKey(),
                                                    item.side(),
                                                    item.dosage(),
                                                    item.note()))
                            .toList());
        }
    }

    ProtocolModel(HomeProgramModel model) {
        this.model = model;
        search.addListener((property, before, now) -> find());
        model.packs.addListener((ListChangeListener<ExercisePack>) change -> find());
        model.episode.addListener((property, before, now) -> find());
        model.list.protocol.addListener(
                (property, before, now) -> {
                    if (!before.protocol().equals(now.protocol())
                            || !before.phase().equals(now.phase())) {
                        find();
                    }
                });
        find();
    }

    /**
     * The programme's own phase first, then the rest of its protocol, then those of the episode's
     * diagnosis; packs stand behind the phases of the diagnosis.
     */
    private void find() {
        var place = model.list.protocol.get();
        var words = Folding.words(search.get());
        var all = new ArrayList<Offer>();
        var own = model.protocols().byKey(place.protocol());
        own.ifPresent(
                protocol -> {
                    protocol.phase(place.phase())
                            .ifPresent(phase -> all.add(new PhaseOffer(protocol, phase)));
                    phases(protocol, all);
                });
        var others = model.protocols().find("", model.diagnoses());
        others.stream().filter(one -> one.fits(model.diagnoses())).forEach(one -> phases(one, all));
        model.packs.stream().map(Pack::of).forEach(all::add);
        others.forEach(one -> phases(one, all));
        found.setAll(all.stream().distinct().filter(one -> matches(one, words)).toList());
        shown.set(found.stream().findFirst());
    }

    private static void phases(CareProtocol protocol, List<Offer> all) {
        protocol.phases().forEach(phase -> all.add(new PhaseOffer(protocol, phase)));
    }

    private static boolean matches(Offer offer, List<String> words) {
        var name = " " + String.join(" ", Folding.words(offer.name()));
        return words.stream().allMatch(word -> name.contains(" " + word));
    }

    /** The exercises of a phase; where one is chosen of several, the usual one. */
    List<Exercise> exercises(CareProtocol.Phase phase) {
        return phase.items().stream()
                .flatMap(item -> model.library().byKey(item.keys().getFirst()).stream())
                .toList();
    }

    /** How many rows the offer would add. */
    int missing(Offer offer) {
        return (int)
                switch (offer) {
                    case PhaseOffer one ->
                            exercises(one.phase()).stream()
                                    .filter(exercise -> !model.list.contains(exercise.key()))
                                    .count();
                    case Pack pack ->
                            pack.rows().stream()
                                    .filter(row -> !model.list.contains(row.exerciseKey()))
                                    .count();
                };
    }

    /** Adds a whole phase or pack, without what is in the programme already; one step. */
    void apply(Offer offer) {
        switch (offer) {
            case PhaseOffer one -> model.list.addPhase(placeOf(one), exercises(one.phase()));
            case Pack pack ->
                    model.list.addAll(
                            pack.rows().stream()
                                    .filter(row -> !model.list.contains(row.exerciseKey()))
                                    .toList());
        }
    }

    private ProtocolPlace placeOf(PhaseOffer one) {
        return model.list.protocol.get().at(one.protocol().key(), one.phase().phase());
    }

    /** Adds one exercise of what is shown; the programme follows that phase then. */
    void add(PhaseOffer from, Exercise exercise) {
        model.list.addPhase(placeOf(from), List.of(exercise));
    }

    /** Whether an exit criterion of the phase was found met. */
    boolean met(PhaseOffer offer, String exit) {
        var place = model.list.protocol.get();
        return place.protocol().equals(offer.protocol().key())
                && place.ticked().contains(offer.phase().tick(exit));
    }

    /** Ticks a criterion; the programme follows that phase then. */
    void tick(PhaseOffer offer, String exit, boolean met) {
        var place = model.list.protocol.get();
        var at = place.protocol().equals(offer.protocol().key()) ? place : placeOf(offer);
        model.list.protocol.set(at.with(offer.phase().tick(exit), met));
    }

    /** Whether all exit criteria are met, so that the next phase may begin. */
    boolean allMet(PhaseOffer offer) {
        return offer.phase().exits().stream().allMatch(exit -> met(offer, exit));
    }

    /** The phase behind this one. */
    Optional<PhaseOffer> next(PhaseOffer offer) {
        var phases = offer.protocol().phases();
        int at = phases.indexOf(offer.phase());
        return at + 1 < phases.size()
                ? Optional.of(new PhaseOffer(offer.protocol(), phases.get(at + 1)))
                : Optional.empty();
    }

    /** The programme follows no protocol any more. */
    void follow(Optional<PhaseOffer> offer) {
        model.list.protocol.set(offer.map(this::placeOf).orElse(ProtocolPlace.NONE));
    }
}
