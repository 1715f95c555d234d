package org.quadset.patients;

/** Who pays and who referred; unknown parts are empty. */
public record Coverage(String payer, String memberNumber, String referrer) {
    static final Coverage UNKNOWN = new Coverage("", "", "");
}
