package org.quadset.handouts;

import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper that can be made.
 *
 * @param subject the visit's id, the episode's for an episode on one page, the patient's for a
 *     running week or appointments, the clinician's for a day sheet (0: everybody)
 * @param label what people read in the list of papers
 * @param day the day of a day sheet
 */
public record PaperChoice(Kind kind, long subject, String label, Optional<LocalDate> day) {
    /** A paper that is of no certain day. */
    public PaperChoice(Kind kind, long subject, String label) {
        this(kind, subject, label, Optional.empty());
    }

    /** What a paper is about; each has its own word in the audit. */
    public enum Kind {
        NOTE("note", Permission.VIEW_CHART),
        CODES("codes", Permission.BILL),
        EPISODE("episodePage", Permission.VIEW_CHART),
        RUNNING_WEEK("runningWeek", Permission.VIEW_CHART),
        DAY_SHEET("daySheet", Permission.VIEW_SCHEDULE),
        APPOINTMENT_LIST("appointmentList", Permission.VIEW_SCHEDULE),
        APPOINTMENT_SLIP("appointmentSlip", Permission.VIEW_SCHEDULE);

        private final String auditName;
        private final Permission needed;

        Kind(String auditName, Permission needed) {
            this.auditName = auditName;
            this.needed = needed;
        }

        /** The act's name in the audit, as in "note.print". */
        String act(String how) {
            return auditName + "." + how;
        }

        /** What one must be allowed in order to hand it out. */
        Permission needed() {
            return needed;
        }
    }
}
