package org.quadset.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.patients.PatientsOnDisk.TODAY;
import static org.quadset.patients.PatientsOnDisk.details;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a patient's record must and may hold, and what follows from the birth date. */
class PatientDetailsTest {
    private static List<String> told(PatientDetails details) {
        return details.violations(TODAY).stream()
                .map(violation -> violation.field() + " " + violation.messageKey())
                .toList();
    }

    private static PatientDetails withEmail(String email) {
        var least = PatientsOnDisk.least("Maya", "Cohen", "617 555 0100");
        return new PatientDetails(
                least.names(),
                least.born(),
                least.sex(),
                least.gender(),
                least.pronouns(),
                least.phones(),
                email,
                least.address(),
                least.emergency(),
                least.language(),
                least.coverage(),
                least.history(),
                least.note());
    }

    /** Every text of a record made of so many letters. */
    private static PatientDetails ofLength(int letters) {
        var text = "x".repeat(letters);
        return new PatientDetails(
                new PatientNames(text, text, text, text),
                Optional.of(LocalDate.of(1980, 1, 1)),
                Sex.FEMALE,
                text,
                text,
                List.of(new Phone(PhoneKind.HOME, "1".repeat(letters))),
                "a@" + text,
                new Address(text, text, text, text, text),
                new EmergencyContact(text, text, text),
                new SpokenLanguage(text, true),
                new Coverage(text, text, text),
                new MedicalHistory(text, text, text, text),
                text);
    }

    @Test
    void needsANameAndATelephoneOrABirthDate() {
        assertThat(told(PatientDetails.unknown()))
                .containsExactly(
                        "familyName patient.nameNeeded", "born patient.phoneOrBirthNeeded");
    }

