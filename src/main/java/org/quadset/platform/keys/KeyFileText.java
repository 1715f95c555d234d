package org.quadset.platform.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/** A key file as text: JSON with hexadecimal values. What is read is not trusted. */
final class KeyFileText {
    /** No real file comes near it, in bytes. */
    static final int LONGEST = 2_000_000;

    private static final String FORMAT = "quadset-keys-1";
    private static final int MOST_SLOTS = 1000;
    private static final int LONGEST_VALUE = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeyFileText() {}

    static String written(String nameSalt, List<KeySlot> slots, String seal) {
        var root = JSON.createObjectNode();
        root.put("format", FORMAT).put("nameSalt", nameSalt);
        var list = root.putArray("slots");
        for (var slot : slots) {
            write(list.addObject(), slot);
        }
        root.put("seal", seal);
        return root.toPrettyString() + "\n";
    }

    private static void write(ObjectNode node, KeySlot slot) {
        node.put("kind", slot.kind().name())
                .put("account", slot.account())
                .put("nameMark", slot.nameMark())
                .put("memoryKb", slot.cost().memoryKb())
                .put("passes", slot.cost().passes())
                .put("salt", slot.salt())
                .put("publicKey", slot.publicKey())
                .put("privateKey", slot.privateKey())
                .put("encapsulation", slot.encapsulation())
                .put("dataKey", slot.dataKey());
    }

    /**
     * @throws IOException if it is not JSON
     * @throws IllegalArgumentException if it is not a whole key file
     */
    static KeyFile read(String text) throws IOException {
        var root = JSON.readTree(text);
        if (root == null || !root.path("format").asText().equals(FORMAT)) {
            throw new IllegalArgumentException("not a key file");
        }
        var slots = new ArrayList<KeySlot>();
        var list = root.path("slots");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_SLOTS) {
            throw new IllegalArgumentException("no slots");
        }
        var owners = new HashSet<String>();
        for (var node : list) {
            var slot = slot(node);
            slots.add(slot);
            if (!owners.add(slot.kind() + ":" + slot.account())) {
                throw new IllegalArgumentException("two slots of one account");
            }
        }
        return new KeyFile(hex(root, "nameSalt"), slots, hex(root, "seal"));
    }

    private static KeySlot slot(JsonNode node) {
        var kind = KeySlot.Kind.valueOf(node.path("kind").asText());
        return new KeySlot(
                kind,
                whole(node, "account"),
                kind == KeySlot.Kind.ACCOUNT ? hex(node, "nameMark") : "",
                new Argon2.Cost((int) whole(node, "memoryKb"), (int) whole(node, "passes")),
                hex(node, "salt"),
                hex(node, "publicKey"),
                hex(node, "privateKey"),
                hex(node, "encapsulation"),
                hex(node, "dataKey"));
    }

    private static long whole(JsonNode node, String field) {
        var number = node.path(field);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException("not a number: " + field);
        }
        long value = number.asLong();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("out of range: " + field);
        }
        return value;
    }

    private static String hex(JsonNode node, String field) {
        var text = node.path(field).asText();
        if (text.isEmpty() || text.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("missing: " + field);
        }
        HexFormat.of().parseHex(text);
        return text;
    }
}
