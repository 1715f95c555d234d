package org.quadset.security;

/** What an actor may do; services ask for it before anything else. */
public enum Permission {
    VIEW_PATIENTS,
    EDIT_PATIENTS,
    IMPORT_PATIENTS,
    VIEW_CHART,
    CHART_VISITS,
    PRESCRIBE_EXERCISES,
    VIEW_SCHEDULE,
    EDIT_SCHEDULE,
    EDIT_SAFETY_RULES,
    CHANGE_SETTINGS
}
