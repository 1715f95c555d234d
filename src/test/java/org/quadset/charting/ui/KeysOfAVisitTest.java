package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.TAB;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quadset.charting.Origin;
import org.quadset.charting.SoapNote;
import org.quadset.charting.TreatmentRow;
import org.quadset.charting.Visit;
import org.quadset.modalities.TreatmentKind;

import java.util.List;
import java.util.Map;

/**
 * Replays a whole follow-up by real keys and counts them (SCREENS.md: one like the last one takes
 * at most 45).
 */
class KeysOfAVisitTest extends CountedKeys {
    private static final int MOST_KEYS_OF_A_FOLLOW_UP = 45;
    private static final SoapNote LAST_TIME =
            new SoapNote(
                    "Stairs are easier, pain 3 going down.",
                    "Step-down 8 reps: pain 2.",
                    "Better load tolerance.",
                    "Step-up to 15 cm.");

    private static TreatmentRow manual() {
        return new TreatmentRow(
                TreatmentKind.MANUAL_THERAPY,
                Map.ofEntries(
                        Map.entry("region", "knee_front"),
                        Map.entry("side", "RIGHT"),
                        Map.entry("patient_position", "supine"),
                        Map.entry("purpose", "rom"),
                        Map.entry("technique", "joint_mob"),
                        Map.entry("target", "patellofemoral, medial glide"),
                        Map.entry("grade", "grade_3"),
                        Map.entry("bouts", "3"),
                        Map.entry("bout_seconds", "45"),
                        Map.entry("retest", "step-down easier"),
                        Map.entry("minutes", "15"),
                        Map.entry("attended", "yes"),
                        Map.entry("consent", "verbal"),
                        Map.entry("response", "none")),
                List.of(),
                TreatmentRow.empty(TreatmentKind.ICE).rulesVersion());
    }

    /** A patient whose last visit, a week ago, is signed; today's is on the screen. */
    private Visit followUp() {
        var patient = register("Again", "Keys", "(555) 555-0181", allNo());
        var before = book(patient, 0, TODAY.minusDays(7).atTime(9, 0));
        var last = services.visits().openFor(before.id(), actor);
        var written = services.visits().save(last.edited(LAST_TIME, last.pain(), rows()), actor);
        services.signing().sign(written, "2468".toCharArray(), actor);
        var today = book(patient, 0, TODAY.atTime(10, 0));
        var visit = services.visits().openFor(today.id(), actor);
        show(visit);
        return visit;
    }

    private static List<TreatmentRow> rows() {
        return List.of(manual(), ice());
    }

    @Test
    void aFollowUpLikeTheLastOneTakesAtMost45Keys() {
        var visit = followUp();
        until("the cursor in the first score", () -> focusedId().equals("painNow"));
        write("3");
        until("the next score", () -> focusedId().equals("painBest"));
        write("1");
        hit(TAB);
        write("5");
        until("the first part", () -> focusedId().equals("subjective"));
        hit(ENTER);
        until("its words", () -> typed("subjective").equals(LAST_TIME.subjective()));
        for (var part : List.of("objective", "assessment", "plan")) {
            hit(TAB);
            until("the part " + part, () -> focusedId().equals(part));
            hit(ENTER);
            until("its words", () -> !typed(part).isEmpty());
        }
        hit(CONTROL, SHIFT, ENTER);
        until("the first missing field", () -> focusedId().equals("field-retest"));
        write("easier");
        hit(ENTER);
        until("pain before the ice", () -> focusedId().equals("field-pain_before"));
        write("3");
        hit(ENTER);
        until("pain after the ice", () -> focusedId().equals("field-pain_after"));
        write("2");
        sign(visit);
        assertThat(keys.size()).as(keys.toString()).isLessThanOrEqualTo(MOST_KEYS_OF_A_FOLLOW_UP);
        var signed = stored(visit).content();
        assertThat(signed.note()).isEqualTo(LAST_TIME);
        assertThat(signed.origins().values()).containsOnly(Origin.CONFIRMED);
        assertThat(signed.rows()).hasSize(2);
        assertThat(signed.rows().getLast().origin()).isEqualTo(Origin.CHANGED);
        assertThat(signed.carried().isEmpty()).isTrue();
    }
}
