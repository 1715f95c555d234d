package org.quadset.security;

import org.quadset.platform.problems.UserFacingException;

/** The actor lacks a permission; nothing was read or changed. */
public final class PermissionDeniedException extends UserFacingException {
    private static final long serialVersionUID = 1L;

    private final Permission permission;

    public PermissionDeniedException(Permission permission) {
        super("problem.permission", permission);
        this.permission = permission;
    }

    /** What the actor would need. */
    public Permission permission() {
        return permission;
    }
}
