package org.quadset.platform.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;

/** Somewhere in the program that one can go to, and come back to. */
public sealed interface Place {
    /** The day's work. */
    record Today() implements Place {}

    /** The front desk's day: arrivals and calls. */
    record FrontDesk() implements Place {}

    /** The front desk's day with a patient's next visit proposed. */
    record NextVisit(long patient) implements Place {}

    /** A day of the schedule. */
    record ScheduleDay(LocalDate date) implements Place {}

    /** A day of the schedule with the booking panel open for a patient. */
    record BookFor(LocalDate date, long patient) implements Place {}

    /** Who comes to a group session. */
    record GroupRoster(long session) implements Place {}

    /**
     * The form for new group sessions.
     *
     * @param start where one stood in the schedule; empty to type it there
     * @param clinician whose column it was
     */
    record PlanGroup(LocalDate day, Optional<LocalTime> start, OptionalLong clinician)
            implements Place {}

    /** Who waits for a time, and who is behind the plan. */
    record WaitingList() implements Place {}

    /** All patients. */
    record Patients() implements Place {}

    /** The form for a new patient (no id) or an existing one. */
    record PatientForm(OptionalLong patient) implements Place {}

    /** Patients from another program's file. */
    record PatientImport() implements Place {}

    /** A patient's chart. */
    record PatientChart(long patient) implements Place {}

    /** The form for a patient's new episode of care (no id) or an existing one. */
    record EpisodeForm(long patient, OptionalLong episode) implements Place {}

    /** A visit being charted. */
    record VisitEditor(long visit) implements Place {}

    /** A patient's home exercises and their sheet. */
    record HomeProgram(long patient) implements Place {}

    /**
     * A sheet that came back.
     *
     * @param patient whose newest sheet is shown where there is no code
     * @param code as it was typed; empty to type it there
     */
    record ReturnedLog(OptionalLong patient, String code) implements Place {}

    /** A patient's outcome measures. */
    record Outcomes(long patient) implements Place {}

    /** A patient's documents: letters, scans, images. */
    record Documents(long patient) implements Place {}

    /** Something to be printed, seen before it is. */
    sealed interface Paper extends Place {}

    /** The papers of a visit: its note first. */
    record NotePaper(long visit) implements Paper {}

    /** The papers of a patient: the episode on one page first. */
    record PatientPaper(long patient) implements Paper {}

    /** A patient's next week of running. */
    record RunningPaper(long patient) implements Paper {}

    /** A day's sheets, that of the clinician first if one is named. */
    record DaySheet(LocalDate date, OptionalLong clinician) implements Paper {}

    /** A patient's appointments on paper. */
    record AppointmentPaper(long patient) implements Paper {}

    /** Calendars out to files and in from them; the day is where the schedule was. */
    record CalendarFiles(LocalDate day) implements Place {}

    /** A patient's return to running. */
    record Running(long patient) implements Place {}

    /** The exercise library. */
    record Exercises() implements Place {}

    /** The drawing of an exercise, to be changed. */
    record PoseEditor(String exerciseKey) implements Place {}

    /** The form for an exercise of the library; an empty key begins one of the clinic's own. */
    record ExerciseEdit(String key) implements Place {}

    /** The clinic's name, paper and people. */
    record Setup() implements Place {}

    /** The clinic's devices. */
    record Equipment() implements Place {}

    /** Types, rooms, hours, closed days and rules of the schedule. */
    record ScheduleSetup() implements Place {}

    /** What the clinic decided about charting. */
    record ClinicRules() implements Place {}

    /** The contraindication table as it counts in this clinic. */
    record SafetyTable() implements Place {}

    /** The part of the rail that is lit while one is here. */
    default Place section() {
        return switch (this) {
            case Today place -> place;
            case FrontDesk place -> new Today();
            case NextVisit place -> new Today();
            case ScheduleDay place -> place;
            case BookFor place -> new ScheduleDay(place.date());
            case GroupRoster place -> new ScheduleDay(LocalDate.EPOCH);
            case PlanGroup place -> new ScheduleDay(place.day());
            case WaitingList place -> new ScheduleDay(LocalDate.EPOCH);
            case Patients place -> place;
            case PatientForm place -> new Patients();
            case PatientImport place -> new Patients();
            case PatientChart place -> new Patients();
            case EpisodeForm place -> new Patients();
            case VisitEditor place -> new Patients();
            case HomeProgram place -> new Exercises();
            case ReturnedLog place -> new Patients();
            case Outcomes place -> new Patients();
            case Documents place -> new Patients();
            case Running place -> new Patients();
            case DaySheet place -> new ScheduleDay(place.date());
            case CalendarFiles place -> new ScheduleDay(place.day());
            case Paper place -> new Patients();
            case Exercises place -> place;
            case PoseEditor place -> new Exercises();
            case ExerciseEdit place -> new Exercises();
            case Setup place -> place;
            case Equipment place -> new Setup();
            case ScheduleSetup place -> new Setup();
            case ClinicRules place -> new Setup();
            case SafetyTable place -> new Setup();
        };
    }
}
