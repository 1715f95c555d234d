package org.quadset.charting.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.charting.SignedNote;
import org.quadset.charting.SigningService;
import org.quadset.charting.Visit;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;
import org.quadset.security.SigningPins;

import java.util.Arrays;
import java.util.function.Consumer;

/** What is missing before a note can be signed, and signing it. */
public final class SignModel {
    /**
     * A note that somebody wants to sign.
     *
     * @param pinSet whether its clinician has a PIN already; otherwise one is chosen now
     */
    public record Request(Visit visit, SigningService.Readiness readiness, boolean pinSet) {}

    final StringProperty problem = new SimpleStringProperty("");
    final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Request> request = new ReadOnlyObjectWrapper<>();
    private final SigningService signing;
    private final SigningPins pins;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    final boolean demo;

    public SignModel(
            SigningService signing,
            SigningPins pins,
            Tasks tasks,
            Problems problems,
            Actor actor,
            boolean demo) {
        this.signing = signing;
        this.pins = pins;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        this.demo = demo;
    }

    /** The note as it stands; null until it was looked at. */
    ReadOnlyObjectProperty<Request> request() {
        return request.getReadOnlyProperty();
    }

    /** Looks at the note as it is stored now. */
    void look(Visit visit, Consumer<Request> onLooked) {
        problem.set("");
        tasks.run(
                () ->
                        new Request(
                                visit,
                                signing.readiness(visit, actor),
                                pins.isSet(visit.clinicianId(), actor)),
                looked -> {
                    request.set(looked);
                    onLooked.accept(looked);
                },
                problems::show);
    }

    /** Signs with the PIN, which is wiped; a first PIN is stored before. */
    void sign(char[] pin, Consumer<SignedNote> onSigned) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        var asked = request.get();
        tasks.run(
                () -> {
                    try {
                        if (!asked.pinSet()) {
                            pins.choose(asked.visit().clinicianId(), pin, actor);
                        }
                        return signing.sign(asked.visit(), pin, actor);
                    } finally {
                        Arrays.fill(pin, '0');
                    }
                },
                signed -> {
                    busy.set(false);
                    onSigned.accept(signed);
                },
                failed -> {
                    busy.set(false);
                    tell(failed);
                });
    }

    private void tell(Throwable failed) {
        switch (failed) {
            case InvalidInputException invalid ->
                    problem.set(Messages.text(invalid.violations().getFirst()));
            case UserFacingException known -> problem.set(Messages.text(known));
            default -> problems.show(failed);
        }
    }
}
