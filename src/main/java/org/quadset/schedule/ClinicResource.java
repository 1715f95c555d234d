package org.quadset.schedule;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A room, a pool lane or a device that is booked with an appointment.
 *
 * @param features what it has, in single words such as "plinth"; lower case
 * @param capacity how many appointments it holds at a time, 1 to 99
 * @param position its place in lists, from 1
 */
public record ClinicResource(
        long id,
        long version,
        ResourceKind kind,
        String name,
        Set<String> features,
        int capacity,
        int position,
        boolean active) {
    public ClinicResource {
        features = Set.copyOf(features);
    }

    /** Whether it is of the kind and has the feature. */
    public boolean answers(ResourceNeed need) {
        return active
                && kind == need.kind()
                && (need.feature().isEmpty() || features.contains(need.feature()));
    }

    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("name", "text.needed"));
        }
        found.addAll(TypedText.violations("name", name, 80));
        found.addAll(TypedText.violations("features", String.join(" ", features), 300));
        Violation.outside("capacity", capacity, 1, 99).ifPresent(found::add);
        return found;
    }
}
