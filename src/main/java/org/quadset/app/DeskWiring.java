package org.quadset.app;

import org.quadset.audit.AuditRepository;
import org.quadset.clinic.ClinicService;
import org.quadset.episodes.EpisodeService;
import org.quadset.exchange.CalendarIdentityRepository;
import org.quadset.exchange.CalendarService;
import org.quadset.frontdesk.ArrivalsService;
import org.quadset.frontdesk.CallListService;
import org.quadset.frontdesk.CallerService;
import org.quadset.frontdesk.DeskCallRepository;
import org.quadset.frontdesk.DeskPatientRepository;
import org.quadset.frontdesk.DeskRecordRepository;
import org.quadset.frontdesk.DeskRecordService;
import org.quadset.frontdesk.DeskRepositories;
import org.quadset.frontdesk.HoleService;
import org.quadset.frontdesk.NextVisitService;
import org.quadset.frontdesk.PlannedCareService;
import org.quadset.frontdesk.SlotFaceService;
import org.quadset.frontdesk.WaitingListService;
import org.quadset.frontdesk.WaitingWishRepository;
import org.quadset.patients.PatientService;
import org.quadset.platform.db.Database;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.AvailabilityService;
import org.quadset.schedule.GroupSessionService;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.ScheduleSetupService;
import org.quadset.schedule.ScheduleStore;

import java.time.Clock;

/** The services of the front desk, made when they are asked for from what every clinic has. */
public abstract class DeskWiring {
    /** The clinic's database. */
    public abstract Database database();

    /** Where time comes from. */
    public abstract Clock clock();

    /** Now on the clinic's wall clock. */
    public abstract ClinicTime time();

    /** The clinic and its people. */
    public abstract ClinicService clinics();

    /** The patients on record. */
    public abstract PatientService patients();

    /** Episodes of care and what they owe. */
    public abstract EpisodeService episodes();

    /** Appointments. */
    public abstract ScheduleService schedule();

    /** The repositories that services of the schedule share. */
    public abstract ScheduleStore scheduleStore();

    abstract AuditRepository audit();

    /** What the desk should know of a caller. */
    public CallerService callers() {
        return new CallerService(episodes(), plannedCare(), schedule(), time());
    }

    /** What stands on the slots of the schedule. */
    public SlotFaceService slotFaces() {
        return new SlotFaceService(episodes(), patients(), time());
    }

    /** What is planned for patients, as the desk may know it. */
    public PlannedCareService plannedCare() {
        return new PlannedCareService(episodes(), time());
    }

    /** Who waits for a time. */
    public WaitingListService waitingList() {
        return new WaitingListService(
                database(),
                new WaitingWishRepository(database(), clock()),
                scheduleStore(),
                audit(),
                time());
    }

    /** Who could have a free time. */
    public HoleService holes() {
        return new HoleService(
                database(),
                scheduleStore(),
                schedule(),
                waitingList(),
                plannedCare(),
                episodes(),
                time());
    }

    /** What the schedule offers beside single bookings: openings and series. */
    public SchedulePlanning planning() {
        return new SchedulePlanning(
                database(), clock(), scheduleStore(), schedule(), audit(), time());
    }

    public ScheduleSetupService scheduleSetup() {
        return new ScheduleSetupService(database(), scheduleStore(), audit());
    }

    public AvailabilityService availability() {
        return new AvailabilityService(database(), scheduleStore(), audit(), time());
    }

    public GroupSessionService groupSessions() {
        return new GroupSessionService(database(), scheduleStore(), schedule(), audit(), time());
    }

    private DeskRepositories desk() {
        return new DeskRepositories(
                new DeskPatientRepository(database()),
                new DeskRecordRepository(database(), clock()),
                new DeskCallRepository(database(), clock()));
    }

    /** Who comes on a day. */
    public ArrivalsService arrivals() {
        return new ArrivalsService(database(), scheduleStore(), episodes(), desk(), time());
    }

    /** Whom the desk calls. */
    public CallListService calls() {
        return new CallListService(
                database(), scheduleStore(), schedule(), desk(), audit(), time());
    }

    /** Consents and usual co-payments. */
    public DeskRecordService deskRecords() {
        return new DeskRecordService(database(), desk().records(), audit(), time());
    }

    /** What a patient who goes home is offered. */
    public NextVisitService nextVisits() {
        return new NextVisitService(schedule(), plannedCare(), clinics(), time());
    }

    /** Calendar files, out and in. */
    public CalendarService calendars() {
        return new CalendarService(
                database(),
                scheduleStore(),
                new CalendarIdentityRepository(database()),
                audit(),
                time());
    }
}
