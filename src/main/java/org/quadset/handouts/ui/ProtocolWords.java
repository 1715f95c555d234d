package org.quadset.handouts.ui;

import org.quadset.exercises.CareProtocol;
import org.quadset.platform.i18n.Messages;

/** How a protocol's terse words are shown. */
final class ProtocolWords {
    private ProtocolWords() {}

    /** With the signs for "at most" and "at least". */
    static String shown(String words) {
        return words.replace("<=", "≤").replace(">=", "≥");
    }

    /** "phase 2, hip/core". */
    static String title(CareProtocol.Phase phase) {
        return phase.label().isEmpty()
                ? Messages.text("program.phase", phase.phase())
                : Messages.text("program.phaseNamed", phase.phase(), phase.label());
    }
}
