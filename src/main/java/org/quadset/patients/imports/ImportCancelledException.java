package org.quadset.patients.imports;

import org.quadset.platform.problems.UserFacingException;

/** Somebody stopped the import; nothing was imported. */
public final class ImportCancelledException extends UserFacingException {
    private static final long serialVersionUID = 1L;

    public ImportCancelledException() {
        super("import.cancelled");
    }
}
