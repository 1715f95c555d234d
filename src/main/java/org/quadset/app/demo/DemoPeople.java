package org.quadset.app.demo;

import org.quadset.patients.Address;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Coverage;
import org.quadset.patients.EmergencyContact;
import org.quadset.patients.MedicalHistory;
import org.quadset.patients.PatientDetails;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientNames;
import org.quadset.patients.Phone;
import org.quadset.patients.PhoneKind;
import org.quadset.patients.Sex;
import org.quadset.patients.SpokenLanguage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Sixty made-up people. Telephone numbers are of the range kept for fiction. */
final class DemoPeople {
    private static final List<String> GIVEN =
            List.of(
                    "Maya", "Owen", "Priya", "Hal", "Tess", "Imre", "Lucia", "Renata", "Samuel",
                    "Joan", "Kit", "Petra", "Jonah", "Felix", "Noor", "Ada", "Mina", "Rosa", "Walt",
                    "June", "Gus", "Hana", "Leo", "Nadia", "Otis", "Ines", "Bram", "Flo", "Cal",
                    "Bea", "Dmitri", "Esther", "Yusuf", "Zoë", "Seán", "José", "Søren", "Anaïs",
                    "Łukasz", "Thảo", "Ana", "Jürgen", "Mei", "Omar", "Ingrid", "Kofi", "Lena",
                    "Pablo", "Ruth", "Silas", "Tara", "Viktor", "Wren", "Xavier", "Yara", "Zach",
                    "Amara", "Boris", "Clara", "Devi");
    private static final List<String> FAMILY =
            List.of(
                    "Cohen",
                    "Baptiste",
                    "Raman",
                    "Jorgensen",
                    "Holloway",
                    "Kovacs",
                    "Brandt",
                    "Almeida",
                    "Ng",
                    "Sable",
                    "Larsen",
                    "Novak",
                    "Weiss",
                    "Marchetti",
                    "Haddad",
                    "Quist",
                    "Castellano",
                    "Delgado",
                    "Emery",
                    "Abara",
                    "Petrakis",
                    "Kimura",
                    "Strand",
                    "Reyes",
                    "Grant",
                    "Ferreira",
                    "Dekker",
                    "Ashby",
                    "Whitfield",
                    "Whitlock",
                    "Volkov",
                    "Blum",
                    "Karim",
                    "Müller",
                    "O'Brien",
                    "Núñez-Álvarez",
                    "Ångström",
                    "Lefèvre",
                    "Wójcik",
                    "Nguyễn",
                    "Conceição",
                    "Groß",
                    "Chen",
                    "Farouk",
                    "Lindqvist",
                    "Mensah",
                    "Okafor",
                    "Ruiz",
                    "Stein",
                    "Tanner",
                    "Umar",
                    "Varga",
                    "Wade",
                    "Young",
                    "Zapata",
                    "Ames",
                    "Boateng",
                    "Crane",
                    "Duarte",
                    "Ellison");
    private static final List<String> PAYERS =
            List.of(
                    "Bay Commercial PPO",
                    "Medicare Part B",
                    "Union Health Plan",
                    "Self-pay",
                    "Harbor HMO");
    private static final List<String> STREETS =
            List.of(
                    "Alder Lane",
                    "Pier Road",
                    "Canal Street",
                    "Mill Row",
                    "Chestnut Avenue",
                    "Harbor View");

    private final RandomGenerator random;
    private final LocalDate today;

    DemoPeople(RandomGenerator random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    List<PatientDraft> all() {
        var drafts = new ArrayList<PatientDraft>();
        for (int i = 0; i < GIVEN.size(); i++) {
            drafts.add(person(i));
        }
        return drafts;
    }

    private PatientDraft person(int index) {
        var born = today.minusYears(19 + random.nextInt(62)).minusDays(random.nextInt(365));
        var sex = index % 2 == 0 ? Sex.FEMALE : Sex.MALE;
        var details =
                new PatientDetails(
                        new PatientNames(GIVEN.get(index), FAMILY.get(index), "", ""),
                        Optional.of(born),
                        sex,
                        "",
                        sex == Sex.FEMALE ? "she/her" : "he/him",
                        List.of(
                                new Phone(
                                        PhoneKind.MOBILE,
                                        "(555) 555-01%02d".formatted(index % 100))),
                        index % 3 == 0 ? "patient%02d@example.org".formatted(index) : "",
                        new Address(
                                (10 + random.nextInt(280)) + " " + pick(STREETS),
                                "Fairhaven",
                                "MA",
                                "02719",
                                "USA"),
                        index % 4 == 0
                                ? new EmergencyContact(
                                        "Alex " + FAMILY.get(index), "spouse", "(555) 555-0190")
                                : new EmergencyContact("", "", ""),
                        new SpokenLanguage(
                                index % 15 == 14 ? "Spanish" : "English", index % 15 == 14),
                        new Coverage(
                                pick(PAYERS),
                                "BCX " + (1000 + random.nextInt(9000)),
                                index % 3 == 1 ? "Dr. L. Hartmann" : ""),
                        new MedicalHistory(
                                index % 9 == 0 ? "Latex" : "",
                                index % 7 == 0 ? "apixaban 5 mg" : "",
                                index % 8 == 3 ? "Arthroscopy, right knee, 2021" : "",
                                index % 20 == 5 ? "Hard of hearing: speak to the left side" : ""),
                        "");
        return PatientDraft.ofNew(details, answers(index));
    }

    /** Everybody was asked everything; some answered yes. */
    private static Map<ConditionFlag, Answer> answers(int index) {
        var answers = new EnumMap<ConditionFlag, Answer>(ConditionFlag.class);
        for (var flag : ConditionFlag.values()) {
            if (flag.group() != ConditionFlag.Group.AGE) {
                answers.put(flag, Answer.NO);
            }
        }
        yesIf(answers, index % 7 == 0, ConditionFlag.ANTICOAGULANT);
        yesIf(answers, index % 9 == 0, ConditionFlag.LATEX_ALLERGY);
        yesIf(answers, index == 3 || index == 28, ConditionFlag.PACEMAKER_ICD);
        yesIf(answers, index % 11 == 6, ConditionFlag.DIABETES);
        yesIf(answers, index % 13 == 8, ConditionFlag.METAL_IMPLANT);
        yesIf(answers, index == 22, ConditionFlag.RAYNAUD);
        yesIf(answers, index == 40, ConditionFlag.PREGNANCY);
        return answers;
    }

    private static void yesIf(Map<ConditionFlag, Answer> answers, boolean yes, ConditionFlag flag) {
        if (yes) {
            answers.put(flag, Answer.YES);
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
