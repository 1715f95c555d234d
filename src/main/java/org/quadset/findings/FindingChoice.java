package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

import java.util.List;
import java.util.Locale;

/** One of the answers that a field of a finding allows, as it is stored, typed and read. */
public interface FindingChoice extends Labelled {
    /** What is stored. */
    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What may be typed for it in lower case; the first is what the program writes itself. */
    default List<String> words() {
        return List.of(key());
    }
}
