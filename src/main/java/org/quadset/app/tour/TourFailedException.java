package org.quadset.app.tour;

/** A step of the tour did not work; the message says which and why. */
final class TourFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TourFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
