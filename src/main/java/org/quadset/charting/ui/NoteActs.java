package org.quadset.charting.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;

import org.quadset.charting.Visit;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;

/** A signed note on the screen, with its addenda and its co-signature. */
final class NoteActs {
    private final NoteActsModel model;
    private final Overlays overlays;
    private final Problems problems;

    NoteActs(NoteActsModel model, Overlays overlays, Problems problems) {
        this.model = model;
        this.overlays = overlays;
        this.problems = problems;
    }

    ReadOnlyObjectProperty<NoteActsModel.Shown> shown() {
        return model.shown();
    }

    boolean isShown() {
        return model.shown().get() != null;
    }

    void show(Visit visit) {
        model.show(visit);
    }

    Node view() {
        var shown = model.shown().get();
        return new SignedNoteView(
                shown.document(), shown.note(), model.time(), this::addend, this::cosign);
    }

    private void addend() {
        var card =
                PinCard.addendum(
                        (typed, pin) ->
                                model.addend(
                                        typed.reason(),
                                        typed.text(),
                                        pin,
                                        () -> done("addendum.done")),
                        overlays::close);
        model.beginAddendum(
                card.texts(),
                () -> {
                    overlays.show(card, Pos.CENTER, () -> {});
                    card.focus();
                });
    }

    private void cosign() {
        var card =
                PinCard.cosign(
                        (typed, pin) -> model.cosign(pin, () -> done("cosign.done")),
                        overlays::close);
        overlays.show(card, Pos.CENTER, () -> {});
        card.focus();
    }

    private void done(String key) {
        overlays.close();
        problems.done(Messages.text(key));
    }

    /** Stores the note and goes to my oldest unsigned other one, or says that there is none. */
    void nextUnsigned(VisitEditorModel editor, Navigator navigator) {
        model.nextUnsigned(
                editor.visit().get() == null ? 0 : editor.visit().get().id(),
                found ->
                        found.ifPresentOrElse(
                                next ->
                                        editor.save(
                                                () ->
                                                        navigator.go(
                                                                new Place.VisitEditor(next.id()))),
                                () -> problems.done(Messages.text("visit.allSigned"))));
    }
}
