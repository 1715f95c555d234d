package org.quadset.figures;

/** What is wrong in a pose text, and where. */
public final class PoseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    PoseProblem(int line, int column, String what) {
        super("line " + line + ", column " + column + ": " + what);
        this.line = line;
        this.column = column;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }
}
