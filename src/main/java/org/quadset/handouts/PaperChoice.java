package org.quadset.handouts;

/**
 * A paper that can be made.
 *
 * @param subject the visit's id, the episode's for an episode on one page, the patient's for a
 *     running week
 * @param label what people read in the list of papers
 */
public record PaperChoice(Kind kind, long subject, String label) {
    /** What a paper is about; each has its own word in the audit. */
    public enum Kind {
        NOTE("note"),
        CODES("codes"),
        EPISODE("episodePage"),
        RUNNING_WEEK("runningWeek");

        private final String auditName;

        Kind(String auditName) {
            this.auditName = auditName;
        }

        /** The act's name in the audit, as in "note.print". */
        String act(String how) {
            return auditName + "." + how;
        }
    }
}
