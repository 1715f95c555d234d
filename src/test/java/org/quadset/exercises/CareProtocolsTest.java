package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The phase plans against the document that they come from. */
class CareProtocolsTest {
    private static final Pattern SECTION =
            Pattern.compile("^## (\\d)\\. .*?(?=^## |\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| (\\d.*)\\|$", Pattern.MULTILINE);

    private final CareProtocols protocols = new CareProtocols();
    private final ExerciseLibrary library = new ExerciseLibrary();
    private final String document = document();

    private static String document() {
        try (var stream = CareProtocolsTest.class.getResourceAsStream("protocols.md")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private List<String> sections() {
        return SECTION.matcher(document).results().map(MatchResult::group).toList();
    }

    private static List<List<String>> rows(String section) {
        return ROW.matcher(section)
                .results()
                .map(row -> Stream.of(row.group(1).split("\\|")).map(String::strip).toList())
                .toList();
    }

    /** Words only, so that it does not matter how the document strings them together. */
    private static String plain(String text) {
        return text.replaceAll("\\[[ST][^\\]]*]", " ")
                .replaceAll("[*;,()|]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void everyProtocolOfTheDocumentIsThere() {
        assertThat(sections()).hasSize(7);
        assertThat(protocols.all())
                .extracting(CareProtocol::key)
                .containsExactly(
                        "runnersKnee", "hamstring", "heel", "ankle", "acl", "back", "rotatorCuff");
    }

    @Test
    void everyExerciseOfEveryPhaseIsInTheLibrary() {
        for (var protocol : protocols.all()) {
            for (var phase : protocol.phases()) {
                assertThat(phase.items()).isNotEmpty();
                for (var item : phase.items()) {
                    assertThat(item.keys()).isNotEmpty();
                    for (var key : item.keys()) {
                        assertThat(library.byKey(key)).as(protocol.key() + " " + key).isPresent();
                    }
                }
            }
        }
    }

    @Test
    void everyPhaseHasTheDocumentsNameTimeEntryAndExits() {
        for (int i = 0; i < 7; i++) {
            var protocol = protocols.all().get(i);
            var rows = rows(sections().get(i));
            assertThat(protocol.phases()).hasSameSizeAs(rows);
            for (int p = 0; p < rows.size(); p++) {
                var row = rows.get(p);
                var phase = protocol.phases().get(p);
                assertThat(plain(row.getFirst()))
                        .startsWith((phase.phase() + " " + phase.label()).strip());
                assertThat(plain(String.join(" ", row))).contains(plain(phase.time()));
                int exits = i == 0 ? 3 : i == 4 ? 2 : 1;
                assertThat(plain(String.join("; ", phase.exits())))
                        .isEqualTo(plain(row.get(exits)));
                if (i == 0) {
                    assertThat(phase.aim()).isEqualTo(row.get(1));
                    assertThat(plain(String.join("; ", phase.entry())))
                            .isEqualTo(plain(row.get(2)));
                    assertThat(plain(row.get(5))).startsWith(plain(phase.frequency()));
                }
            }
        }
    }

    @Test
    void everyExerciseAndNoteOfThePhasesIsTakenFromTheDocumentAndNoneIsLeftOut() {
        for (int i = 0; i < 7; i++) {
            var rows = rows(sections().get(i));
            for (int p = 0; p < rows.size(); p++) {
                var phase = protocols.all().get(i).phases().get(p);
                var cell = rows.get(p).get(i == 0 ? 4 : i == 4 ? 3 : 2);
                var words = new ArrayList<String>();
                for (var item : phase.items()) {
                    if (words.isEmpty() || !words.getLast().equals(item.words())) {
                        words.add(item.words());
                    }
                }
                words.addAll(phase.notes());
                var left = plain(cell);
                for (var word : words) {
                    assertThat(left).as(phase.phase()).contains(plain(word));
                    left = left.replaceFirst(Pattern.quote(plain(word)), " ");
                }
                assertThat(left).as("left out of %s", cell).isBlank();
            }
        }
    }

    @Test
    void redFlagsFactsAndNotesAreWordForWordThoseOfTheDocument() {
        var head = document.substring(0, document.indexOf("## 1."));
        assertThat(protocols.globalRedFlags()).hasSize(12);
        for (var flag : protocols.globalRedFlags()) {
            assertThat(head).contains(flag);
        }
        for (int i = 0; i < 7; i++) {
            var section = sections().get(i).replace("*", "");
            var protocol = protocols.all().get(i);
            assertThat(protocol.redFlags())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(section).contains(one));
            assertThat(protocol.facts())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(section).contains(one));
            assertThat(protocol.notes()).allSatisfy(one -> assertThat(section).contains(one));
            assertThat(head).contains(protocols.painRule(protocol).replaceAll("\\.$", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "M22.2X1, runnersKnee",
        "S76.311D, hamstring",
        "M72.2, heel",
        "S93.401D, ankle",
        "S83.511D, acl",
        "M54.50, back",
        "M75.41, rotatorCuff"
    })
    void offersTheProtocolOfTheDiagnosisFirst(String code, String key) {
        assertThat(protocols.find("", List.of(code)).getFirst().key()).isEqualTo(key);
        assertThat(protocols.find("", List.of(code))).hasSize(7);
    }

    @Test
    void findsAProtocolByTheBeginningsOfItsWords() {
        assertThat(protocols.find("rot sh", List.of("M54.50")))
                .extracting(CareProtocol::key)
                .containsExactly("rotatorCuff");
    }

    @Test
    void onlyTheHeelPlanAllowsPainThatSettlesByMorning() {
        assertThat(protocols.all().stream().filter(CareProtocol::ofTendon))
                .extracting(CareProtocol::key)
                .containsExactly("heel");
    }

    @Test
    void keepsTheTicksOfOtherPhasesButNotOfAnotherProtocol() {
        var knee = protocols.byKey("runnersKnee").orElseThrow();
        var tick = knee.phase("1").orElseThrow().tick("no effusion");
        var place = ProtocolPlace.NONE.at("runnersKnee", "1").with(tick, true);
        assertThat(place.at("runnersKnee", "2").ticked()).containsExactly(tick);
        assertThat(place.at("heel", "1").ticked()).isEmpty();
        assertThat(place.with(tick, false).ticked()).isEmpty();
    }
}
