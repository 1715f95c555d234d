package org.quadset.handouts.ui;

import org.quadset.charting.VisitService;
import org.quadset.episodes.EpisodeService;
import org.quadset.exercises.CareProtocols;
import org.quadset.platform.time.ClinicTime;

/** What the home programme works with beside the programme itself. */
public record ProgramServices(
        CareProtocols protocols, EpisodeService episodes, VisitService visits, ClinicTime time) {}
