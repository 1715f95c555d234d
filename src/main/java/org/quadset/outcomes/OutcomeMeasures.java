package org.quadset.outcomes;

import org.quadset.platform.text.Folding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measures that come with the program, read once when they are first needed. */
public final class OutcomeMeasures {
    private final Map<String, OutcomeMeasure> byKey = new LinkedHashMap<>();

    /** Reads the definitions from the program's resources. */
    public OutcomeMeasures() {
        new MeasureReader().read().forEach(measure -> byKey.put(measure.key(), measure));
    }

    /** All measures in the resource's order, the disabled ones too. */
    public List<OutcomeMeasure> all() {
        return List.copyOf(byKey.values());
    }

    /** The measure with this key; keys stay the same forever. */
    public Optional<OutcomeMeasure> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Measures whose names or words have words that begin with all of the typed ones. */
    public List<OutcomeMeasure> find(String typed) {
        var wanted = Folding.words(typed);
        return byKey.values().stream()
                .filter(
                        measure -> {
                            var words =
                                    Folding.words(
                                            String.join(
                                                    " ",
                                                    measure.shortName(),
                                                    measure.name(),
                                                    measure.searchWords()));
                            return wanted.stream()
                                    .allMatch(
                                            want ->
                                                    words.stream()
                                                            .anyMatch(
                                                                    word -> word.startsWith(want)));
                        })
                .toList();
    }
}
