package org.quadset.patients.imports;

import org.quadset.platform.i18n.Labelled;
import org.quadset.platform.text.Folding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a column of a patient list can hold, with the headings that other programs give it (folded).
 */
public enum ImportColumn implements Labelled {
    GIVEN_NAME("first name", "firstname", "given name", "forename", "vorname", "prenom", "nombre"),
    MIDDLE_NAME("middle name", "middlename", "middle"),
    FAMILY_NAME(
            "last name",
            "lastname",
            "surname",
            "family name",
            "nachname",
            "name",
            "familienname",
            "nom",
            "apellido"),
    PREFERRED_NAME(
            "preferred name", "preferred first name", "nickname", "known as", "rufname", "goes by"),
    FORMER_NAME("former name", "maiden name", "previous name", "geburtsname"),
    BORN(
            "date of birth",
            "dob",
            "birth date",
            "birthdate",
            "birthday",
            "geburtsdatum",
            "geboren",
            "geb datum",
            "born"),
    SEX("sex", "gender", "legal sex", "geschlecht", "sex assigned at birth"),
    PRONOUNS("pronouns", "preferred pronouns"),
    MOBILE_PHONE(
            "phone",
            "mobile",
            "mobile phone",
            "cell",
            "cell phone",
            "phone number",
            "telefon",
            "telephone",
            "handy",
            "primary phone",
            "tel"),
    HOME_PHONE("home phone", "phone home", "telefon privat", "landline"),
    WORK_PHONE("work phone", "phone work", "telefon geschaftlich", "business phone"),
    EMAIL("email", "e mail", "email address", "mail"),
    STREET(
            "address",
            "street",
            "street address",
            "address 1",
            "address line 1",
            "strasse",
            "adresse",
            "strasse und hausnummer"),
    CITY("city", "town", "ort", "stadt", "wohnort"),
    REGION("state", "province", "region", "county", "bundesland"),
    POSTAL_CODE("zip", "zip code", "postal code", "postcode", "plz", "postleitzahl"),
    COUNTRY("country", "land"),
    EMERGENCY_NAME("emergency contact", "emergency contact name", "notfallkontakt"),
    EMERGENCY_PHONE("emergency phone", "emergency contact phone", "notfalltelefon"),
    LANGUAGE("language", "preferred language", "primary language", "sprache"),
    PAYER(
            "payer",
            "insurance",
            "primary insurance",
            "insurance company",
            "krankenkasse",
            "versicherung",
            "plan"),
    MEMBER_NUMBER(
            "member number",
            "insurance id",
            "member id",
            "policy number",
            "versichertennummer",
            "subscriber id"),
    REFERRER("referrer", "referred by", "referring provider", "referring physician", "uberweiser"),
    ALLERGIES("allergies", "allergien"),
    MEDICINES("medications", "medicines", "medikamente", "meds"),
    NOTE("notes", "note", "comments", "bemerkung", "bemerkungen", "notiz");

    private final List<String> headings;

    ImportColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** The column that a heading means, whatever its case, accents and punctuation. */
    public static Optional<ImportColumn> ofHeading(String heading) {
        var words = String.join(" ", Folding.fold(heading).split("[^\\p{L}\\p{N}]+")).strip();
        var joined = words.replace(" ", "");
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(words))
                .findFirst()
                .or(
                        () ->
                                Arrays.stream(values())
                                        .filter(column -> column.headings.contains(joined))
                                        .findFirst());
    }
}
