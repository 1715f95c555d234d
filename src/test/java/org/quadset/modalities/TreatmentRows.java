package org.quadset.modalities;

import org.quadset.exercises.ExerciseLibrary;
import org.quadset.platform.problems.Violation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Treatment rows that are complete and usual, for tests to change in one place. */
final class TreatmentRows {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final ExerciseLibrary LIBRARY = new ExerciseLibrary();

    private TreatmentRows() {}

    /** A kind of treatment with the choices that decide which fields it has. */
    record Variant(TreatmentKind kind, Map<String, String> chosen) {
        static Variant of(TreatmentKind kind, String field, String choice) {
            return new Variant(kind, Map.of(field, choice));
        }

        List<ModalityField> numberFields() {
            return kind.fields(chosen).stream().filter(TreatmentRows::isNumber).toList();
        }

        @Override
        public String toString() {
            return kind + " " + chosen;
        }
    }

    /** Every kind in every mode, method and technique. */
    static List<Variant> variants() {
        var all = new ArrayList<Variant>();
        addByChoices(all, TreatmentKind.MANUAL_THERAPY, "technique");
        all.add(new Variant(TreatmentKind.THERAPEUTIC_EXERCISE, Map.of()));
        addByChoices(all, TreatmentKind.ULTRASOUND, "duty_cycle");
        addByChoices(all, TreatmentKind.ELECTRICAL_STIMULATION, "mode");
        addByChoices(all, TreatmentKind.DRY_NEEDLING, "technique");
        addByChoices(all, TreatmentKind.ICE, "method");
        all.add(
                new Variant(
                        TreatmentKind.ELECTRICAL_STIMULATION,
                        Map.of("mode", "high_volt", "sensation_goal", "motor")));
        all.add(Variant.of(TreatmentKind.ULTRASOUND, "couplant", "medicated_gel"));
        addByChoices(all, TreatmentKind.ULTRASOUND, "stage");
        all.add(
                new Variant(
                        TreatmentKind.MANUAL_THERAPY,
                        Map.of("technique", "thrust", "region", "neck")));
        addByChoices(all, TreatmentKind.TAPING, "tape_type");
        addByChoices(all, TreatmentKind.HEAT, "method");
        addByChoices(all, TreatmentKind.GAIT_TRAINING, "weight_bearing");
        all.add(new Variant(TreatmentKind.SELF_CARE, Map.of()));
        all.add(new Variant(TreatmentKind.IONTOPHORESIS, Map.of()));
        all.add(new Variant(TreatmentKind.MECHANICAL_TRACTION, Map.of()));
        return all;
    }

    private static void addByChoices(List<Variant> all, TreatmentKind kind, String field) {
        field(kind.fields(Map.of()), field)
                .choices()
                .forEach(choice -> all.add(Variant.of(kind, field, choice)));
    }

    static boolean isNumber(ModalityField field) {
        return field.kind() == FieldKind.WHOLE_NUMBER || field.kind() == FieldKind.DECIMAL;
    }

    static ModalityField field(List<ModalityField> fields, String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + key));
    }

    /** A complete row; the pairs of key and text replace what would be usual. */
    static Map<String, String> row(TreatmentKind kind, String... changes) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        for (var field : kind.fields(typed)) {
            typed.putIfAbsent(field.key(), usual(kind, typed, field));
        }
        return typed;
    }

    static Map<String, String> row(Variant variant) {
        var changes = new ArrayList<String>();
        variant.chosen().forEach((key, choice) -> changes.addAll(List.of(key, choice)));
        return row(variant.kind(), changes.toArray(String[]::new));
    }

    private static String usual(
            TreatmentKind kind, Map<String, String> typed, ModalityField field) {
        return switch (field.key()) {
            case "exercises" -> "Bridge 3x12";
            case "tempo" -> "3-1-1";
            case "muscles" -> "Soleus left";
            case "expiry" -> TODAY.plusYears(1).toString();
            case "written_consent_date" -> TODAY.toString();
            case "grade" ->
                    typed.getOrDefault("technique", "").equals("thrust") ? "grade_5" : "grade_3";
            default ->
                    switch (field.kind()) {
                        case WHOLE_NUMBER, DECIMAL -> plain(field.typical().from());
                        case CHOICE, SEVERAL_CHOICES, YES_NO -> field.choices().getFirst();
                        case LINE, LINES -> "as planned";
                        case DATE -> throw new AssertionError("a date to think of: " + kind);
                    };
        };
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static TreatmentReading read(TreatmentKind kind, Map<String, String> typed) {
        return kind.read(typed, TODAY, LIBRARY);
    }

    /** Reads a usual row with some texts replaced. */
    static TreatmentReading read(TreatmentKind kind, String... changes) {
        return read(kind, row(kind, changes));
    }

    /** The dose of a usual row with some texts replaced, which has to be complete. */
    static <M extends Modality> M dose(Class<M> type, TreatmentKind kind, String... changes) {
        var reading = read(kind, changes);
        return type.cast(
                reading.modality()
                        .orElseThrow(
                                () ->
                                        new AssertionError(
                                                reading.missing() + " " + reading.wrong())));
    }

    /** What is told about one field, as message keys. */
    static List<String> keysOf(List<Violation> violations, String field) {
        return violations.stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::messageKey)
                .toList();
    }

    /** The message keys of a dose's advice. */
    static List<String> adviceKeys(Modality modality) {
        return modality.advice().stream().map(Advice::messageKey).toList();
    }

    /** A derived value as it is shown. */
    static String derived(Modality modality, String key) {
        return modality.derived().stream()
                .filter(value -> value.key().equals(key))
                .map(DerivedValue::number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing derived as " + key));
    }
}
