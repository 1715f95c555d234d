package org.quadset.patients;

/** A telephone number as it was written. */
public record Phone(PhoneKind kind, String text) {
    /** The digits alone, as searches compare them. */
    public String digits() {
        return org.quadset.platform.text.Folding.digits(text);
    }
}
