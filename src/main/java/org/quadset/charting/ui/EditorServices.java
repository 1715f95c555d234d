package org.quadset.charting.ui;

import org.quadset.billing.TherapySpendingService;
import org.quadset.charting.NoteCheck;
import org.quadset.charting.VisitBilling;
import org.quadset.charting.VisitService;
import org.quadset.episodes.EpisodeService;
import org.quadset.episodes.ui.GoalCardModel;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.exercises.PrescriptionService;
import org.quadset.modalities.GuidelineNotices;
import org.quadset.patients.PatientService;
import org.quadset.platform.db.DraftJournal;

/** What the visit editor works with. */
public record EditorServices(
        VisitService visits,
        PatientService patients,
        EpisodeService episodes,
        PrescriptionService prescriptions,
        ExerciseCatalog library,
        NoteCheck check,
        VisitBilling billing,
        GuidelineNotices guidelines,
        DraftJournal journal,
        TimerModel timers,
        AdverseEventModel reactions,
        GoalCardModel goals,
        TherapySpendingService spending,
        HomeLogModel homeLog) {}
