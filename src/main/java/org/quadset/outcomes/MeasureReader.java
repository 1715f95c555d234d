package org.quadset.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the definitions of measures.json; what is missing there is a defect and throws. */
final class MeasureReader {
    private static final BigDecimal WHOLE = BigDecimal.ONE;

    List<OutcomeMeasure> read() {
        try (var in = MeasureReader.class.getResourceAsStream("measures.json")) {
            var root = new ObjectMapper().readTree(in);
            var version = root.required("version").asText();
            return list(root.required("measures"), node -> measure(node, version));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static OutcomeMeasure measure(JsonNode node, String version) {
        return new OutcomeMeasure(
                node.required("key").asText(),
                version,
                node.required("short").asText(),
                node.required("name").asText(),
                node.path("words").asText(""),
                ItemText.valueOf(node.required("itemText").asText()),
                node.required("licence").asText(),
                node.path("citation").asText(""),
                node.has("disabled")
                        ? Optional.of(node.get("disabled").asText())
                        : Optional.empty(),
                items(node.required("items")),
                ScoringFormula.valueOf(node.required("formula").asText()),
                node.required("leastAnswered").asInt(),
                node.required("missingRule").asText(),
                BetterDirection.valueOf(node.required("direction").asText()),
                node.required("unit").asText(),
                node.required("least").decimalValue(),
                number(node, "most"),
                node.required("axis").asText().equals("SCALE"),
                node.path("ratesChange").asBoolean(false),
                node.path("measured").asBoolean(false),
                node.path("sided").asBoolean(false),
                list(node.path("thresholds"), MeasureReader::threshold),
                list(node.path("bands"), MeasureReader::band),
                list(node.path("norms"), MeasureReader::norm),
                list(node.path("notes"), JsonNode::asText));
    }

    /** {@code "repeat": 20} stands for that many items, numbered on from those before. */
    private static List<OutcomeItem> items(JsonNode nodes) {
        var items = new ArrayList<OutcomeItem>();
        for (var node : nodes) {
            int times = node.path("repeat").asInt(1);
            for (int i = 0; i < times; i++) {
                items.add(item(node, node.path("key").asText(String.valueOf(items.size() + 1))));
            }
        }
        return List.copyOf(items);
    }

    private static OutcomeItem item(JsonNode node, String key) {
        var options = list(node.path("options"), JsonNode::decimalValue);
        var labels = new HashMap<BigDecimal, String>();
        node.path("labels")
                .properties()
                .forEach(
                        label ->
                                labels.put(
                                        new BigDecimal(label.getKey()), label.getValue().asText()));
        return new OutcomeItem(
                key,
                node.path("text").asText(""),
                node.path("unit").asText(""),
                options,
                options.isEmpty() ? node.required("from").decimalValue() : BigDecimal.ZERO,
                options.isEmpty() ? node.required("to").decimalValue() : BigDecimal.ZERO,
                number(node, "step").orElse(WHOLE),
                node.path("scored").asBoolean(true),
                node.path("optional").asBoolean(false),
                node.path("named").asBoolean(false),
                Map.copyOf(labels),
                number(node, "usual"),
                OutcomeItem.Prefill.valueOf(node.path("prefill").asText("NOTHING")));
    }

    private static ChangeThreshold threshold(JsonNode node) {
        return new ChangeThreshold(
                node.required("kind").asText(),
                number(node, "points"),
                number(node, "percent"),
                node.path("decides").asBoolean(false),
                node.path("size").asText(""),
                node.path("population").asText(""),
                node.path("source").asText(""),
                number(node, "fromBaseline"),
                number(node, "toBaseline"),
                node.path("leastItems").asInt(0),
                node.path("mostItems").asInt(Integer.MAX_VALUE));
    }

    private static ScoreBand band(JsonNode node) {
        boolean included = node.has("from");
        return new ScoreBand(
                node.required(included ? "from" : "above").decimalValue(),
                included,
                node.required("label").asText());
    }

    private static AgeNorm norm(JsonNode node) {
        return new AgeNorm(
                node.required("fromAge").asInt(),
                node.required("toAge").asInt(),
                node.required("value").decimalValue());
    }

    private static Optional<BigDecimal> number(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.get(name).decimalValue()) : Optional.empty();
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> read) {
        return StreamSupport.stream(nodes.spliterator(), false).map(read).toList();
    }
}
