package org.quadset.handouts.ui;

import org.quadset.charting.VisitService;
import org.quadset.episodes.EpisodeService;
import org.quadset.exercises.CareProtocols;
import org.quadset.exercises.ExerciseFigures;
import org.quadset.exercises.PackService;
import org.quadset.handouts.ClinicTexts;
import org.quadset.platform.time.ClinicTime;

/** What the home programme works with beside the programme itself. */
public record ProgramServices(
        CareProtocols protocols,
        PackService packs,
        ExerciseFigures figures,
        ClinicTexts texts,
        EpisodeService episodes,
        VisitService visits,
        ClinicTime time) {}
