package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;

/** What guidelines say of a treatment for a diagnosis: shown, and perhaps asking for a reason. */
class GuidelineNoticesTest {
    private static final GuidelineNotices NOTICES = new GuidelineNotices();

    private static List<GuidelineNotice> of(String codes, TreatmentKind kind, String couplant) {
        return NOTICES.of(List.of(codes.split(" ")), kind, Map.of("couplant", couplant));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}, asks {4}")
    @CsvSource({
        "M22.2X1, ICE, '', pfpAgents, true",
        "M22.2X2, ELECTRICAL_STIMULATION, '', pfpAgents, true",
        "M22.2X1, ULTRASOUND, gel, pfpAgents, true",
        "M22.2X1, ULTRASOUND, medicated_gel, pfpAgents, true",
        "M22.2X1, IONTOPHORESIS, '', pfpAgents, true",
        "m222x1, DRY_NEEDLING, '', pfpNeedling, true",
        "M22.2X1, MANUAL_THERAPY, '', pfpManual, false",
        "M22.2X1, TAPING, '', pfpTape, false",
        "M72.2, ULTRASOUND, gel, heelUltrasound, true",
        "M72.2, ULTRASOUND, '', heelUltrasound, true",
        "M72.2, ULTRASOUND, medicated_gel, heelPhonophoresis, false",
        "M72.2, DRY_NEEDLING, '', heelNeedling, false",
        "M72.2, TAPING, '', heelTape, false",
        "S93.401D, ULTRASOUND, '', ankleUltrasound, true",
        "S93.411D, ICE, '', ankleCold, false",
        "M54.16, MECHANICAL_TRACTION, '', lumbarTraction, true",
        "M54.42, MECHANICAL_TRACTION, '', lumbarTraction, true",
        "R42 M22.2X1, ICE, '', pfpAgents, true"
    })
    void saysWhatTheGuidelineSays(
            String codes, TreatmentKind kind, String couplant, String key, boolean asks) {
        assertThat(of(codes, kind, couplant))
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.key()).isEqualTo(key);
                            assertThat(notice.asksReason()).isEqualTo(asks);
                            assertThat(notice.text()).isNotBlank();
                            assertThat(notice.citation()).isNotBlank();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "M22.41, ICE",
        "M25.561, ULTRASOUND",
        "M72.2, ICE",
        "M54.50, MECHANICAL_TRACTION",
        "M2, ICE",
        "XM22.2, ICE"
    })
    void saysNothingOfOtherDiagnoses(String codes, TreatmentKind kind) {
        assertThat(of(codes, kind, "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TreatmentKind.class)
    void saysNothingWithoutADiagnosis(TreatmentKind kind) {
        assertThat(NOTICES.of(List.of(), kind, Map.of())).isEmpty();
    }

    @Test
    void showsWhatAsksForAReasonFirst() {
        assertThat(of("M72.2 M22.2X1", TreatmentKind.DRY_NEEDLING, ""))
                .extracting(GuidelineNotice::key)
                .containsExactly("pfpNeedling", "heelNeedling");
    }

    @Test
    void isAnsweredByAReasonAmongTheRowsAnswers() {
        var notice = of("M22.2X1", TreatmentKind.ICE, "").getFirst();
        assertThat(notice.answered(List.of())).isFalse();
        assertThat(notice.answered(List.of(new SafetyAnswer("diabetes", "short", true)))).isFalse();
        assertThat(notice.answered(List.of(new SafetyAnswer(notice.answerKey(), " ", true))))
                .isFalse();
        assertThat(notice.answered(List.of(new SafetyAnswer(notice.answerKey(), "comfort", false))))
                .isTrue();
        assertThat(of("M22.2X1", TreatmentKind.TAPING, "").getFirst().answered(List.of())).isTrue();
    }

    @Test
    void citesASourceForEveryNotice() {
        assertThat(NOTICES.all())
                .hasSize(11)
                .allSatisfy(
                        notice ->
                                assertThat(notice.confidence())
                                        .isIn("sourced", "textbook", "uncertain"));
    }
}
