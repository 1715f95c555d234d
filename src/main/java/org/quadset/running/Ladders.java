package org.quadset.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The ladders of ladders.json; what is missing there is a defect and throws. */
public final class Ladders {
    private static final Map<LadderKind, Ladder> ALL = read();

    private Ladders() {}

    /** The ladder of a kind. */
    public static Ladder of(LadderKind kind) {
        return ALL.get(kind);
    }

    private static Map<LadderKind, Ladder> read() {
        var all = new EnumMap<LadderKind, Ladder>(LadderKind.class);
        try (var in = Ladders.class.getResourceAsStream("ladders.json")) {
            for (var node : new ObjectMapper().readTree(in).required("ladders")) {
                var ladder = ladder(node);
                all.put(ladder.kind(), ladder);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return all;
    }

    private static Ladder ladder(JsonNode node) {
        var steps = new ArrayList<LadderStep>();
        node.required("steps").forEach(one -> steps.add(step(one)));
        return new Ladder(
                LadderKind.valueOf(node.required("kind").asText()),
                PainModel.valueOf(node.required("painModel").asText()),
                WorkUnit.valueOf(node.required("work").asText()),
                node.required("begins").asInt(),
                node.required("lowest").asInt(),
                node.required("afterLongGap").asInt(),
                node.required("toMileage").asBoolean(),
                node.required("finishGreens").asInt(),
                checks(node.required("gate")),
                checks(node.required("exit")),
                node.required("source").asText(),
                steps);
    }

    private static List<GateCheck> checks(JsonNode node) {
        var checks = new ArrayList<GateCheck>();
        node.forEach(one -> checks.add(GateCheck.valueOf(one.asText())));
        return checks;
    }

    private static LadderStep step(JsonNode node) {
        return new LadderStep(
                node.required("number").asInt(),
                node.required("rounds").asInt(),
                node.required("run").asInt(),
                node.required("walk").asInt(),
                node.has("percent")
                        ? OptionalInt.of(node.get("percent").asInt())
                        : OptionalInt.empty(),
                node.required("greens").asInt(),
                node.path("counts").asBoolean(false));
    }
}
