package org.quadset.exercises;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a programme stands in the phases of a protocol.
 *
 * @param protocol its key; empty without a protocol
 * @param phase its name: "1", "4a"; empty without one
 * @param ticked the criteria that were found met, as {@link CareProtocol.Phase#tick} names them
 */
public record ProtocolPlace(String protocol, String phase, List<String> ticked) {
    /** Without a protocol. */
    public static final ProtocolPlace NONE = new ProtocolPlace("", "", List.of());

    public ProtocolPlace {
        ticked = List.copyOf(ticked);
    }

    /** Whether there is no protocol. */
    public boolean isNone() {
        return protocol.isEmpty();
    }

    /** In another phase; what was ticked in others of the same protocol stays ticked. */
    public ProtocolPlace at(String newProtocol, String newPhase) {
        return new ProtocolPlace(
                newProtocol, newPhase, newProtocol.equals(protocol) ? ticked : List.of());
    }

    /** With a criterion met, or not met any more. */
    public ProtocolPlace with(String tick, boolean met) {
        var others = new ArrayList<>(ticked);
        others.remove(tick);
        if (met) {
            others.add(tick);
        }
        return new ProtocolPlace(protocol, phase, others);
    }
}
