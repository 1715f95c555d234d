package org.quadset.exercises;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.quadset.platform.text.Folding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The phase plans that come with the program (protocols.md), read when they are first needed. */
public final class CareProtocols {
    private final Document document;

    /** The file that holds them. */
    private record Document(
            String version,
            String source,
            List<String> globalRedFlags,
            String painRule,
            String tendonRule,
            List<CareProtocol> protocols) {}

    /** Reads the protocols from the program's resources. */
    public CareProtocols() {
        try (var stream = CareProtocols.class.getResourceAsStream("protocols.json")) {
            document = new JsonMapper().readValue(stream, Document.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of them, in the document's order. */
    public List<CareProtocol> all() {
        return document.protocols();
    }

    /** The protocol with this key. */
    public Optional<CareProtocol> byKey(String key) {
        return all().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /**
     * Protocols whose name has words that begin with all of the typed ones, those that fit one of
     * the diagnosis codes first; with nothing typed, all.
     */
    public List<CareProtocol> find(String typed, List<String> diagnoses) {
        var words = Folding.words(typed);
        return all().stream()
                .filter(
                        one -> {
                            var name = " " + String.join(" ", Folding.words(one.name()));
                            return words.stream().allMatch(word -> name.contains(" " + word));
                        })
                .sorted(Comparator.comparing(one -> !one.fits(diagnoses)))
                .toList();
    }

    /** What ends any protocol: stop and refer. */
    public List<String> globalRedFlags() {
        return document.globalRedFlags();
    }

    /** How much pain is all right under a protocol. */
    public String painRule(CareProtocol protocol) {
        return protocol.ofTendon() ? document.tendonRule() : document.painRule();
    }
}
