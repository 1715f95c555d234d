package org.quadset.architecture;

import org.quadset.modalities.FieldKind;
import org.quadset.modalities.ModalityField;
import org.quadset.modalities.TreatmentKind;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every field that a treatment row can ever show, found by choosing every choice. */
final class TreatmentKeys {
    private final Map<String, ModalityField> found = new LinkedHashMap<>();
    private final Set<String> choices = new TreeSet<>();

    private TreatmentKeys() {}

    /** Walks through all kinds, modes, methods and techniques. */
    static TreatmentKeys ofAllKinds() {
        var keys = new TreatmentKeys();
        for (var kind : TreatmentKind.values()) {
            keys.explore(kind, Map.of());
        }
        return keys;
    }

    private void explore(TreatmentKind kind, Map<String, String> typed) {
        var fields = kind.fields(typed);
        for (var field : fields) {
            found.put(field.key(), field);
            choices.addAll(field.choices());
        }
        for (var field : fields) {
            if (!typed.containsKey(field.key())) {
                for (var choice : field.choices()) {
                    var more = new HashMap<>(typed);
                    more.put(field.key(), choice);
                    if (!names(kind.fields(more)).equals(names(fields))) {
                        explore(kind, more);
                    }
                }
            }
        }
    }

    private static Set<String> names(Collection<ModalityField> fields) {
        return fields.stream()
                .map(field -> field.key() + field.choices())
                .collect(Collectors.toSet());
    }

    /** The keys of the bundle that these fields need. */
    Set<String> bundleKeys() {
        var keys = new TreeSet<String>();
        for (var field : found.values()) {
            keys.add("field." + field.key());
            if (field.kind() == FieldKind.LINES) {
                keys.add("prompt." + field.key());
            }
        }
        choices.forEach(choice -> keys.add("choice." + choice));
        return keys;
    }

    /** The fields by key. */
    Map<String, ModalityField> fields() {
        return found;
    }
}
