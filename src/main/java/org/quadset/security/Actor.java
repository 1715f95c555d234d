package org.quadset.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who is acting, as the audit names them, and what they may do.
 *
 * @param name the person's name and credential, at most 120 characters
 * @param permissions what they may do
 */
public record Actor(String name, Set<Permission> permissions) {
    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Somebody who may do everything: the owner of a clinic without accounts. */
    public static Actor withAllPermissions(String name) {
        return new Actor(name, EnumSet.allOf(Permission.class));
    }

    /**
     * @throws PermissionDeniedException if the actor lacks the permission
     */
    public void require(Permission permission) {
        if (!permissions.contains(permission)) {
            throw new PermissionDeniedException(permission);
        }
    }
}
