package org.quadset.modalities;

import org.quadset.exercises.Dosage;
import org.quadset.exercises.DoseText;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A treatment typed in one line: {@code us 1MHz 1.0 20% 5min}, {@code nmes 35Hz 300us 10/30 15min},
 * {@code mt patellar medial gr III 3x30s 8min}. What is not understood is told, never guessed; a
 * number is not checked here but by the row's own rules.
 *
 * @param kind empty if the first word names no treatment
 * @param fields the typed texts of the row, as {@link TreatmentKind#read} takes them
 * @param leftovers words that were not understood, or that this treatment has no field for
 */
public record TreatmentShorthand(
        Optional<TreatmentKind> kind, Map<String, String> fields, List<String> leftovers) {
    /** A word that a line may begin with, and what it already says. */
    private record Opener(String word, TreatmentKind kind, Map<String, String> says) {}

    /** Stands where something was taken out, so that what was beside it does not grow together. */
    private static final char TAKEN = '\n';

    private static final int LONGEST = 1000;
    private static final Dosage ONCE = new Dosage(1, 1, 0, 0, 1, 1, 0, "");
    private static final Pattern DOSE_BEGINS = Pattern.compile("(?<=^| )(?:\\d|hold|rest|bw)");
    private static final Pattern QUANTITY =
            Pattern.compile("\\d(?!(?:st|nd|rd|th)$).*|[^\\p{L}\\p{N}]*");
    private static final List<Opener> OPENERS = openers();

    /** Understands a line; any text is allowed. */
    public static TreatmentShorthand read(String typed) {
        var line = TypedText.line(typed);
        var opener = line.length() > LONGEST ? Optional.<Opener>empty() : opener(line);
        if (opener.isEmpty()) {
            return new TreatmentShorthand(
                    Optional.empty(), Map.of(), line.isEmpty() ? List.of() : List.of(line));
        }
        return new Reading(opener.get(), line.substring(opener.get().word().length())).read();
    }

    /**
     * The line that says as much of a row as a shorthand can; reading it gives those fields back.
     * What has no place in it is left out.
     */
    public static String write(TreatmentKind kind, Map<String, String> fields) {
        var grammar = ShorthandGrammar.of(kind);
        var opener =
                OPENERS.stream()
                        .filter(one -> one.kind() == kind)
                        .filter(one -> fields.entrySet().containsAll(one.says().entrySet()))
                        .max(Comparator.comparingInt(one -> one.says().size()))
                        .orElseThrow();
        var parts = new ArrayList<String>();
        parts.add(opener.word());
        var said = new LinkedHashMap<>(opener.says());
        for (var slot : grammar.slots()) {
            if (!said.keySet().containsAll(slot.fields())) {
                slot.text(fields)
                        .ifPresent(
                                text -> {
                                    parts.add(text);
                                    slot.fields().forEach(key -> said.put(key, fields.get(key)));
                                });
            }
        }
        var plain = String.join(" ", parts);
        var text = grammar.text().map(key -> fields.getOrDefault(key, "")).orElse("");
        if (text.isBlank()) {
            return plain;
        }
        parts.add(1, text.replace("\n", kind == TreatmentKind.DRY_NEEDLING ? ", " : "; "));
        var whole = String.join(" ", parts);
        var back = read(whole);
        return back.leftovers().isEmpty()
                        && text.equals(back.fields().get(grammar.text().orElseThrow()))
                        && read(plain).fields().entrySet().stream()
                                .allMatch(
                                        one ->
                                                one.getValue()
                                                        .equals(back.fields().get(one.getKey())))
                ? whole
                : plain;
    }

    private static Optional<Opener> opener(String line) {
        return OPENERS.stream()
                .filter(one -> line.regionMatches(true, 0, one.word(), 0, one.word().length()))
                .filter(
                        one ->
                                line.length() == one.word().length()
                                        || line.charAt(one.word().length()) == ' ')
                .findFirst();
    }

    private static List<Opener> openers() {
        var all = new ArrayList<Opener>();
        add(all, TreatmentKind.ULTRASOUND, "us", "ultrasound");
        add(all, TreatmentKind.ICE, "ice", "cold", "cryo");
        add(all, TreatmentKind.HEAT, "heat");
        add(all, TreatmentKind.DRY_NEEDLING, "dn", "dry needling", "needling");
        add(all, TreatmentKind.MANUAL_THERAPY, "mt", "manual");
        add(all, TreatmentKind.TAPING, "tape", "taping");
        add(all, TreatmentKind.GAIT_TRAINING, "gait");
        add(all, TreatmentKind.SELF_CARE, "selfcare", "self-care", "adl");
        add(all, TreatmentKind.IONTOPHORESIS, "ionto", "iontophoresis");
        add(all, TreatmentKind.MECHANICAL_TRACTION, "traction", "mechanical traction");
        add(all, TreatmentKind.THERAPEUTIC_EXERCISE, "ex", "exercise", "therex");
        add(all, TreatmentKind.ELECTRICAL_STIMULATION, "es", "estim", "e-stim");
        preset(all, TreatmentKind.ELECTRICAL_STIMULATION, "mode", "tens_conventional", "tens");
        preset(all, TreatmentKind.ELECTRICAL_STIMULATION, "mode", "tens_acupuncture", "tens acu");
        preset(all, TreatmentKind.ELECTRICAL_STIMULATION, "mode", "tens_burst", "tens burst");
        preset(
                all,
                TreatmentKind.ELECTRICAL_STIMULATION,
                "mode",
                "tens_brief_intense",
                "tens brief");
        preset(all, TreatmentKind.ELECTRICAL_STIMULATION, "mode", "interferential", "ifc");
        preset(all, TreatmentKind.ELECTRICAL_STIMULATION, "mode", "nmes", "nmes");
        preset(all, TreatmentKind.ELECTRICAL_STIMULATION, "mode", "russian", "russian");
        preset(all, TreatmentKind.ELECTRICAL_STIMULATION, "mode", "high_volt", "hvpc");
        preset(all, TreatmentKind.ELECTRICAL_STIMULATION, "mode", "microcurrent", "micro");
        preset(all, TreatmentKind.HEAT, "method", "hot_pack", "hot pack");
        preset(all, TreatmentKind.HEAT, "method", "hot_pack", "hp");
        preset(all, TreatmentKind.HEAT, "method", "paraffin", "paraffin");
        preset(all, TreatmentKind.DRY_NEEDLING, "technique", "with_es", "dn es");
        preset(all, TreatmentKind.TAPING, "tape_type", "kinesiology", "kt");
        for (var technique : List.of("stm", "mfr", "iastm", "mwm", "prom", "pnf")) {
            preset(all, TreatmentKind.MANUAL_THERAPY, "technique", technique, technique);
        }
        all.sort(Comparator.comparingInt((Opener one) -> one.word().length()).reversed());
        return List.copyOf(all);
    }

    private static void add(List<Opener> all, TreatmentKind kind, String... words) {
        for (var word : words) {
            all.add(new Opener(word, kind, Map.of()));
        }
    }

    private static void preset(
            List<Opener> all, TreatmentKind kind, String field, String choice, String word) {
        all.add(new Opener(word, kind, Map.of(field, choice)));
    }

    /** One line being taken apart. */
    private static final class Reading {
        private final TreatmentKind kind;
        private final Map<String, String> fields;
        private final List<String> leftovers = new ArrayList<>();
        private String rest;

        Reading(Opener opener, String rest) {
            this.kind = opener.kind();
            this.fields = new LinkedHashMap<>(opener.says());
            this.rest = rest;
        }

        TreatmentShorthand read() {
            var grammar = ShorthandGrammar.of(kind);
            grammar.slots().forEach(this::take);
            if (kind == TreatmentKind.THERAPEUTIC_EXERCISE) {
                takeExercises();
            } else {
                takeWords(grammar.text());
            }
            return new TreatmentShorthand(
                    Optional.of(kind), Map.copyOf(fields), List.copyOf(leftovers));
        }

        /** Takes a part out of the text if the treatment, as known so far, has its fields. */
        private void take(ShorthandSlot slot) {
            var matcher = slot.pattern().matcher(rest);
            if (!matcher.find() || slot.fields().stream().anyMatch(fields::containsKey)) {
                return;
            }
            var more = new LinkedHashMap<>(fields);
            slot.take().accept(matcher.toMatchResult(), more);
            var known = kind.fields(more);
            boolean fits =
                    more.entrySet().stream()
                            .allMatch(
                                    one ->
                                            known.stream()
                                                    .filter(f -> f.key().equals(one.getKey()))
                                                    .anyMatch(f -> takes(f, one.getValue())));
            if (fits) {
                fields.putAll(more);
                rest = rest.substring(0, matcher.start()) + TAKEN + rest.substring(matcher.end());
            }
        }

        private static boolean takes(ModalityField field, String text) {
            return field.choices().isEmpty() || field.choices().contains(text);
        }

        private void takeExercises() {
            var lines = new ArrayList<String>();
            for (var line : rest.replace(TAKEN, ' ').replaceAll(" +", " ").split(";")) {
                var stripped = line.strip();
                if (!stripped.isEmpty()) {
                    lines.add(stripped);
                    var dose = DOSE_BEGINS.matcher(stripped.toLowerCase(Locale.ROOT));
                    if (dose.find()) {
                        DoseText.read(stripped.substring(dose.start()), ONCE).violations().stream()
                                .filter(one -> one.messageKey().equals("dose.notUnderstood"))
                                .forEach(
                                        one ->
                                                leftovers.add(
                                                        one.arguments().getFirst().toString()));
                    }
                }
            }
            if (!lines.isEmpty()) {
                fields.put("exercises", String.join("\n", lines));
            }
        }

        /** Words go into the text of the treatment, where it has one; quantities never do. */
        private void takeWords(Optional<String> text) {
            var words = new ArrayList<String>();
            for (var word : rest.replace(TAKEN, ' ').split(" ")) {
                if (!word.isEmpty()) {
                    boolean strange = text.isEmpty() || QUANTITY.matcher(word).matches();
                    (strange ? leftovers : words).add(word);
                }
            }
            text.filter(key -> !words.isEmpty())
                    .ifPresent(key -> fields.put(key, joined(key, words)));
        }

        private static String joined(String key, List<String> words) {
            var line = String.join(" ", words);
            return key.equals("muscles") ? String.join("\n", List.of(line.split(" ?, ?"))) : line;
        }
    }
}
