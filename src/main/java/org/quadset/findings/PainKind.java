package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

import java.util.Locale;

/**
 * What a mark on the body chart feels like; each has a pattern of its own, see {@link PainPattern}.
 */
public enum PainKind implements Labelled {
    ACHE,
    SHARP,
    BURNING,
    NUMB,
    PINS_AND_NEEDLES,
    STIFF;

    /** The end of its style class and colour token: "pins-and-needles". */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
