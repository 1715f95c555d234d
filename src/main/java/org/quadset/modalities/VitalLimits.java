package org.quadset.modalities;

import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The lines at which the clinic suggests to stop, at rest (modalities.md, section 9: suggested and
 * editable). They warn and never block.
 *
 * @param highestHeartRate beats a minute, over which it is told
 * @param lowestHeartRate beats a minute, under which it is told
 * @param systolic mmHg, from which on it is told
 * @param diastolic mmHg, from which on it is told
 * @param lowestOxygen per cent, under which it is told
 */
public record VitalLimits(
        int highestHeartRate, int lowestHeartRate, int systolic, int diastolic, int lowestOxygen) {
    /** What the document suggests. */
    public static final VitalLimits USUAL = new VitalLimits(120, 50, 180, 110, 90);

    /** Reads the stored settings; what is missing or no number is as usual. */
    static VitalLimits of(Map<String, String> stored) {
        return new VitalLimits(
                number(stored, "highestHeartRate", USUAL.highestHeartRate),
                number(stored, "lowestHeartRate", USUAL.lowestHeartRate),
                number(stored, "systolic", USUAL.systolic),
                number(stored, "diastolic", USUAL.diastolic),
                number(stored, "lowestOxygen", USUAL.lowestOxygen));
    }

    private static int number(Map<String, String> stored, String key, int usual) {
        var text = stored.getOrDefault(key, "");
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : usual;
    }

    Map<String, String> asSettings() {
        return Map.of(
                "highestHeartRate", String.valueOf(highestHeartRate),
                "lowestHeartRate", String.valueOf(lowestHeartRate),
                "systolic", String.valueOf(systolic),
                "diastolic", String.valueOf(diastolic),
                "lowestOxygen", String.valueOf(lowestOxygen));
    }

    /** All broken rules of the limits themselves: each within what the field takes. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        Violation.outside("highestHeartRate", highestHeartRate, lowestHeartRate + 1, 250)
                .ifPresent(found::add);
        Violation.outside("lowestHeartRate", lowestHeartRate, 20, 200).ifPresent(found::add);
        Violation.outside("systolic", systolic, diastolic + 1, 300).ifPresent(found::add);
        Violation.outside("diastolic", diastolic, 20, 200).ifPresent(found::add);
        Violation.outside("lowestOxygen", lowestOxygen, 50, 100).ifPresent(found::add);
        return found;
    }

    /** Which lines the typed values of a row cross, each at its field. */
    public List<Violation> crossed(Map<String, String> typed) {
        var found = new ArrayList<Violation>();
        cross(found, typed, "heart_rate", "vitals.over", highestHeartRate, (a, b) -> a > b);
        cross(found, typed, "heart_rate", "vitals.heartUnder", lowestHeartRate, (a, b) -> a < b);
        cross(found, typed, "systolic", "vitals.from", systolic, (a, b) -> a >= b);
        cross(found, typed, "diastolic", "vitals.from", diastolic, (a, b) -> a >= b);
        cross(found, typed, "oxygen", "vitals.under", lowestOxygen, (a, b) -> a < b);
        return found;
    }

    private static void cross(
            List<Violation> found,
            Map<String, String> typed,
            String field,
            String messageKey,
            int line,
            BiPredicate<Double, Integer> crossed) {
        var number = TypedNumber.read(typed.getOrDefault(field, ""));
        if (number.isPresent() && crossed.test(number.getAsDouble(), line)) {
            found.add(Violation.of(field, messageKey, line));
        }
    }
}
