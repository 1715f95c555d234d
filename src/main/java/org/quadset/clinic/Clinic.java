package org.quadset.clinic;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The clinic as its sheets name it, and its settings.
 *
 * @param phone printed on every sheet; patients call it
 * @param afterHours what to do when nobody answers; may be empty
 * @param emergencyNumber the number for emergencies where the clinic is (911 in the US)
 * @param moreStopSigns lines that the clinic adds to the sheet's signs to stop at; may be empty
 * @param zone the clinic's time zone: appointments and deadlines follow it
 */
public record Clinic(
        String name,
        String phone,
        String hours,
        String afterHours,
        String emergencyNumber,
        ZoneId zone,
        PaperSize paper,
        Theme theme,
        String moreStopSigns) {
    private static final int LONGEST_STOP_SIGNS = 600;

    /** A clinic that adds nothing to the sheet's signs to stop at. */
    public Clinic(
            String name,
            String phone,
            String hours,
            String afterHours,
            String emergencyNumber,
            ZoneId zone,
            PaperSize paper,
            Theme theme) {
        this(name, phone, hours, afterHours, emergencyNumber, zone, paper, theme, "");
    }

    /** A clinic that has not been named yet. */
    public static Clinic unnamed(ZoneId zone) {
        return new Clinic("", "", "", "", "911", zone, PaperSize.LETTER, Theme.LIGHT);
    }

    /**
     * All broken rules: the name, telephone and emergency number are needed because sheets print
     * them.
     */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        needed(found, "name", name);
        needed(found, "phone", phone);
        needed(found, "emergencyNumber", emergencyNumber);
        found.addAll(TypedText.violations("name", name, 120));
        found.addAll(TypedText.violations("phone", phone, 40));
        found.addAll(TypedText.violations("hours", hours, 200));
        found.addAll(TypedText.violations("afterHours", afterHours, 200));
        found.addAll(TypedText.violations("emergencyNumber", emergencyNumber, 20));
        found.addAll(TypedText.violations("moreStopSigns", moreStopSigns, LONGEST_STOP_SIGNS));
        return found;
    }

    private static void needed(List<Violation> found, String field, String text) {
        if (text.isBlank()) {
            found.add(Violation.of(field, "text.needed"));
        }
    }

    /** The same clinic with another theme. */
    public Clinic withTheme(Theme other) {
        return new Clinic(
                name, phone, hours, afterHours, emergencyNumber, zone, paper, other, moreStopSigns);
    }
}
