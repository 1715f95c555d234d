package org.quadset.modalities;

import org.quadset.platform.text.Folding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dry needling.
 *
 * @param muscles 1 to 20, each with its side as it was written
 * @param gauge the needle's diameter, mm, 0.12 to 0.45
 * @param needleLength mm, 13 to 125; at least the depth
 * @param depth mm, 1 to 110
 * @param needlesIn 1 to 60; the same number must come out
 * @param twitches local twitch responses, 0 to 50
 * @param dwellMinutes 0 to 30
 * @param stimulation the current through the needles, where there is one
 * @param pressureSeconds pressure afterwards, s, 0 to 120
 */
public record DryNeedling(
        String technique,
        List<String> muscles,
        double gauge,
        int needleLength,
        int depth,
        int needlesIn,
        int needlesOut,
        int twitches,
        int dwellMinutes,
        String manipulation,
        String lot,
        LocalDate expiry,
        LocalDate writtenConsent,
        Optional<Stimulation> stimulation,
        int pressureSeconds,
        int minutes)
        implements Modality {
    /** Current through the needles: Hz, µs, mA and minutes. */
    public record Stimulation(int frequency, int phase, double amplitude, int minutes) {}

    private static final List<String> HYGIENE =
            List.of("hands_washed", "gloves", "skin_prepared", "sharps_bin");

    static List<ModalityField> fields(Map<String, String> typed) {
        var fields = new ArrayList<ModalityField>();
        fields.add(
                ModalityField.choice(
                        "technique",
                        "superficial",
                        "deep_trp",
                        "deep_static",
                        "periosteal",
                        "with_es"));
        fields.add(ModalityField.lines("muscles"));
        fields.add(ModalityField.decimal("needle_gauge", "mm", 0.12, 0.45, 0.25, 0.30, 0.01));
        fields.add(ModalityField.whole("needle_length", "mm", 13, 125, 30, 60));
        boolean superficial = typed.getOrDefault("technique", "").equals("superficial");
        fields.add(
                ModalityField.whole(
                        "depth", "mm", 1, 110, superficial ? 5 : 10, superficial ? 10 : 40));
        fields.add(ModalityField.whole("needles_in", "", 1, 60, 2, 10));
        fields.add(ModalityField.whole("needles_out", "", 0, 60, 2, 10));
        fields.add(ModalityField.whole("twitch_count", "", 0, 50, 0, 10));
        fields.add(ModalityField.whole("dwell_time", "min", 0, 30, 0, 20));
        fields.add(ModalityField.choice("manipulation", "none", "pistoning", "rotation"));
        fields.add(ModalityField.line("lot_number"));
        fields.add(ModalityField.date("expiry"));
        if (typed.getOrDefault("technique", "").equals("with_es")) {
            fields.add(ModalityField.whole("es_frequency", "Hz", 1, 100, 2, 100));
            fields.add(ModalityField.whole("es_phase", "µs", 50, 400, 200, 250));
            fields.add(ModalityField.decimal("es_amplitude", "mA", 0, 20, 0, 20, 0.1));
            fields.add(ModalityField.whole("es_minutes", "min", 1, 30, 5, 20));
        }
        HYGIENE.forEach(step -> fields.add(ModalityField.yesNo(step)));
        fields.add(ModalityField.whole("post_pressure", "s", 0, 120, 10, 60).inSteps(5));
        fields.add(ModalityField.date("written_consent_date"));
        fields.add(ModalityField.whole("minutes", "min", 1, 120, 8, 15));
        return fields;
    }

    static DryNeedling read(FieldReader reader) {
        var muscles =
                reader.text("muscles")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (muscles.size() > 20) {
            reader.refuse("muscles", "dn.tooManyMuscles", muscles.size());
        }
        int in = reader.whole("needles_in");
        int out = reader.whole("needles_out");
        if (!reader.text("needles_in").isEmpty()
                && !reader.text("needles_out").isEmpty()
                && in != out) {
            reader.refuse("needles_out", "dn.needlesLeft", in, out);
        }
        if (reader.optionalWhole("needle_length").isPresent()
                && reader.whole("needle_length") < reader.whole("depth")) {
            reader.refuse("needle_length", "dn.needleTooShort", reader.whole("depth"));
        }
        reader.date("expiry")
                .filter(date -> date.isBefore(reader.today()))
                .ifPresent(date -> reader.refuse("expiry", "dn.expired", date));
        reader.date("written_consent_date")
                .filter(date -> date.isAfter(reader.today()))
                .ifPresent(date -> reader.refuse("written_consent_date", "dn.consentInFuture"));
        for (var step : HYGIENE) {
            if (reader.text(step).equals("no")) {
                reader.refuse(step, "dn.hygieneNeeded");
            }
        }
        Optional<Stimulation> stimulation =
                reader.choice("technique").equals("with_es")
                        ? Optional.of(
                                new Stimulation(
                                        reader.whole("es_frequency"),
                                        reader.whole("es_phase"),
                                        reader.decimal("es_amplitude"),
                                        reader.whole("es_minutes")))
                        : Optional.empty();
        return new DryNeedling(
                reader.choice("technique"),
                muscles,
                reader.decimal("needle_gauge"),
                reader.whole("needle_length"),
                reader.whole("depth"),
                in,
                out,
                reader.whole("twitch_count"),
                reader.whole("dwell_time"),
                reader.choice("manipulation"),
                reader.text("lot_number"),
                reader.date("expiry").orElse(reader.today()),
                reader.date("written_consent_date").orElse(reader.today()),
                stimulation,
                reader.whole("post_pressure"),
                reader.whole("minutes"));
    }

    /**
     * Muscles that are not the same but for case, accents and order; left and right count apart.
     */
    public int distinctMuscles() {
        return (int)
                muscles.stream().map(Folding::words).map(java.util.HashSet::new).distinct().count();
    }

    @Override
    public List<DerivedValue> derived() {
        return List.of(DerivedValue.of("muscles", distinctMuscles(), 0, ""));
    }

    @Override
    public List<Advice> advice() {
        var advice = new ArrayList<Advice>();
        if (needleLength > 50) {
            advice.add(Advice.of("advice.dn.longNeedle"));
        }
        advice.add(Advice.of("advice.dn.aftercare"));
        advice.add(Advice.of("advice.dn.sameMinutes"));
        return advice;
    }

    @Override
    public List<String> safetyKeys() {
        return List.of(stimulation.isPresent() ? "dn_es" : "dn");
    }

    @Override
    public String summary() {
        return String.join(", ", muscles)
                + " · "
                + Range.plain(gauge)
                + " × "
                + needleLength
                + " mm · "
                + needlesIn
                + " in, "
                + needlesOut
                + " out";
    }

    @Override
    public String procedureCode() {
        return distinctMuscles() <= 2 ? "20560" : "20561";
    }
}
