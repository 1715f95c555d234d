package org.quadset.audit;

/** What a walk along the audit's chain found. */
public sealed interface ChainVerdict {
    /**
     * Every link holds.
     *
     * @param entries how many there are
     * @param checkpoints how many signed places were checked
     */
    record Whole(long entries, int checkpoints) implements ChainVerdict {}

    /**
     * The first link that does not hold.
     *
     * @param position its place in the chain
     */
    record Broken(long position, Fault fault) implements ChainVerdict {}

    /** What is wrong with a link. */
    enum Fault {
        /** The entry of this place is gone, and those behind it are there. */
        MISSING,
        /** The entry, its place or a row change that hangs on it is not what was sealed. */
        CHANGED,
        /** An entry has no place in the chain. */
        UNSEALED,
        /** A signed place says something else. */
        CHECKPOINT,
        /** The newest entries are gone: a signed place lies behind the end. */
        END_MISSING
    }
}
