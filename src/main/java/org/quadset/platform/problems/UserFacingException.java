package org.quadset.platform.problems;

import java.util.List;

/**
 * Something went wrong that the person at the screen can understand: a message key of the bundle
 * with its arguments. The message says what happened, what was kept and what to do next. It must
 * never hold patient data other than what the person has just typed, because messages may reach the
 * log.
 */
public class UserFacingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    /** A problem without a technical cause. */
    public UserFacingException(String messageKey, Object... arguments) {
        this(null, messageKey, arguments);
    }

    /** A problem with the technical cause that the log may show; {@code cause} may be null. */
    public UserFacingException(Throwable cause, String messageKey, Object... arguments) {
        super(messageKey, cause);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public final String messageKey() {
        return messageKey;
    }

    public final Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }
}
