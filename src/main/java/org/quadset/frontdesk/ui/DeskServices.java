package org.quadset.frontdesk.ui;

import org.quadset.frontdesk.ArrivalsService;
import org.quadset.frontdesk.CallListService;
import org.quadset.frontdesk.DeskRecordService;
import org.quadset.frontdesk.NextVisitService;
import org.quadset.patients.PatientService;
import org.quadset.schedule.ScheduleService;

/** The services that the front desk's day asks. */
public record DeskServices(
        ArrivalsService arrivals,
        CallListService calls,
        DeskRecordService records,
        NextVisitService nextVisits,
        ScheduleService schedule,
        PatientService patients) {}
