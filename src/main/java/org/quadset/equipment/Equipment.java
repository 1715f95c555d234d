package org.quadset.equipment;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.Folding;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A device of the clinic.
 *
 * @param id 0 while it is not stored
 * @param name as treatment rows name it, at most 120 characters
 * @param serial at most 80 characters; may be empty
 * @param calibratedOn when it was last checked
 * @param dueOn when it must be checked again at the latest
 * @param retired no longer used; kept because old rows name it
 */
public record Equipment(
        long id,
        long version,
        EquipmentKind kind,
        String name,
        String serial,
        Optional<LocalDate> calibratedOn,
        Optional<LocalDate> dueOn,
        boolean retired) {
    /** All broken rules. */
    public List<Violation> violations(LocalDate today) {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("name", "text.needed"));
        }
        found.addAll(TypedText.violations("name", name, 120));
        found.addAll(TypedText.violations("serial", serial, 80));
        calibratedOn
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> found.add(Violation.of("calibratedOn", "equipment.inFuture")));
        if (calibratedOn.isPresent()
                && dueOn.filter(due -> due.isBefore(calibratedOn.get())).isPresent()) {
            found.add(Violation.of("dueOn", "equipment.dueBeforeCheck"));
        }
        return found;
    }

    /** Whether its check was due before the day; a device without a date is not. */
    public boolean overdue(LocalDate day) {
        return !retired && dueOn.filter(due -> due.isBefore(day)).isPresent();
    }

    /** Whether a text typed into a row names it: by its name or its serial number. */
    public boolean isNamed(String typed) {
        var words = Folding.words(typed);
        return !words.isEmpty()
                && (words.equals(Folding.words(name)) || words.equals(Folding.words(serial)));
    }

    /** The devices among these that a row names and whose check was due before the day. */
    public static List<Equipment> overdue(Collection<Equipment> all, String typed, LocalDate day) {
        return all.stream().filter(one -> one.isNamed(typed) && one.overdue(day)).toList();
    }

    public boolean isNew() {
        return id == 0;
    }
}
