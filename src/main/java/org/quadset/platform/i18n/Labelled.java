package org.quadset.platform.i18n;

/**
 * An enum whose constants are shown to people: the bundle holds {@code EnumName.CONSTANT} for each
 * of them.
 */
public interface Labelled {
    /** The constant's name in the program. */
    String name();

    /** What people read. */
    default String label() {
        return Messages.label((Enum<?>) this);
    }
}
