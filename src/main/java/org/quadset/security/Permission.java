package org.quadset.security;

/** What an actor may do; services ask for it before anything else. */
public enum Permission {
    /** Find patients and see who they are, how to reach them, and their flags. */
    VIEW_PATIENTS,
    /** Register patients and change who they are. */
    EDIT_PATIENTS,
    /** Take over whole lists of patients. */
    IMPORT_PATIENTS,
    /** Read charts: episodes, visits, outcomes, exercises, documents. */
    VIEW_CHART,
    /** Write visits, episodes, outcomes, timers and reactions. */
    CHART_VISITS,
    /** Sign and cosign notes and write addenda. */
    SIGN_NOTES,
    /** Prescribe exercises, print sheets, lead runners back. */
    PRESCRIBE_EXERCISES,
    /** See who comes when. */
    VIEW_SCHEDULE,
    /** Book, move, cancel, check in. */
    EDIT_SCHEDULE,
    /** See units, codes and amounts. */
    BILL,
    /** Keep scans and letters with a patient. */
    ATTACH_DOCUMENTS,
    /** Change the table of contraindications and the lines at which to stop. */
    EDIT_SAFETY_RULES,
    /** Change the clinic's settings, people, rooms, hours, library. */
    CHANGE_SETTINGS,
    /** Make, change and disable accounts and roles. */
    MANAGE_ACCOUNTS,
    /** Read what everybody did. */
    VIEW_AUDIT,
    /** Make and verify backups. */
    BACK_UP,
    /** Put a backup in the place of today's data. */
    RESTORE_BACKUP,
    /** Hand out everything about a patient. */
    EXPORT_PATIENT,
    /** Erase a patient, or hold what is on record. */
    ERASE_PATIENT,
    /** Open the chart of somebody who is not one's own patient, with a reason. */
    OPEN_ANY_CHART
}
