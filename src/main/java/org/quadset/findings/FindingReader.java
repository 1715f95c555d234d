package org.quadset.findings;

import org.quadset.modalities.FieldKind;
import org.quadset.modalities.TypedNumber;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads the typed texts of a finding by its fields' rules and collects all that is wrong. */
final class FindingReader {
    private static final int LONGEST_LINE = 200;

    private final Map<FindingPart, FindingField> fields = new EnumMap<>(FindingPart.class);
    private final Map<String, String> typed;
    private final List<Violation> missing = new ArrayList<>();
    private final List<Violation> wrong = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();

    FindingReader(List<FindingField> fields, Map<String, String> typed) {
        this.typed = typed;
        fields.forEach(field -> this.fields.put(field.part(), field));
        fields.forEach(this::check);
        if (!text(FindingPart.UNREAD).isEmpty()) {
            refuse(FindingPart.UNREAD, "finding.notUnderstood", text(FindingPart.UNREAD));
        }
    }

    private void check(FindingField field) {
        var text = text(field.part());
        if (text.isEmpty()) {
            if (field.required()) {
                need(field.part());
            }
            return;
        }
        switch (field.kind()) {
            case WHOLE_NUMBER, DECIMAL -> checkNumber(field, text);
            case CHOICE -> {
                if (field.choices().stream().noneMatch(one -> one.key().equals(text))) {
                    refuse(
                            field.part(),
                            "field.noSuchChoice",
                            field.label(),
                            TypedNumber.shorten(text));
                }
            }
            default -> wrong.addAll(TypedText.violations(field.key(), text, LONGEST_LINE));
        }
    }

    private void checkNumber(FindingField field, String text) {
        var refusal =
                new TypedNumber(
                                field.part().key(),
                                field.label(),
                                field.kind() == FieldKind.WHOLE_NUMBER,
                                field.hard(),
                                field.step(),
                                field.unit())
                        .refusal(text);
        refusal.ifPresent(wrong::add);
        if (refusal.isEmpty() && !field.typical().contains(TypedNumber.read(text).getAsDouble())) {
            warn(
                    field.part(),
                    "field.unusual",
                    field.label(),
                    field.typical().text(),
                    field.unit());
        }
    }

    void refuse(FindingPart part, String messageKey, Object... arguments) {
        wrong.add(Violation.of(part.key(), messageKey, arguments));
    }

    void need(FindingPart part) {
        missing.add(Violation.of(part.key(), "field.missing", part.label()));
    }

    void warn(FindingPart part, String messageKey, Object... arguments) {
        warnings.add(Violation.of(part.key(), messageKey, arguments));
    }

    List<Violation> missing() {
        return missing;
    }

    List<Violation> wrong() {
        return wrong;
    }

    List<Violation> warnings() {
        return warnings;
    }

    String text(FindingPart part) {
        return typed.getOrDefault(part.key(), "").strip();
    }

    /** The number of a field that applies; empty if it is empty or garbled. */
    OptionalDouble decimal(FindingPart part) {
        return fields.containsKey(part) ? TypedNumber.read(text(part)) : OptionalDouble.empty();
    }

    OptionalInt whole(FindingPart part) {
        var number = decimal(part);
        return number.isPresent()
                ? OptionalInt.of((int) number.getAsDouble())
                : OptionalInt.empty();
    }

    <E extends Enum<E> & FindingChoice> Optional<E> choice(FindingPart part, Class<E> choices) {
        if (!fields.containsKey(part)) {
            return Optional.empty();
        }
        var text = text(part);
        return List.of(choices.getEnumConstants()).stream()
                .filter(one -> one.key().equals(text))
                .findFirst();
    }
}
