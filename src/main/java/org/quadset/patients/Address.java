package org.quadset.patients;

/** Where a patient lives; unknown parts are empty. */
public record Address(
        String street, String city, String region, String postalCode, String country) {
    static final Address UNKNOWN = new Address("", "", "", "", "");

    /** In one line, without empty parts. */
    public String line() {
        return java.util.stream.Stream.of(
                        street, city, (region + " " + postalCode).strip(), country)
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
