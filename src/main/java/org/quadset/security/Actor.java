package org.quadset.security;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who is acting, as the audit names them, and what they may do.
 *
 * @param name the person's name and credential, at most 120 characters
 * @param permissions what they may do
 * @param reach whose charts they may open
 * @param clinician the clinician they are, if they treat
 */
public record Actor(
        String name, Set<Permission> permissions, PatientReach reach, OptionalLong clinician) {
    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Somebody who may open every chart that their permissions let them see. */
    public Actor(String name, Set<Permission> permissions) {
        this(name, permissions, PatientReach.ALL, OptionalLong.empty());
    }

    /** Somebody who may do everything: the owner of a clinic without accounts. */
    public static Actor withAllPermissions(String name) {
        return new Actor(name, EnumSet.allOf(Permission.class));
    }

    /** Whether the actor has the permission. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * @throws PermissionDeniedException if the actor lacks the permission
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new PermissionDeniedException(permission);
        }
    }

    /**
     * Asks whether the actor may open this patient's chart; for every method that gives out what is
     * in it.
     *
     * @throws ChartOutOfReachException if the patient is not theirs
     */
    public void requireChart(long patient) {
        if (!reach.covers(patient)) {
            throw new ChartOutOfReachException(patient);
        }
    }
}
