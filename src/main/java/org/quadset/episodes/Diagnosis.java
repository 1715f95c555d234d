package org.quadset.episodes;

import java.util.regex.Pattern;

/**
 * A diagnosis.
 *
 * @param code an ICD-10-CM code with its dot, upper case
 * @param label our own words; empty for a code that the bundled list doesn't hold
 */
public record Diagnosis(String code, String label) {
    /**
     * Letter, digit, digit or letter, then up to four characters behind a dot: the shape that every
     * ICD-10-CM code has. Whether it is billable this year only the official list can say.
     */
    private static final Pattern SHAPE = Pattern.compile("[A-TV-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?");

    /** Whether the text has the shape of an ICD-10-CM code. */
    public static boolean isCode(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** "M22.2X1 runner's knee, right". */
    public String text() {
        return label.isEmpty() ? code : code + " " + label;
    }
}
