package org.quadset.charting;

import org.quadset.episodes.NoteType;
import org.quadset.findings.BodyChartMark;
import org.quadset.findings.ObjectiveFinding;
import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * All of a visit that a therapist writes.
 *
 * @param episodeId the episode it belongs to; empty until one is chosen
 * @param rows in the order they were given
 * @param findings what was measured and tested, as typed
 * @param bodyChart what was drawn
 * @param carried last time's words and rows that are not confirmed
 * @param origins of the note's parts that hold text, by field
 */
public record VisitContent(
        NoteType type,
        OptionalLong episodeId,
        SoapNote note,
        PainScores pain,
        List<TreatmentRow> rows,
        List<ObjectiveFinding> findings,
        List<BodyChartMark> bodyChart,
        CarriedOver carried,
        Map<String, Origin> origins,
        BillingChoice billing) {
    public VisitContent {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        bodyChart = List.copyOf(bodyChart);
        origins = Map.copyOf(origins);
    }

    /** An empty note. */
    public static VisitContent empty(NoteType type, OptionalLong episode) {
        return new VisitContent(
                type,
                episode,
                SoapNote.EMPTY,
                PainScores.NOT_ASKED,
                List.of(),
                List.of(),
                List.of(),
                CarriedOver.NONE,
                Map.of(),
                BillingChoice.NONE);
    }

    /** The same with another note, scores and rows. */
    public VisitContent with(SoapNote newNote, PainScores newPain, List<TreatmentRow> newRows) {
        return new VisitContent(
                type, episodeId, newNote, newPain, newRows, findings, bodyChart, carried, origins,
                billing);
    }

    /** As it is stored: the same with a tidied note. */
    public VisitContent tidied() {
        return with(note.tidied(), pain, rows);
    }

    /** The same with other suggestions. */
    public VisitContent withCarried(CarriedOver other) {
        return copy(type, episodeId, findings, bodyChart, other);
    }

    /** The same in another episode, as another kind of note. */
    public VisitContent as(NoteType newType, OptionalLong newEpisode) {
        return copy(newType, newEpisode, findings, bodyChart, carried);
    }

    /** The same with other findings and another body chart. */
    public VisitContent withFindings(
            List<ObjectiveFinding> newFindings, List<BodyChartMark> newBodyChart) {
        return copy(type, episodeId, newFindings, newBodyChart, carried);
    }

    private VisitContent copy(
            NoteType newType,
            OptionalLong newEpisode,
            List<ObjectiveFinding> newFindings,
            List<BodyChartMark> newBodyChart,
            CarriedOver newCarried) {
        return new VisitContent(
                newType,
                newEpisode,
                note,
                pain,
                rows,
                newFindings,
                newBodyChart,
                newCarried,
                origins,
                billing);
    }

    /** All broken rules of what can be stored at all. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>(note.violations());
        found.addAll(pain.violations());
        return found;
    }
}
