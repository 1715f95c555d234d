package org.quadset.charting.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

import org.junit.jupiter.api.Test;
import org.quadset.charting.AdverseEvent;
import org.quadset.charting.AdverseEvent.EventSeverity;
import org.quadset.charting.SoapNote;
import org.quadset.charting.Visit;
import org.quadset.platform.ui.Place;

import java.util.List;

/**
 * What went wrong with a treatment, from its row to the day it is closed; and doses over visits.
 */
class AdverseEventsWindowTest extends VisitOnScreen {
    private static final SoapNote NOTE = new SoapNote("Knee.", "", "Better.", "Go on.");

    private Visit withReaction(String given, String response, String note) {
        var visit = begin(register(given, "Reacts", "(555) 555-0181", allNo()));
        show(chart(visit, NOTE, ice("response", response, "response_note", note)));
        onFx(
                () -> {
                    ((TreatmentRowView) get(Node.class, "rows").lookup(".treatment-row"))
                            .row.open.set(true);
                    return null;
                });
        return visit;
    }

    private List<AdverseEvent> recorded(Visit visit) {
        return services.adverseEvents().ofVisit(visit.id(), actor);
    }

    @Test
    void recordsAReactionFromItsRowAndFollowsItUpFromToday() {
        var visit = withReaction("Rita", "moderate", "blister");
        fire("record-reaction");
        until("the card", () -> focusedId().equals("reaction-description"));
        assertThat(typed("reaction-description")).isEqualTo("blister");
        typeInto("reaction-actionTaken", "cooled, physician told");
        typeInto("reaction-followUpOn", "11/20/2026");
        press(CONTROL, S);
        untilStored("the event", () -> recorded(visit).size() == 1);
        until(
                "the row to say so",
                () -> texts("rows").contains("Moderate reaction, to look after on 11/20/2026"));
        assertThat(recorded(visit).getFirst().severity()).isEqualTo(EventSeverity.MODERATE);
        go(new Place.Today());
        until("Today's list", () -> texts("reactions").contains("Rita Reacts"));
        assertThat(texts("reactions")).doesNotContain("overdue");
        settle();
        onFx(
                () -> {
                    get(Node.class, "reactions").lookup(".button").requestFocus();
                    return null;
                });
        press(SPACE);
        until("the card", () -> focusedId().equals("reaction-description"));
        typeInto("reaction-followUpNote", "healed");
        onFx(
                () -> {
                    get(CheckBox.class, "reaction-closed").setSelected(true);
                    return null;
                });
        fire("reaction-save");
        untilStored("the end", () -> recorded(visit).getFirst().closed());
        until("it to be off the list", () -> !texts("reactions").contains("Rita Reacts"));
        assertThat(recorded(visit).getFirst().followUpNote()).isEqualTo("healed");
    }

    @Test
    void keepsTheWordsOfACardThatIsClosedByMistake() {
        var visit = withReaction("Wilma", "mild", "");
        fire("record-reaction");
        until("the card", () -> focusedId().equals("reaction-description"));
        type("red for an hour");
        press(ESCAPE);
        until("the card to go", () -> find(Node.class, "reaction-save").isEmpty());
        assertThat(recorded(visit)).isEmpty();
        fire("record-reaction");
        until("the words", () -> typed("reaction-description").equals("red for an hour"));
        press(CONTROL, S);
        untilStored("the event", () -> recorded(visit).size() == 1);
        assertThat(recorded(visit).getFirst().description()).isEqualTo("red for an hour");
    }

    @Test
    void tellsADayThatIsNoneAndWordsThatAreMissing() {
        var visit = withReaction("Dora", "mild", "");
        fire("record-reaction");
        until("the card", () -> focusedId().equals("reaction-description"));
        typeInto("reaction-followUpOn", "2/30/2027");
        press(CONTROL, S);
        until("the day’s error", () -> errorBeneath("reaction-followUpOn").contains("February"));
        typeInto("reaction-followUpOn", "");
        press(CONTROL, S);
        until("the words’ error", () -> !errorBeneath("reaction-description").isEmpty());
        assertThat(recorded(visit)).isEmpty();
    }

    @Test
    void asksNothingOfATreatmentWithoutAReaction() {
        withReaction("Nora", "none", "");
        assertThat(find(Node.class, "record-reaction")).isEmpty();
    }

    @Test
    void showsTheDosesOfARowOverTheVisitsAndMarksWhatChanged() {
        var patient = register("Doris", "Dosed", "(555) 555-0182", allNo());
        var first = book(patient, 0, TODAY.minusDays(14).atTime(9, 0));
        chart(services.visits().openFor(first.id(), actor), NOTE, ice("minutes", "12"));
        var second = book(patient, 0, TODAY.minusDays(7).atTime(9, 0));
        chart(services.visits().openFor(second.id(), actor), NOTE, ice("minutes", "12"));
        show(chart(begin(patient), NOTE, ice("minutes", "15")));
        press(CONTROL, SHIFT, D);
        until("the grid", () -> find(Node.class, "doses").isPresent());
        assertThat(texts("doses")).contains("5 Nov 2026", "12 Nov", "19 Nov", "12", "→ 15");
        assertThat(texts("doses")).doesNotContain("→ 12");
        press(ESCAPE);
        until("the grid to go", () -> find(Node.class, "doses").isEmpty());
    }
}
