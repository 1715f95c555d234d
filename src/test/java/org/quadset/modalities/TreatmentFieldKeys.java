package org.quadset.modalities;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that treatments have in any of their modes, for tests of other packages. */
public final class TreatmentFieldKeys {
    private TreatmentFieldKeys() {}

    /** The keys of each kind and mode. */
    public static List<Set<String>> all() {
        return TreatmentRows.variants().stream()
                .map(
                        variant ->
                                variant.kind().fields(variant.chosen()).stream()
                                        .map(ModalityField::key)
                                        .collect(Collectors.toSet()))
                .toList();
    }
}
