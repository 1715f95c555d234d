package org.quadset.charting;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;

/** The four parts of a session's note; parts not written are empty. */
public record SoapNote(String subjective, String objective, String assessment, String plan) {
    /** Long enough for any note, short enough to refuse a whole file pasted by mistake. */
    private static final int LONGEST = 100_000;

    /** Nothing written yet. */
    public static final SoapNote EMPTY = new SoapNote("", "", "", "");

    /** The note as it is stored: without blank ends, line breaks and accents in their one form. */
    public SoapNote tidied() {
        return new SoapNote(
                TypedText.block(subjective),
                TypedText.block(objective),
                TypedText.block(assessment),
                TypedText.block(plan));
    }

    /** All broken rules: each part holds up to 100,000 characters that can be shown. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        found.addAll(TypedText.violations("subjective", subjective, LONGEST));
        found.addAll(TypedText.violations("objective", objective, LONGEST));
        found.addAll(TypedText.violations("assessment", assessment, LONGEST));
        found.addAll(TypedText.violations("plan", plan, LONGEST));
        return found;
    }
}
