package org.quadset.modalities;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads the typed texts of a treatment row by its fields' rules. All that is wrong is collected; a
 * value that is wrong or missing is read as a neutral one, which the caller throws away because
 * there are violations.
 */
final class FieldReader {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_LINES = 4000;

    private final Map<String, ModalityField> fields = new HashMap<>();
    private final Map<String, String> typed;
    private final LocalDate today;
    private final List<Violation> missing = new ArrayList<>();
    private final List<Violation> wrong = new ArrayList<>();

    FieldReader(List<ModalityField> fields, Map<String, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
        fields.forEach(field -> this.fields.put(field.key(), field));
        fields.forEach(this::check);
    }

    private void check(ModalityField field) {
        var text = text(field.key());
        if (text.isEmpty()) {
            if (field.required()) {
                missing.add(Violation.of(field.key(), "field.missing", field.label()));
            }
            return;
        }
        switch (field.kind()) {
            case WHOLE_NUMBER, DECIMAL -> checkNumber(field, text);
            case CHOICE, YES_NO -> checkChoice(field, text);
            case SEVERAL_CHOICES ->
                    Arrays.stream(text.split(",", -1))
                            .forEach(one -> checkChoice(field, one.strip()));
            case DATE ->
                    TypedDate.read(text, DateOrder.MONTH_DAY_YEAR, today.plusYears(20))
                            .violation(field.key())
                            .ifPresent(wrong::add);
            case LINE -> wrong.addAll(TypedText.violations(field.key(), text, LONGEST_LINE));
            case LINES -> wrong.addAll(TypedText.violations(field.key(), text, LONGEST_LINES));
        }
    }

    private void checkNumber(ModalityField field, String text) {
        new TypedNumber(
                        field.key(),
                        field.label(),
                        field.kind() == FieldKind.WHOLE_NUMBER,
                        field.hard(),
                        field.step(),
                        field.unit())
                .refusal(text)
                .ifPresent(wrong::add);
    }

    private void checkChoice(ModalityField field, String text) {
        if (!field.choices().contains(text)) {
            refuse(field.key(), "field.noSuchChoice", field.label(), TypedNumber.shorten(text));
        }
    }

    /** Adds what a modality's own rule refuses. */
    void refuse(String field, String messageKey, Object... arguments) {
        wrong.add(Violation.of(field, messageKey, arguments));
    }

    /** Adds what a modality's own rule still needs. */
    void need(String field) {
        missing.add(Violation.of(field, "field.missing", Messages.text("field." + field)));
    }

    List<Violation> missing() {
        return missing;
    }

    List<Violation> wrong() {
        return wrong;
    }

    String text(String key) {
        return typed.getOrDefault(key, "").replace("\r\n", "\n").strip();
    }

    String choice(String key) {
        return text(key);
    }

    boolean yes(String key) {
        return text(key).equals("yes");
    }

    int whole(String key) {
        return (int) decimal(key);
    }

    double decimal(String key) {
        return optionalDecimal(key).orElse(0);
    }

    OptionalInt optionalWhole(String key) {
        var number = optionalDecimal(key);
        return number.isPresent()
                ? OptionalInt.of((int) number.getAsDouble())
                : OptionalInt.empty();
    }

    /** The number of a field that applies here and is not empty or garbled. */
    OptionalDouble optionalDecimal(String key) {
        return fields.containsKey(key) ? TypedNumber.read(text(key)) : OptionalDouble.empty();
    }

    Optional<LocalDate> date(String key) {
        return TypedDate.read(text(key), DateOrder.MONTH_DAY_YEAR, today.plusYears(20)).date();
    }

    LocalDate today() {
        return today;
    }
}
