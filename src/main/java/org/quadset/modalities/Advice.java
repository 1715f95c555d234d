package org.quadset.modalities;

import org.quadset.platform.i18n.Messages;

import java.util.List;

/** A sentence for the therapist that changes nothing by itself. */
public record Advice(String messageKey, List<Object> arguments) {
    static Advice of(String messageKey, Object... arguments) {
        return new Advice(messageKey, List.of(arguments));
    }

    public String text() {
        return Messages.text(messageKey, arguments.toArray());
    }
}
