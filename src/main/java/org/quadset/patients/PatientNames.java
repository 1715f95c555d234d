package org.quadset.patients;

/** The names a patient is or was known by; unknown ones are empty. */
public record PatientNames(String given, String family, String preferred, String former) {
    static final PatientNames UNKNOWN = new PatientNames("", "", "", "");

    /** How the record is titled: "Cohen, Maya". */
    public String listed() {
        return family.isEmpty() ? given : given.isEmpty() ? family : family + ", " + given;
    }

    /** How the person is spoken of: the preferred or given name, then the family name. */
    public String spoken() {
        return called().equals(family) ? family : (called() + " " + family).strip();
    }

    /** What the person is called: the preferred name where there is one. */
    public String called() {
        return !preferred.isEmpty() ? preferred : given.isEmpty() ? family : given;
    }

    /** Two letters for round badges and footers. */
    public String initials() {
        var letters = new StringBuilder();
        for (var part :
                java.util.List.of(given.isEmpty() && preferred.isEmpty() ? "" : called(), family)) {
            if (!part.isEmpty()) {
                letters.appendCodePoint(Character.toUpperCase(part.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
