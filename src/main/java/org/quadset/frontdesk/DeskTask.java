package org.quadset.frontdesk;

import org.quadset.platform.i18n.Messages;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that is to be settled at the desk before or when a patient comes. */
public sealed interface DeskTask {
    /** No consent to treatment is on file. */
    record ConsentMissing() implements DeskTask {}

    /** The record lacks something. */
    record RecordIncomplete(Set<MissingPart> parts) implements DeskTask {
        public RecordIncomplete {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * Few authorised visits or days are left.
     *
     * @param words as the deadline tells them
     */
    record AuthorizationNearlyUsed(String words) implements DeskTask {}

    /** No authorised visit is left for this one. */
    record AuthorizationUsedUp() implements DeskTask {}

    /** The visit lies behind the last certified day. */
    record OutsideCertification() implements DeskTask {}

    /** A co-payment is to be noted. */
    record Copay(int cents) implements DeskTask {}

    /** Somebody must interpret; the language may be empty. */
    record InterpreterNeeded(String language) implements DeskTask {}

    /** The patient has not said yes; so often it was tried. */
    record NotConfirmed(int tries) implements DeskTask {}

    /** The first visit ever. */
    record FirstVisit() implements DeskTask {}

    /** Whether treatment should not begin before it is settled. */
    default boolean isUrgent() {
        return switch (this) {
            case ConsentMissing one -> true;
            case AuthorizationUsedUp one -> true;
            case OutsideCertification one -> true;
            default -> false;
        };
    }

    /** Whether it only tells something, and nothing need be done. */
    default boolean isNews() {
        return switch (this) {
            case InterpreterNeeded one -> true;
            case FirstVisit one -> true;
            default -> false;
        };
    }

    /** A few words. */
    default String text() {
        return switch (this) {
            case ConsentMissing one -> Messages.text("deskTask.consent");
            case RecordIncomplete one ->
                    Messages.text(
                            "deskTask.record",
                            one.parts().stream()
                                    .sorted(Comparator.naturalOrder())
                                    .map(MissingPart::label)
                                    .collect(Collectors.joining(", ")));
            case AuthorizationNearlyUsed one -> one.words();
            case AuthorizationUsedUp one -> Messages.text("deskTask.authorizationUsed");
            case OutsideCertification one -> Messages.text("deskTask.certification");
            case Copay one -> Messages.text("deskTask.copay", TypedCopay.dollars(one.cents()));
            case InterpreterNeeded one ->
                    one.language().isBlank()
                            ? Messages.text("deskTask.interpreter")
                            : Messages.text("deskTask.interpreterFor", one.language());
            case NotConfirmed one ->
                    one.tries() == 0
                            ? Messages.text("deskTask.notConfirmed")
                            : Messages.text("deskTask.triedToConfirm", one.tries());
            case FirstVisit one -> Messages.text("deskTask.firstVisit");
        };
    }
}
