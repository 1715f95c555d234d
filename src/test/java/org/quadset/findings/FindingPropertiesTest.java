package org.quadset.findings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.quadset.exercises.Side;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.NaughtyStrings;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds for every finding, whatever is typed. */
class FindingPropertiesTest {
    /** A number typed into a field of a subject, on the field's step. */
    record TypedNumber(FindingSubject subject, FindingField field, BigDecimal number) {}

    private static List<FindingSubject> subjects() {
        var all = new java.util.ArrayList<>(FindingSubject.known());
        all.add(FindingSubject.ownTest("Hawkins"));
        all.add(FindingSubject.palpated("joint line"));
        return all;
    }

    private static ObjectiveFinding typed(FindingSubject subject, Map<String, String> fields) {
        return new ObjectiveFinding(
                subject.kind(), subject.key(), subject.sided() ? Side.RIGHT : Side.MIDLINE, fields);
    }

    @Provide
    Arbitrary<TypedNumber> numbers() {
        var fields =
                subjects().stream()
                        .flatMap(
                                subject ->
                                        subject.kind().fields(subject.key()).stream()
                                                .filter(FindingField::isNumber)
                                                .map(field -> Map.entry(subject, field)))
                        .toList();
        return Arbitraries.of(fields)
                .flatMap(
                        entry -> {
                            var field = entry.getValue();
                            var step = BigDecimal.valueOf(field.step());
                            long from = Math.round(field.hard().from() / field.step());
                            long to = Math.round(field.hard().to() / field.step());
                            return Arbitraries.oneOf(
                                            Arbitraries.longs().between(from, to),
                                            Arbitraries.longs().between(from - 40, from - 1),
                                            Arbitraries.longs().between(to + 1, to + 40),
                                            Arbitraries.of(from, to, from - 1, to + 1))
                                    .map(steps -> BigDecimal.valueOf(steps).multiply(step))
                                    .map(number -> new TypedNumber(entry.getKey(), field, number));
                        });
    }

    @Property(tries = 4000)
    void acceptsEveryNumberWithinTheLimitsAndRefusesAllOthers(
            @ForAll("numbers") TypedNumber typed) {
        var reading =
                typed(typed.subject(), Map.of(typed.field().key(), typed.number().toPlainString()))
                        .read();
        boolean inside = typed.field().hard().contains(typed.number().doubleValue());
        assertThat(reading.wrong())
                .filteredOn(one -> one.field().equals(typed.field().key()))
                .extracting(Violation::messageKey)
                .isEqualTo(inside ? List.of() : List.of("field.outOfRange"));
    }

    private static Arbitrary<String> texts() {
        var words =
                List.of(
                        "knee", "flex", "ext", "r", "l", "b", "125", "4+", "-", "+", "0-125",
                        "girth", "10", "42,5", "p", "pain", "test", "palp", "gait", "limp", "mmt",
                        "rom", "180n", "cm", "\"", "=", "note=\"", "r-", "l4+", "to", "°", "quad",
                        "lachman");
        return Arbitraries.oneOf(
                Arbitraries.of(NaughtyStrings.all()),
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings().withChars("rl0123456789.,-+/ °").ofMaxLength(20),
                Arbitraries.of(words).list().ofMaxSize(8).map(list -> String.join(" ", list)));
    }

    @Provide
    Arbitrary<String> lines() {
        return texts();
    }

    @Property(tries = 4000)
    void theShorthandNeverThrowsAndNeverHidesAProblem(@ForAll("lines") String line) {
        var reading = FindingShorthand.read(line);
        assertThat(reading.isClear())
                .isEqualTo(reading.problems().isEmpty() && reading.subject().isPresent());
        if (!reading.problems().isEmpty()) {
            assertThat(reading.findings()).isEmpty();
        }
        for (var finding : reading.findings()) {
            assertThat(finding.fields()).doesNotContainKey("unread");
            assertThat(finding.read().summary()).isNotEmpty();
        }
    }

    /** A cell of some subject with some text. */
    record Cell(FindingSubject subject, String text) {}

    @Provide
    Arbitrary<Cell> cells() {
        return Combinators.combine(Arbitraries.of(subjects()), texts()).as(Cell::new);
    }

    @Property(tries = 4000)
    void everyWordOfACellIsAFieldOrKeptAsNotUnderstood(@ForAll("cells") Cell cell) {
        var fields = FindingText.read(cell.subject().kind(), cell.subject().key(), cell.text());
        var words = FindingTokens.split(cell.text());
        assertThat(fields.isEmpty()).isEqualTo(words.isEmpty());
        var reading = typed(cell.subject(), fields).read();
        assertThat(reading.finished())
                .isEqualTo(reading.missing().isEmpty() && reading.wrong().isEmpty());
        assertThat(reading.summary()).isNotEmpty();
        if (fields.containsKey("unread")) {
            assertThat(reading.finished()).isFalse();
        }
    }

    @Property(tries = 20_000)
    void aFindingWrittenAsTextReadsBackTheSame(@ForAll("cells") Cell cell) {
        var subject = cell.subject();
        var fields = FindingText.read(subject.kind(), subject.key(), cell.text());
        var written = FindingText.write(typed(subject, fields));
        assertThat(FindingText.read(subject.kind(), subject.key(), written)).isEqualTo(fields);
    }

    @Provide
    Arbitrary<ObjectiveFinding> hostile() {
        return Combinators.combine(
                        Arbitraries.of(subjects()), texts().list().ofSize(4), Arbitraries.randoms())
                .as(
                        (subject, values, random) -> {
                            var keys =
                                    subject.kind().fields(subject.key()).stream()
                                            .map(FindingField::key)
                                            .toList();
                            var fields = new HashMap<String, String>();
                            values.forEach(
                                    value ->
                                            fields.put(
                                                    keys.get(random.nextInt(keys.size())), value));
                            return typed(subject, fields);
                        });
    }

    @Property(tries = 4000)
    void hostileTextsAreToldAndShowThemselves(@ForAll("hostile") ObjectiveFinding typed) {
        var reading = typed.read();
        assertThat(reading.summary()).isNotEmpty();
        assertThat(reading.remarks()).doesNotContainNull();
        assertThat(FindingText.write(typed)).isNotNull();
        reading.finding()
                .ifPresent(found -> assertThat(found.since(found)).isIn(same(found), none()));
    }

    private static Object same(Finding found) {
        return java.util.Optional.of(FindingChange.SAME);
    }

    private static Object none() {
        return java.util.Optional.empty();
    }
}
