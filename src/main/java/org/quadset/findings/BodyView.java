package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

/**
 * The sides from which the body chart shows a body. In the front view the patient's right is on the
 * picture's left.
 */
public enum BodyView implements Labelled {
    FRONT,
    BACK,
    LEFT,
    RIGHT
}
