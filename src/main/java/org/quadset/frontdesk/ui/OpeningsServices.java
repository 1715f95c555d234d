package org.quadset.frontdesk.ui;

import org.quadset.frontdesk.PlannedCareService;
import org.quadset.patients.PatientService;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.OpeningService;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.SeriesService;

/** What the search for openings asks. */
public record OpeningsServices(
        OpeningService openings,
        SeriesService series,
        ScheduleService schedule,
        PatientService patients,
        PlannedCareService care,
        ClinicTime time) {}
