package org.quadset.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.charting.ConditionTemplate;
import org.quadset.modalities.GuidelineNotices;
import org.quadset.modalities.SafetyCheck;
import org.quadset.patients.ConditionFlag;
import org.quadset.platform.i18n.Labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rule 9 of ARCHITECTURE.md: the bundle has every text that is used, and none that is not. */
class BundleTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path BUNDLE =
            RESOURCES.resolve("org/quadset/platform/i18n/messages.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    private static final Map<String, String> TEXTS = read();
    private static final BundleUse USE =
            BundleUse.of(JavaSources.below(JavaSources.PROGRAM), TEXTS.keySet());

    /** What Dosage tells of a broken limit: {@code dose.} and the name of the part. */
    private static final List<String> DOSE_PARTS =
            List.of("sets", "reps", "hold", "rest", "timesPerDay", "daysPerWeek", "duration");

    /** What SheetWords calls a side: {@code sheet.}, the limb and the side. */
    private static Map<String, String> read() {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(BUNDLE)) {
            properties.load(in);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
        var texts = new TreeMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Set<String> enumKeys() {
        var keys = new TreeSet<String>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.quadset")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Labelled.class))
                        .map(type -> type.reflect())
                        .forEach(
                                type ->
                                        Arrays.stream(type.getEnumConstants())
                                                .map(one -> (Enum<?>) one)
                                                .forEach(
                                                        one ->
                                                                keys.add(
                                                                        type.getSimpleName()
                                                                                + "."
                                                                                + one.name())));
        return keys;
    }

    private static Set<String> conditionKeys() {
        var keys = new TreeSet<String>();
        for (var rule : new SafetyCheck().rules()) {
            if (ConditionFlag.ofKey(rule.condition()).isEmpty()) {
                keys.add("condition." + rule.condition());
            }
        }
        return keys;
    }

    private static Set<String> guidelineKeys() {
        return new GuidelineNotices()
                .all().stream()
                        .map(notice -> "guideline." + notice.key())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyGuidelineNoticeHasItsText() {
        assertThat(without(guidelineKeys(), TEXTS.keySet())).isEmpty();
    }

    private static Set<String> doseKeys() {
        var keys = new TreeSet<String>();
        DOSE_PARTS.forEach(part -> keys.add("dose." + part));
        return keys;
    }

    private static Set<String> usedKeys() {
        var used = new TreeSet<>(USE.keys());
        used.addAll(BundleUse.ofFxml(RESOURCES));
        used.addAll(enumKeys());
        used.addAll(conditionKeys());
        ConditionTemplate.all().forEach(one -> used.add("Template." + one.key()));
        used.addAll(guidelineKeys());
        used.addAll(doseKeys());
        new SafetyCheck().rules().forEach(rule -> used.add("safetyKey." + rule.treatment()));
        used.addAll(TreatmentKeys.ofAllKinds().bundleKeys());
        used.addAll(DrawingKeys.all());
        return used;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    @Test
    void everyKeyThatJavaNamesIsInTheBundle() {
        assertThat(without(USE.keys(), TEXTS.keySet())).isEmpty();
        assertThat(USE.keys()).hasSizeGreaterThan(250);
    }

    @Test
    void everyKeyThatFxmlNamesIsInTheBundle() {
        var named = BundleUse.ofFxml(RESOURCES);
        assertThat(without(named, TEXTS.keySet())).isEmpty();
        assertThat(named).hasSizeGreaterThan(80);
    }

    @Test
    void everyConstantOfALabelledEnumHasItsName() {
        var keys = enumKeys();
        assertThat(without(keys, TEXTS.keySet())).isEmpty();
        assertThat(keys).contains("Side.LEFT", "PaperSize.A4", "ConditionFlag.PREGNANCY");
    }

    @Test
    void everyFieldOfEveryTreatmentHasItsLabelItsChoicesAndItsPrompt() {
        var treatments = TreatmentKeys.ofAllKinds();
        assertThat(without(treatments.bundleKeys(), TEXTS.keySet())).isEmpty();
        assertThat(treatments.fields())
                .as("fields that only one method, mode or technique brings")
                .containsKeys(
                        "water_temp",
                        "compression_pressure",
                        "burst_rate",
                        "carrier",
                        "ramp_up",
                        "es_phase",
                        "oscillation_rate",
                        "tool",
                        "repetitions");
    }

    @Test
    void everySafetyRuleCanBeRead() {
        for (var rule : new SafetyCheck().rules()) {
            assertThat(rule.conditionLabel()).as(rule.toString()).isNotBlank();
            assertThat(TEXTS).containsKey("safetyKey." + rule.treatment());
        }
    }

    @Test
    void everyPartOfADoseHasItsText() {
        assertThat(without(doseKeys(), TEXTS.keySet())).isEmpty();
    }

    @Test
    void noKeyIsUnused() {
        assertThat(without(TEXTS.keySet(), usedKeys())).isEmpty();
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        var seen = new HashSet<String>();
        var twice =
                Files.readAllLines(BUNDLE).stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !seen.add(key))
                        .toList();
        assertThat(twice).isEmpty();
        assertThat(seen).isEqualTo(TEXTS.keySet());
    }

    @Test
    void everyTextIsAPatternWithoutAPlainApostrophe() {
        TEXTS.forEach(
                (key, text) -> {
                    assertThat(text).as(key).isNotBlank().doesNotContain("'");
                    assertThatCode(() -> new MessageFormat(text, Locale.ENGLISH))
                            .as(key)
                            .doesNotThrowAnyException();
                });
    }

    @Test
    void everyMessageGetsAllTheArgumentsThatItShows() {
        assertThat(tooFewArguments(USE.fewestArguments())).isEmpty();
        assertThat(USE.fewestArguments()).hasSizeGreaterThan(200);
    }

    private static List<String> tooFewArguments(Map<String, Integer> given) {
        var found = new ArrayList<String>();
        given.forEach(
                (key, number) -> {
                    int needed =
                            PLACEHOLDER
                                    .matcher(TEXTS.getOrDefault(key, ""))
                                    .results()
                                    .mapToInt(match -> Integer.parseInt(match.group(1)) + 1)
                                    .max()
                                    .orElse(0);
                    if (needed > number) {
                        found.add(key + " shows " + needed + " and gets " + number);
                    }
                });
        return found;
    }

    @Test
    void keysThatNobodyWroteAreFound(@TempDir Path folder) throws IOException {
        var source =
                """
                class Planted {
                    void show(FieldReader reader, Audit audit) {
                        Messages.text("planted.unknownFamily", 1);
                        Messages.text(loud ? "act.loud" : "act.quiet");
                        Violation.of("name", "planted.wrong");
                        throw new UserFacingException(cause, "planted.failed", 2);
                        reader.refuse("name", "planted.refused");
                        Command.of("planted.command", "icon", "Ctrl+S", this::go);
                        DerivedValue.of("plantedPower", 1, 2, "W");
                        reader.need("planted_field");
                        section("chart.planted");
                        audit.record(actor, "chart.saved", 1);
                        open("sheet.css", "no.key");
                    }
                }
                """;
        Files.writeString(folder.resolve("Planted.java"), source);
        var use = BundleUse.of(JavaSources.below(folder), TEXTS.keySet());
        assertThat(without(use.keys(), TEXTS.keySet()))
                .containsExactly(
                        "act.loud",
                        "act.quiet",
                        "chart.planted",
                        "derived.plantedPower",
                        "field.planted_field",
                        "planted.command",
                        "planted.failed",
                        "planted.refused",
                        "planted.unknownFamily",
                        "planted.wrong");
        assertThat(use.fewestArguments())
                .containsEntry("planted.unknownFamily", 1)
                .containsEntry("planted.failed", 1)
                .containsEntry("planted.command", 0);
        assertThat(tooFewArguments(Map.of("import.file", 1)))
                .containsExactly("import.file shows 2 and gets 1");
    }

    @Test
    void fxmlKeysThatNobodyWroteAreFound(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("planted.fxml"), "<Label text=\"%planted.title\" id=\"plain\"/>");
        assertThat(without(BundleUse.ofFxml(folder), TEXTS.keySet()))
                .containsExactly("planted.title");
    }
}
