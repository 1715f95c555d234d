package org.quadset.outcomes;

import org.quadset.platform.i18n.Labelled;

/** What a change between two scores amounts to. */
public enum ChangeVerdict implements Labelled {
    /** Better by at least what every deciding source asks for. */
    IMPROVED,
    /** Better by what some deciding sources ask for and others do not. */
    PERHAPS_IMPROVED,
    /** Less than any deciding source asks for, in either direction. */
    WITHIN_ERROR,
    PERHAPS_WORSE,
    WORSE,
    /** No deciding source holds for this measure or first score. */
    UNJUDGED
}