    @ParameterizedTest
    @CsvSource({
        "Maya, Cohen, 1990-05-02, ''",
        "Maya, Cohen, , 617 555 0100",
        "Maya, '', , 617 555 0100",
        "'', Cohen, 1990-05-02, ''"
    })
    void isContentWithTheLeast(String given, String family, LocalDate born, String phone) {
        assertThat(told(details(given, family, Optional.ofNullable(born), phone))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, ''",
        "2026-11-23, born patient.bornInFuture",
        "1896-11-22, ''",
        "1896-11-21, born patient.tooOld",
        "0001-01-01, born patient.tooOld",
        "2568-01-01, born patient.bornInFuture"
    })
    void tellsABirthDateThatCannotBe(LocalDate born, String expected) {
        assertThat(told(PatientsOnDisk.born("Maya", "Cohen", born)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "none", "+", "555-1"})
    void tellsATelephoneNumberWithoutEnoughDigits(String phone) {
        assertThat(told(PatientsOnDisk.least("Maya", "Cohen", phone)))
                .containsExactly("phone1 patient.phoneTooShort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "(617) 555-0100", "+49 221 55 00 00", "٠١٢٣٤٥"})
    void acceptsATelephoneNumberHoweverItIsWritten(String phone) {
        assertThat(told(PatientsOnDisk.least("Maya", "Cohen", phone))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya", "maya@", "@example.net", "a@b@c", "a b@c"})
    void tellsAnEmailThatIsNone(String email) {
        assertThat(told(withEmail(email))).containsExactly("email patient.emailNeedsAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maya@example.net", "m@localhost", "müller@exämple.de"})
    void acceptsAnEmailOrNone(String email) {
        assertThat(told(withEmail(email))).isEmpty();
    }

    @Test
    void acceptsTextsUpToTheShortestLimit() {
        assertThat(told(ofLength(20))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "givenName, 100",
        "familyName, 100",
        "preferredName, 100",
        "formerName, 100",
        "gender, 100",
        "pronouns, 60",
        "street, 200",
        "city, 100",
        "region, 60",
        "postalCode, 20",
        "country, 60",
        "emergencyName, 120",
        "emergencyRelation, 60",
        "emergencyPhone, 40",
        "phone1, 40",
        "language, 60",
        "payer, 120",
        "memberNumber, 60",
        "referrer, 160",
        "allergies, 4000",
        "medicines, 4000",
        "surgeries, 4000",
        "alert, 1000",
        "note, 4000"
    })
    void tellsATextOneLetterTooLongWithItsLimit(String field, int longest) {
        assertThat(ofLength(longest).violations(TODAY))
                .extracting(Violation::field)
                .doesNotContain(field);
        assertThat(ofLength(longest + 1).violations(TODAY))
                .contains(Violation.of(field, "text.tooLong", longest, longest + 1));
    }

    @Test
    void tellsAnEmailTooLong() {
        assertThat(told(withEmail("a@" + "x".repeat(252)))).isEmpty();
        assertThat(told(withEmail("a@" + "x".repeat(253)))).containsExactly("email text.tooLong");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(told(details("a\u0000", "", Optional.of(TODAY.plusDays(1)), "12")))
                .containsExactlyInAnyOrder(
                        "born patient.bornInFuture",
                        "phone1 patient.phoneTooShort",
                        "givenName text.controlCharacter");
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-22, 18",
        "2008-11-23, 17",
        "2004-02-29, 22",
        "2026-11-22, 0",
        "1931-12-31, 94"
    })
    void countsTheAgeInWholeYears(LocalDate born, int age) {
        assertThat(PatientsOnDisk.born("Maya", "Cohen", born).age(TODAY)).hasValue(age);
    }

    @ParameterizedTest(name = "born {0}")
    @CsvSource({
        "2008-11-22, NO, NO, NO",
        "2008-11-23, YES, NO, NO",
        "2022-11-23, YES, YES, NO",
        "2022-11-22, YES, NO, NO",
        "1970-11-22, NO, NO, YES",
        "1970-11-23, NO, NO, NO",
        "1946-11-22, NO, YES, YES",
        "1946-11-23, NO, NO, YES"
    })
    void answersTheAgeQuestionsFromTheBirthDate(
            LocalDate born, Answer under18, Answer extreme, Answer over55) {
        assertThat(patient(Optional.of(born)).safetyAnswers(TODAY))
                .containsEntry("under_18", under18)
                .containsEntry("extreme_age", extreme)
                .containsEntry("age_over_55_cervical", over55);
    }

    @Test
    void leavesTheAgeQuestionsOpenWithoutABirthDate() {
        assertThat(patient(Optional.empty()).safetyAnswers(TODAY))
                .containsOnly(Map.entry("pacemaker_icd", Answer.YES));
    }

    private static Patient patient(Optional<LocalDate> born) {
        var at = TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Patient(
                1,
                1,
                "Q-10001",
                details("Maya", "Cohen", born, "617 555 0100"),
                Map.of(
                        ConditionFlag.PACEMAKER_ICD,
                        new ConditionAnswer(Answer.YES, "", at, "Dana Ruiz, PT")),
                at,
                "Dana Ruiz, PT",
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "Maya, Cohen, '', 'Cohen, Maya', Maya Cohen, MC",
        "Maya, Cohen, May, 'Cohen, Maya', May Cohen, MC",
        "Maya, '', '', Maya, Maya, M",
        "ángel, ñu, '', 'ñu, ángel', ángel ñu, ÁÑ"
    })
    void namesAPatientInListsAndInSpeech(
            String given,
            String family,
            String preferred,
            String listed,
            String spoken,
            String initials) {
        var names = new PatientNames(given, family, preferred, "");
        assertThat(names.listed()).isEqualTo(listed);
        assertThat(names.spoken()).isEqualTo(spoken);
        assertThat(names.initials()).isEqualTo(initials);
    }

    @Test
    void namesAPatientWithAFamilyNameOnlyOnce() {
        var names = new PatientNames("", "Cohen", "", "");
        assertThat(names.spoken()).isEqualTo("Cohen");
        assertThat(names.initials()).isEqualTo("C");
    }
}
