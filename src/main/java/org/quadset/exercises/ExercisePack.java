package org.quadset.exercises;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;

/**
 * Exercises with their doses that are often prescribed together.
 *
 * @param id 0 while it was never saved
 * @param note for the therapist; may be empty
 * @param items in the order of the sheet
 */
public record ExercisePack(long id, long version, String name, String note, List<PackItem> items) {
    /** As many as a programme holds. */
    static final int MOST_ITEMS = 40;

    public ExercisePack {
        name = name == null ? "" : name;
        note = note == null ? "" : note;
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** A new pack of what a programme holds. */
    public static ExercisePack of(String name, Prescription programme) {
        return new ExercisePack(
                0,
                0,
                name,
                "",
                programme.exercises().stream()
                        .map(
                                one ->
                                        new PackItem(
                                                one.exerciseKey(),
                                                one.side(),
                                                one.dosage(),
                                                one.note()))
                        .toList());
    }

    public boolean isNew() {
        return id == 0;
    }

    /** The same pack with another name and note. */
    public ExercisePack withTexts(String newName, String newNote) {
        return new ExercisePack(id, version, newName, newNote, items);
    }

    /** The same pack with other exercises. */
    public ExercisePack withItems(List<PackItem> others) {
        return new ExercisePack(id, version, name, note, others);
    }

    /** All broken rules; fields of an item begin with its number. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("name", "text.needed"));
        }
        found.addAll(TypedText.violations("name", name, 120));
        found.addAll(TypedText.violations("note", note, 1000));
        if (items.isEmpty()) {
            found.add(Violation.of("items", "pack.empty"));
        }
        if (items.size() > MOST_ITEMS) {
            found.add(Violation.of("items", "prescription.tooMany", MOST_ITEMS));
        }
        for (int i = 0; i < items.size(); i++) {
            for (var broken : items.get(i).violations()) {
                found.add(
                        new Violation(
                                (i + 1) + "." + broken.field(),
                                broken.messageKey(),
                                broken.arguments()));
            }
        }
        return found;
    }
}
