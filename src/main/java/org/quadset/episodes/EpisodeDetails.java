package org.quadset.episodes;

import org.quadset.exercises.Side;
import org.quadset.modalities.BodyRegion;
import org.quadset.patients.Answer;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known and planned for an episode of care.
 *
 * @param title the problem as people call it: "Right patellofemoral pain"
 * @param clinicianId the therapist who answers for it
 * @param discipline PT here; visits of another discipline count apart
 * @param regions where on the body; may be empty
 * @param surgeryOn the day of the operation, where there was one
 * @param precautions what must not be done, in words
 * @param redFlags answers; a flag that was not asked is absent
 * @param visitsElsewhere visits of the benefit year that were used at another clinic, 0 to 999
 */
public record EpisodeDetails(
        String title,
        long clinicianId,
        String discipline,
        List<BodyRegion> regions,
        Side side,
        LocalDate openedOn,
        Optional<LocalDate> onsetOn,
        Optional<LocalDate> surgeryOn,
        String surgery,
        String referredBy,
        Optional<LocalDate> referredOn,
        String precautions,
        Map<RedFlag, Answer> redFlags,
        PayerKind payer,
        int visitsElsewhere,
        PlanOfCare plan,
        List<Diagnosis> diagnoses,
        List<Goal> goals,
        List<Authorization> authorizations) {
    public EpisodeDetails {
        regions = List.copyOf(regions);
        redFlags = Map.copyOf(redFlags);
        diagnoses = List.copyOf(diagnoses);
        goals = List.copyOf(goals);
        authorizations = List.copyOf(authorizations);
    }

    static EpisodeDetails begun(long clinician, LocalDate today) {
        return new EpisodeDetails(
                "",
                clinician,
                "PT",
                List.of(),
                Side.RIGHT,
                today,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                "",
                Map.of(),
                PayerKind.NOT_ASKED,
                0,
                PlanOfCare.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * All broken rules: a title is needed; dates lie in an order that can be; codes have the shape
     * of ICD-10-CM.
     */
    public List<Violation> violations(LocalDate today) {
        var found = new ArrayList<Violation>();
        if (title.isBlank()) {
            found.add(Violation.of("title", "text.needed"));
        }
        found.addAll(TypedText.violations("title", title, 200));
        found.addAll(TypedText.violations("surgery", surgery, 400));
        found.addAll(TypedText.violations("referredBy", referredBy, 160));
        found.addAll(TypedText.violations("precautions", precautions, 4000));
        if (openedOn.isAfter(today.plusDays(1))) {
            found.add(Violation.of("openedOn", "episode.openedLater"));
        }
        notLater(found, "onsetOn", onsetOn, today);
        notLater(found, "surgeryOn", surgeryOn, today);
        notLater(found, "referredOn", referredOn, today);
        if (visitsElsewhere < 0 || visitsElsewhere > 999) {
            found.add(Violation.of("visitsElsewhere", "episode.visitsElsewhere", visitsElsewhere));
        }
        found.addAll(plan.violations());
        for (var diagnosis : diagnoses) {
            if (!Diagnosis.isCode(diagnosis.code())) {
                found.add(Violation.of("diagnoses", "episode.noCode", diagnosis.code()));
            }
        }
        goals.forEach(goal -> found.addAll(goal.violations("goals")));
        authorizations.forEach(one -> found.addAll(one.violations("authorizations")));
        return found;
    }

    private static void notLater(
            List<Violation> found, String field, Optional<LocalDate> day, LocalDate today) {
        if (day.isPresent() && day.get().isAfter(today)) {
            found.add(Violation.of(field, "episode.inTheFuture"));
        }
    }

    /** The same with other goals. */
    public EpisodeDetails withGoals(List<Goal> newGoals) {
        return new EpisodeDetails(
                title,
                clinicianId,
                discipline,
                regions,
                side,
                openedOn,
                onsetOn,
                surgeryOn,
                surgery,
                referredBy,
                referredOn,
                precautions,
                redFlags,
                payer,
                visitsElsewhere,
                plan,
                diagnoses,
                newGoals,
                authorizations);
    }

    /** Whether every red flag has an answer. */
    public boolean redFlagsAsked() {
        return redFlags.size() == RedFlag.values().length;
    }

    /** The flags that were answered with yes. */
    public List<RedFlag> raisedRedFlags() {
        return java.util.Arrays.stream(RedFlag.values())
                .filter(flag -> redFlags.get(flag) == Answer.YES)
                .toList();
    }
}
