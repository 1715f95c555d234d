package org.quadset.episodes;

import org.quadset.platform.i18n.Labelled;

/** What a note may have to hold; the field names are those of the visit editor. */
public enum NotePart implements Labelled {
    SUBJECTIVE("subjective"),
    PAIN("painNow"),
    OBJECTIVE("objective"),
    FINDINGS("findings"),
    TREATMENT("rows"),
    ASSESSMENT("assessment"),
    PLAN("plan"),
    DIAGNOSIS("episode"),
    GOALS("goals"),
    FREQUENCY("episode"),
    RED_FLAGS("episode"),
    OUTCOME("outcomes");

    private final String field;

    NotePart(String field) {
        this.field = field;
    }

    /** Where a jump to the missing part goes. */
    public String field() {
        return field;
    }
}
