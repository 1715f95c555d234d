package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.charting.ChartingClinic.DANA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.problems.Violation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** A bad reaction is on record before its note is signed. */
class ReactionBeforeSigningTest {
    @TempDir private Path folder;
    private ChartingClinic clinic;

    @BeforeEach
    void open() {
        clinic = new ChartingClinic(folder.resolve("clinic"));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @ParameterizedTest(name = "{0}: must be recorded {1}, worth a look {2}")
    @CsvSource({"none, 0, 0", "mild, 0, 0", "moderate, 0, 1", "serious, 1, 0"})
    void asksForARecordOfABadReactionBeforeTheSignature(String response, int missing, int worth) {
        var visit = ready(response);
        var looked = clinic.services.signing().readiness(visit, DANA);
        assertThat(keys(looked.missing(), "visit.reactionUnrecorded")).isEqualTo(missing);
        assertThat(keys(looked.worthALook(), "visit.reactionUnrecorded")).isEqualTo(worth);
        AdverseEvent.of(visit.id(), visit.rows().getFirst())
                .ifPresent(told -> clinic.services.adverseEvents().save(told, DANA));
        var again = clinic.services.signing().readiness(visit, DANA);
        assertThat(again.missing()).isEmpty();
        assertThat(keys(again.worthALook(), "visit.reactionUnrecorded")).isZero();
    }

    private Visit ready(String response) {
        var visit = clinic.ready(clinic.dana);
        var fields = new LinkedHashMap<>(FilledVisit.ice().fields());
        fields.put("response", response);
        fields.put("response_note", "as it was");
        var row =
                new TreatmentRow(
                        FilledVisit.ice().kind(),
                        fields,
                        List.of(),
                        FilledVisit.ice().rulesVersion());
        return clinic.services
                .visits()
                .save(visit.edited(visit.note(), visit.pain(), List.of(row)), DANA);
    }

    private static int keys(List<Violation> violations, String key) {
        return (int) violations.stream().filter(one -> one.messageKey().equals(key)).count();
    }
}
