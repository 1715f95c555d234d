package org.quadset.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.problems.Violation;

import java.util.stream.Collectors;

/** Quickly typed lines, as they are understood or refused. */
class FindingShorthandTest {
    private static String understood(ShorthandReading reading) {
        return reading.findings().stream()
                .map(finding -> finding.read().summary())
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "knee flex r 125 l 135 > Knee flexion AROM R 125° (norm 135) | Knee flexion AROM L 135° (norm 135)",
                "prom knee flexion r 0-130 p3 > Knee flexion PROM R 0–130° (norm 135), pain 3",
                "R knee flex 125 > Knee flexion AROM R 125° (norm 135)",
                "knee flex r125 l135 > Knee flexion AROM R 125° (norm 135) | Knee flexion AROM L 135° (norm 135)",
                "knee flex 125r > Knee flexion AROM R 125° (norm 135)",
                "knee flex 125 r 135 l > Knee flexion AROM R 125° (norm 135) | Knee flexion AROM L 135° (norm 135)",
                "knee flex b 130 > Knee flexion AROM R 130° (norm 135) | Knee flexion AROM L 130° (norm 135)",
                "knee ext r -5 > Knee extension AROM R -5° (norm 0 to -10)",
                "rom knee ext r 4 > Knee extension AROM R 4° (norm 0 to -10)",
                "knee ext r 4° > Knee extension AROM R 4° (norm 0 to -10)",
                "knee ext mmt r 4 > Knee extension strength R 4",
                "knee ext r 4/5 > Knee extension strength R 4",
                "knee ext r 4- > Knee extension strength R 4-",
                "quad 4+ r > Knee extension strength R 4+",
                "quad r 4+ 180n 32cm l 5 > Knee extension strength R 4+ · 180 N · 57.6 Nm | Knee extension strength L 5",
                "hip abd r 4 mmt > Hip abduction strength R 4",
                "df r 12 > Ankle dorsiflexion AROM R 12° (norm 20)",
                "neck rot l 50 r 60 > Neck rotation AROM L 50° (norm 60) | Neck rotation AROM R 60° (norm 60)",
                "neck flex 40 > Neck flexion AROM 40° (norm 45)",
                "girth 10 r 42.5 l 44 > Girth 10 cm above kneecap R 42.5 cm | Girth 10 cm above kneecap L 44 cm",
                "girth 10 cm r 42,5 > Girth 10 cm above kneecap R 42.5 cm",
                "girth calf l 36 36.2 > Girth calf L 36.1 cm, mean of 2",
                "effusion trace r > Knee effusion, sweep R trace",
                "lachman r - > Lachman R negative",
                "lachman r- l+ > Lachman R negative | Lachman L positive (suggests ACL)",
                "valgus 30 + r II > Valgus at 30° R positive (suggests MCL), opens grade II, 5 to 10 mm",
                "90-90 r 25 l 15 > 90-90 hamstring length R 25° | 90-90 hamstring length L 15°",
                "step-down r 8 p2 > Step-down R 8 times · pain 2",
                "sls r 22 l 30 > Single-leg stand R 22 s | Single-leg stand L 30 s",
                "gait no limp 10m 8s > Gait no limp · 1.25 m/s",
                "test Hawkins l + > Hawkins L positive",
                "palp medial joint line r 2 > medial joint line R tender 2 of 4",
                "knee flex; r 125, l 135 > Knee flexion AROM R 125° (norm 135) | Knee flexion AROM L 135° (norm 135)"
            })
    void understands(String line, String findings) {
        var reading = FindingShorthand.read(line);
        assertThat(reading.problems()).isEmpty();
        assertThat(understood(reading)).isEqualTo(findings);
        assertThat(reading.findings()).allMatch(finding -> finding.read().finished());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                "'' > finding.nothingNamed",
                "r > finding.nothingNamed",
                "test r + > finding.nothingNamed",
                "flex r 125 > finding.nameUnknown",
                "rot l 50 > finding.nameUnknown",
                "elephant r 3 > finding.nameUnknown",
                "valgus r + > finding.nameUnknown",
                "knee ext r 4 > finding.degreesOrGrade",
                "knee ext 4 r pain 8 > finding.degreesOrGrade",
                "knee flex > finding.degreesOrGrade",
                "knee flex 125 > finding.whichSide",
                "lachman - > finding.whichSide",
                "neck flex r 40 > finding.noSides",
                "knee flex r 125 l > finding.noValue",
                "knee flex r 125 130 > finding.leftOver",
                "knee flex r 125 yesterday > finding.leftOver",
                "quad r 45 > finding.leftOver",
                "quad r 125° > finding.leftOver",
                "arom prom knee flex r 125 > finding.leftOver",
                "knee flex r 120 b 130 > finding.sideTwice"
            })
    void tellsWhatItWillNotGuess(String line, String problem) {
        var reading = FindingShorthand.read(line);
        assertThat(reading.isClear()).isFalse();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.problems()).extracting(Violation::messageKey).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource({"lachman, LACHMAN", "quad, KNEE_EXTENSION", "effusion, EFFUSION"})
    void takesANameAloneAsARowToFill(String line, String key) {
        var reading = FindingShorthand.read(line);
        assertThat(reading.isClear()).isTrue();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.subject().orElseThrow().key()).isEqualToIgnoringCase(key);
    }
}
