package org.quadset.patients.imports;

import org.quadset.patients.Address;
import org.quadset.patients.Coverage;
import org.quadset.patients.EmergencyContact;
import org.quadset.patients.MedicalHistory;
import org.quadset.patients.PatientDetails;
import org.quadset.patients.PatientNames;
import org.quadset.patients.Phone;
import org.quadset.patients.PhoneKind;
import org.quadset.patients.Sex;
import org.quadset.patients.SpokenLanguage;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.Folding;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Understands one row of a patient list; what cannot be understood makes the row bad, with the
 * reason.
 */
final class RowReader {
    private static final Pattern SPREADSHEET_DAY = Pattern.compile("\\d{4,5}");

    private final PatientList list;
    private final LocalDate today;

    RowReader(PatientList list, LocalDate today) {
        this.list = list;
        this.today = today;
    }

    /** A row as it was understood, with all that is wrong with it. */
    record Understood(PatientDetails details, List<Violation> reasons) {}

    Understood read(PatientList.Row row) {
        var reasons = new ArrayList<Violation>();
        if (row.cells().size() > list.headings().size()
                && row.cells().subList(list.headings().size(), row.cells().size()).stream()
                        .anyMatch(c -> !c.isBlank())) {
            reasons.add(
                    Violation.of(
                            "row",
                            "import.tooManyCells",
                            row.cells().size(),
                            list.headings().size()));
        }
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        list.columns().forEach((index, column) -> cells.put(column, PatientList.cell(row, index)));
        var details = details(cells, reasons);
        reasons.addAll(details.violations(today));
        if (reasons.stream().anyMatch(reason -> reason.messageKey().startsWith("date."))) {
            reasons.removeIf(reason -> reason.messageKey().equals("patient.phoneOrBirthNeeded"));
        }
        return new Understood(details, reasons);
    }

    private PatientDetails details(Map<ImportColumn, String> cells, List<Violation> reasons) {
        var born = TypedDate.read(bornText(cells, reasons), list.format().dateOrder(), today);
        born.violation("born").ifPresent(reasons::add);
        var given =
                (line(cells, ImportColumn.GIVEN_NAME) + " " + line(cells, ImportColumn.MIDDLE_NAME))
                        .strip();
        return new PatientDetails(
                new PatientNames(
                        given,
                        line(cells, ImportColumn.FAMILY_NAME),
                        line(cells, ImportColumn.PREFERRED_NAME),
                        line(cells, ImportColumn.FORMER_NAME)),
                born.date(),
                sex(line(cells, ImportColumn.SEX)),
                "",
                line(cells, ImportColumn.PRONOUNS),
                phones(cells),
                line(cells, ImportColumn.EMAIL),
                new Address(
                        line(cells, ImportColumn.STREET),
                        line(cells, ImportColumn.CITY),
                        line(cells, ImportColumn.REGION),
                        line(cells, ImportColumn.POSTAL_CODE),
                        line(cells, ImportColumn.COUNTRY)),
                new EmergencyContact(
                        line(cells, ImportColumn.EMERGENCY_NAME),
                        "",
                        line(cells, ImportColumn.EMERGENCY_PHONE)),
                new SpokenLanguage(line(cells, ImportColumn.LANGUAGE), false),
                new Coverage(
                        line(cells, ImportColumn.PAYER),
                        line(cells, ImportColumn.MEMBER_NUMBER),
                        line(cells, ImportColumn.REFERRER)),
                new MedicalHistory(
                        block(cells, ImportColumn.ALLERGIES),
                        block(cells, ImportColumn.MEDICINES),
                        "",
                        ""),
                block(cells, ImportColumn.NOTE));
    }

    /**
     * A spreadsheet's day number would be read as nonsense; it is told apart from other unreadable
     * dates.
     */
    private static String bornText(Map<ImportColumn, String> cells, List<Violation> reasons) {
        var text = line(cells, ImportColumn.BORN);
        if (SPREADSHEET_DAY.matcher(text).matches()) {
            reasons.add(
                    Violation.of(
                            "born",
                            text.length() == 4 ? "date.yearOnly" : "date.spreadsheetNumber",
                            text));
            return "";
        }
        var folded = Folding.fold(text);
        return List.of("unknown", "n/a", "na", "-", "none", "?").contains(folded) ? "" : text;
    }

    private static List<Phone> phones(Map<ImportColumn, String> cells) {
        var phones = new ArrayList<Phone>();
        addPhone(phones, PhoneKind.MOBILE, line(cells, ImportColumn.MOBILE_PHONE));
        addPhone(phones, PhoneKind.HOME, line(cells, ImportColumn.HOME_PHONE));
        addPhone(phones, PhoneKind.WORK, line(cells, ImportColumn.WORK_PHONE));
        return phones;
    }

    private static void addPhone(List<Phone> phones, PhoneKind kind, String text) {
        if (!text.isEmpty()) {
            phones.add(new Phone(kind, text));
        }
    }

    private static Sex sex(String text) {
        return switch (Folding.fold(text)) {
            case "f", "female", "w", "weiblich", "woman", "frau" -> Sex.FEMALE;
            case "m", "male", "mannlich", "man", "mann" -> Sex.MALE;
            case "x", "i", "intersex", "d", "divers" -> Sex.INTERSEX;
            default -> Sex.NOT_ASKED;
        };
    }

    private static String line(Map<ImportColumn, String> cells, ImportColumn column) {
        return TypedText.line(cells.getOrDefault(column, ""));
    }

    private static String block(Map<ImportColumn, String> cells, ImportColumn column) {
        return TypedText.block(cells.getOrDefault(column, ""));
    }
}
