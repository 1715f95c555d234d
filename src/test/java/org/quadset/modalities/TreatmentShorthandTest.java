package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.modalities.TreatmentRows.Variant;
import org.quadset.platform.text.NaughtyStrings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Treatments typed in one line: what is understood, what is told, and nothing that is guessed. */
class TreatmentShorthandTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "us 1MHz 1.0 20% 5min, ULTRASOUND, duty_cycle=20 frequency=1 intensity=1.0 minutes=5",
        "US 3 MHz 0.5W/cm2 100% 8 min L, ULTRASOUND,"
                + " duty_cycle=100 frequency=3 intensity=0.5 minutes=8 side=LEFT",
        "us 1MHz area 10 era 5 medicated gel, ULTRASOUND,"
                + " couplant=medicated_gel era=5 frequency=1 treatment_area=10",
        "ice 10min, ICE, minutes=10",
        "ice massage 7min @achilles R, ICE,"
                + " method=ice_massage minutes=7 region=achilles side=RIGHT",
        "ice immersion 12°C 10min, ICE, method=cold_immersion minutes=10 water_temp=12",
        "hot pack 15min 8 layers 72C, HEAT,"
                + " method=hot_pack minutes=15 towel_layers=8 unit_temp=72",
        "tens 100Hz 80us 20min, ELECTRICAL_STIMULATION,"
                + " minutes=20 mode=tens_conventional phase_duration=80 pulse_frequency=100",
        "tens brief 120pps 200µs 10min, ELECTRICAL_STIMULATION,"
                + " minutes=10 mode=tens_brief_intense phase_duration=200 pulse_frequency=120",
        "nmes 35Hz 300us 10/30 15min, ELECTRICAL_STIMULATION,"
                + " minutes=15 mode=nmes off_time=30 on_time=10 phase_duration=300"
                + " pulse_frequency=35",
        "ifc carrier 4000Hz 100Hz 15min, ELECTRICAL_STIMULATION,"
                + " carrier=4000 minutes=15 mode=interferential pulse_frequency=100",
        "russian 50Hz 10s/50s ramp 2/1 40mA 10min, ELECTRICAL_STIMULATION,"
                + " amplitude=40 minutes=10 mode=russian off_time=50 on_time=10"
                + " pulse_frequency=50 ramp_down=1 ramp_up=2",
        "hvpc motor 35pps 10/20 150V 20min, ELECTRICAL_STIMULATION,"
                + " amplitude=150 minutes=20 mode=high_volt off_time=20 on_time=10"
                + " pulse_frequency=35 sensation_goal=motor",
        "dn 2 needles 0.30x40, DRY_NEEDLING, needle_gauge=0.30 needle_length=40 needles_in=2",
        "dn trp depth 25mm 4 needles 4 out 3 ltr pistoning, DRY_NEEDLING,"
                + " depth=25 manipulation=pistoning needles_in=4 needles_out=4"
                + " technique=deep_trp twitch_count=3",
        "dn es 2Hz 200us 5mA es 10min, DRY_NEEDLING,"
                + " es_amplitude=5 es_frequency=2 es_minutes=10 es_phase=200 technique=with_es",
        "ionto 4mA 25cm2 cathode 2.5mL 10min, IONTOPHORESIS,"
                + " amplitude=4 drug_amount=2.5 electrode_size=25 minutes=10 polarity=cathode",
        "gait cane fwb step-through 100m 80s 5 min verbal, GAIT_TRAINING,"
                + " cueing=verbal distance=100 gait_pattern=step_through minutes=5"
                + " walk_seconds=80 walking_aid=cane weight_bearing=fwb",
        "gait crutches pwb 50%, GAIT_TRAINING,"
                + " bearing_percent=50 walking_aid=crutches_two weight_bearing=pwb",
        "stm firm 10min pain 5>3, MANUAL_THERAPY,"
                + " minutes=10 pain_after=3 pain_before=5 pressure=firm technique=stm"
    })
    void understandsALine(String line, TreatmentKind kind, String fields) {
        var read = TreatmentShorthand.read(line);
        assertThat(read.kind()).contains(kind);
        assertThat(read.leftovers()).isEmpty();
        assertThat(text(read.fields())).isEqualTo(fields);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "mt patellar medial gr III 3x30s 8min, target, patellar medial,"
                + " bout_seconds=30 bouts=3 grade=grade_3 minutes=8 technique=joint_mob",
        "mt L4-5 PA central gr 4 2Hz, target, L4-5 PA central,"
                + " grade=grade_4 oscillation_rate=2 technique=joint_mob",
        "mt talocrural posterior mwm 3x30s, target, talocrural posterior,"
                + " bout_seconds=30 bouts=3 technique=mwm",
        "mt hamstring stretch 3x30s L, target, hamstring,"
                + " hold_seconds=30 repetitions=3 side=LEFT technique=stretch",
        "mt lumbar gr V, target, lumbar, grade=grade_5 technique=thrust",
        "iastm calf 60s 45° sweep, target, calf,"
                + " angle=45 region_seconds=60 stroke=sweep technique=iastm",
        "tape patellar medial glide 2 strips, tape_technique, patellar medial glide, strips=2",
        "kt calf inhibition 25% 3 strips 48h, tape_technique, calf inhibition,"
                + " stretch_percent=25 strips=3 tape_type=kinesiology wear_time=48",
        "selfcare stairs and bathing verbal 15min, topic, stairs and bathing,"
                + " cueing=verbal minutes=15",
        "traction lumbar 12min supine, target, lumbar, minutes=12 patient_position=supine"
    })
    void putsWordsIntoTheTextOfTheTreatment(
            String line, String field, String words, String others) {
        var read = TreatmentShorthand.read(line);
        assertThat(read.leftovers()).isEmpty();
        assertThat(read.fields()).containsEntry(field, words);
        var rest = new HashMap<>(read.fields());
        rest.remove(field);
        assertThat(text(rest)).isEqualTo(others);
    }

    @Test
    void readsExercisesWithTheSameDosesAsElsewhere() {
        var read = TreatmentShorthand.read("ex step-up 3x12 5kg; bridge 2x10 hold 5s total 20min");
        assertThat(read.kind()).contains(TreatmentKind.THERAPEUTIC_EXERCISE);
        assertThat(read.leftovers()).isEmpty();
        assertThat(read.fields())
                .containsOnly(
                        Map.entry("exercises", "step-up 3x12 5kg\nbridge 2x10 hold 5s"),
                        Map.entry("minutes", "20"));
        assertThat(TreatmentShorthand.read("ex bridge 3x12 somehow").leftovers())
                .containsExactly("somehow");
    }

    @Test
    void listsMusclesOneALine() {
        assertThat(TreatmentShorthand.read("dn soleus R, gastrocnemius R 3 needles").fields())
                .containsEntry("muscles", "soleus R\ngastrocnemius R")
                .containsEntry("needles_in", "3");
    }

    @ParameterizedTest(name = "{0} leaves {1}")
    @CsvSource({
        "us 1MHz 15% 5min, 15%",
        "us 1MHz 5min 8min, 8min",
        "us 1MHz sometimes, sometimes",
        "tens 100Hz 10/30, 10/30",
        "nmes 35Hz 5mn, 5mn",
        "ice 12°C 10min, 12°C",
        "tape low-dye 25%, 25%",
        "mt patellar 8mn, 8mn",
        "dn 2Hz soleus, 2Hz",
        "ice @nowhere 10min, @nowhere",
        "gait pwb L5 100m, L5"
    })
    void tellsWhatItDoesNotUnderstandOrHasNoFieldFor(String line, String leftover) {
        var read = TreatmentShorthand.read(line);
        assertThat(read.leftovers()).containsExactly(leftover);
        assertThat(read.fields().values()).noneMatch(text -> text.contains(leftover));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3x12 5kg", "usual things", "tensor fasciae", "10min", "hello", "usa 1MHz"})
    void takesNoTreatmentFromALineThatNamesNone(String line) {
        var read = TreatmentShorthand.read(line);
        assertThat(read.kind()).isEmpty();
        assertThat(read.fields()).isEmpty();
        assertThat(read.leftovers()).containsExactly(line);
    }

    @Test
    void saysNothingOfAnEmptyLine() {
        assertThat(TreatmentShorthand.read("  "))
                .isEqualTo(new TreatmentShorthand(java.util.Optional.empty(), Map.of(), List.of()));
    }

    @Test
    void doesNotLetWhatIsLeftGrowTogetherIntoSomethingNew() {
        var read = TreatmentShorthand.read("mt patellar 5 gr III min");
        assertThat(read.fields()).doesNotContainKey("minutes");
        assertThat(read.leftovers()).containsExactly("5");
    }

    @ParameterizedTest
    @EnumSource(TreatmentKind.class)
    void knowsEveryKindAndFillsOnlyFieldsThatItHas(TreatmentKind kind) {
        var written = TreatmentShorthand.write(kind, TreatmentRows.row(kind));
        var read = TreatmentShorthand.read(written);
        assertThat(read.kind()).contains(kind);
        assertThat(read.fields()).isNotEmpty();
        var keys = kind.fields(read.fields()).stream().map(ModalityField::key).toList();
        assertThat(keys).containsAll(read.fields().keySet());
    }

    /** A row of which a shorthand is written: some of its fields, with numbers that it may hold. */
    record PartialRow(TreatmentKind kind, Map<String, String> fields) {}

    @Provide
    Arbitrary<PartialRow> partialRows() {
        var words =
                Arbitraries.of("patellar", "medial", "glide", "talocrural", "VMO", "calf", "L4-5")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(list -> String.join(" ", list));
        return Arbitraries.of(TreatmentRows.variants())
                .flatMap(
                        variant ->
                                Combinators.combine(
                                                Arbitraries.integers()
                                                        .between(0, 1_000_000)
                                                        .list()
                                                        .ofSize(60),
                                                words)
                                        .as((numbers, text) -> partial(variant, numbers, text)));
    }

    private static PartialRow partial(Variant variant, List<Integer> numbers, String text) {
        var typed = new HashMap<>(TreatmentRows.row(variant));
        int next = 0;
        for (var field : variant.kind().fields(typed)) {
            int number = numbers.get(next++ % numbers.size());
            if (TreatmentRows.isNumber(field)) {
                long steps = Math.round((field.hard().to() - field.hard().from()) / field.step());
                typed.put(
                        field.key(),
                        BigDecimal.valueOf(field.hard().from())
                                .add(
                                        BigDecimal.valueOf(field.step())
                                                .multiply(BigDecimal.valueOf(number % (steps + 1))))
                                .stripTrailingZeros()
                                .toPlainString());
            } else if (!field.choices().isEmpty() && !variant.chosen().containsKey(field.key())) {
                typed.put(field.key(), field.choices().get(number % field.choices().size()));
            } else if (field.kind() == FieldKind.LINE) {
                typed.put(field.key(), text);
            } else if (field.key().equals("muscles")) {
                typed.put(field.key(), text);
            }
            if (number % 4 == 0 && !variant.chosen().containsKey(field.key())) {
                typed.remove(field.key());
            }
        }
        return new PartialRow(variant.kind(), typed);
    }

    @Property(tries = 5000)
    void readsWhatItWroteBackToTheSameFields(@ForAll("partialRows") PartialRow row) {
        var line = TreatmentShorthand.write(row.kind(), row.fields());
        var read = TreatmentShorthand.read(line);
        assertThat(read.leftovers()).as(line).isEmpty();
        assertThat(read.kind()).contains(row.kind());
        var expected = new TreeMap<String, String>();
        for (var slot : ShorthandGrammar.of(row.kind()).slots()) {
            if (slot.text(row.fields()).isPresent()) {
                slot.fields().forEach(key -> expected.put(key, row.fields().get(key)));
            }
        }
        ShorthandGrammar.of(row.kind())
                .text()
                .filter(row.fields()::containsKey)
                .ifPresent(key -> expected.put(key, row.fields().get(key)));
        var shown = new TreeMap<>(read.fields());
        shown.keySet().retainAll(expected.keySet());
        assertThat(shown).as(line).isEqualTo(applying(row, expected));
        assertThat(row.fields()).as(line).containsAllEntriesOf(read.fields());
    }

    /** Without the fields that the row's own choices leave out. */
    private static Map<String, String> applying(PartialRow row, Map<String, String> fields) {
        var keys = row.kind().fields(row.fields()).stream().map(ModalityField::key).toList();
        var left = new TreeMap<>(fields);
        left.keySet().retainAll(keys);
        return left;
    }

    @Property(tries = 5000)
    void neverThrowsAndFillsOnlyFieldsThatTheTreatmentHas(@ForAll("anyLines") String line) {
        var read = TreatmentShorthand.read(line);
        if (read.kind().isEmpty()) {
            assertThat(read.fields()).isEmpty();
        } else {
            var keys =
                    read.kind().get().fields(read.fields()).stream()
                            .map(ModalityField::key)
                            .toList();
            assertThat(keys).containsAll(read.fields().keySet());
            TreatmentRows.read(read.kind().get(), read.fields());
        }
    }

    @Provide
    Arbitrary<String> anyLines() {
        var openers =
                Arbitraries.of("", "us ", "ice ", "nmes ", "mt ", "dn ", "tape ", "ex ", "gait ");
        var pieces =
                Arbitraries.of(
                        "1MHz",
                        "10/30",
                        "3x30s",
                        "gr III",
                        "20%",
                        "5 min",
                        "0.3x40",
                        "@knee_front",
                        "x",
                        "/",
                        "%",
                        "5",
                        "min",
                        "L",
                        ";",
                        "°",
                        "3x",
                        "1.",
                        ".5",
                        "µs",
                        "12kg");
        var rest =
                Arbitraries.oneOf(
                        Arbitraries.of(NaughtyStrings.all()),
                        Arbitraries.strings().all().ofMaxLength(60),
                        pieces.list().ofMaxSize(12).map(list -> String.join(" ", list)));
        return Combinators.combine(openers, rest).as((opener, tail) -> opener + tail);
    }

    private static String text(Map<String, String> fields) {
        var parts = new ArrayList<String>();
        new TreeMap<>(fields).forEach((key, value) -> parts.add(key + "=" + value));
        return String.join(" ", parts);
    }
}
