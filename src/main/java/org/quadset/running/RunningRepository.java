package org.quadset.running;

import static org.quadset.platform.db.generated.Tables.RETURN_OVERRIDE;
import static org.quadset.platform.db.generated.Tables.RETURN_PLAN;
import static org.quadset.platform.db.generated.Tables.RETURN_SESSION;
import static org.quadset.platform.db.generated.Tables.RETURN_WEEK_CHOICE;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.ReturnPlanRecord;
import org.quadset.platform.db.generated.tables.records.ReturnSessionRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores plans of a return to running with their sessions. */
public final class RunningRepository {
    private final Database database;
    private final Clock clock;

    public RunningRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inserts a plan. */
    public ReturnPlan insert(ReturnPlan plan, Actor actor) {
        var row = database.dsl().newRecord(RETURN_PLAN);
        row.setVersion(1L);
        row.setPatientId(plan.patientId());
        row.setKind(plan.kind().name());
        row.setPainModel(plan.painModel().name());
        row.setStartedOn(plan.startedOn());
        row.setStartStep(plan.startStep());
        row.setUsualMorning(plan.usualMorning());
        row.setRunsPerWeek(plan.runsPerWeek());
        row.setGateMet(
                plan.gateMet().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        row.setGateReason(plan.gateReason().strip());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        writeChanging(plan, row, actor);
        row.insert();
        return byId(row.getId());
    }

    /**
     * Changes what of a plan may change: unit, swelling, weekly distances, whether it goes on.
     *
     * @throws StaleDataException if somebody saved first
     */
    public ReturnPlan update(ReturnPlan plan, Actor actor) {
        var row = database.dsl().newRecord(RETURN_PLAN);
        row.setVersion(plan.version() + 1);
        writeChanging(plan, row, actor);
        int rows =
                database.dsl()
                        .update(RETURN_PLAN)
                        .set(row)
                        .where(
                                RETURN_PLAN.ID.eq(plan.id()),
                                RETURN_PLAN.VERSION.eq(plan.version()),
                                RETURN_PLAN.PATIENT_ID.eq(plan.patientId()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        return byId(plan.id());
    }

    private void writeChanging(ReturnPlan plan, ReturnPlanRecord row, Actor actor) {
        row.setDistanceUnit(plan.unit().name());
        row.setSwellingGoneOn(plan.swellingGone().orElse(null));
        row.setMileageFrom(plan.mileage().map(MileageStart::from).orElse(null));
        row.setMileageWeeklyM(plan.mileage().map(MileageStart::weekly).orElse(null));
        row.setMileageLongestM(plan.mileage().map(MileageStart::longest).orElse(null));
        row.setIsOpen(plan.open());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
    }

    /**
     * @throws UserFacingException if there is no such plan
     */
    public ReturnPlan byId(long id) {
        return database.dsl()
                .fetchOptional(RETURN_PLAN, RETURN_PLAN.ID.eq(id))
                .map(RunningRepository::plan)
                .orElseThrow(() -> new UserFacingException("running.notFound"));
    }

    /** A patient's plan that goes on, the newest if there are several. */
    public Optional<ReturnPlan> openOf(long patient) {
        return database.dsl()
                .selectFrom(RETURN_PLAN)
                .where(RETURN_PLAN.PATIENT_ID.eq(patient), RETURN_PLAN.IS_OPEN.isTrue())
                .orderBy(RETURN_PLAN.STARTED_ON.desc(), RETURN_PLAN.ID.desc())
                .limit(1)
                .fetchOptional(RunningRepository::plan);
    }

    private static ReturnPlan plan(ReturnPlanRecord row) {
        return new ReturnPlan(
                row.getId(),
                row.getVersion(),
                row.getPatientId(),
                LadderKind.valueOf(row.getKind()),
                PainModel.valueOf(row.getPainModel()),
                DistanceUnit.valueOf(row.getDistanceUnit()),
                row.getStartedOn(),
                row.getStartStep(),
                row.getUsualMorning(),
                row.getRunsPerWeek(),
                checks(row.getGateMet()),
                row.getGateReason(),
                Optional.ofNullable(row.getSwellingGoneOn()),
                Optional.ofNullable(row.getMileageFrom())
                        .map(
                                from ->
                                        new MileageStart(
                                                from,
                                                row.getMileageWeeklyM(),
                                                row.getMileageLongestM())),
                row.getIsOpen(),
                row.getCreatedBy());
    }

    private static Set<GateCheck> checks(String stored) {
        return Arrays.stream(stored.split(","))
                .filter(one -> !one.isEmpty())
                .map(GateCheck::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A plan with all that was reported and decided. */
    public RunningPlan whole(ReturnPlan plan) {
        return new RunningPlan(plan, sessions(plan.id()), overrides(plan.id()), choices(plan.id()));
    }

    private List<RunningPlan.StoredRun> sessions(long plan) {
        return database.dsl()
                .selectFrom(RETURN_SESSION)
                .where(RETURN_SESSION.RETURN_PLAN_ID.eq(plan))
                .orderBy(RETURN_SESSION.DONE_ON, RETURN_SESSION.ID)
                .fetch(RunningRepository::run);
    }

    private List<StepOverride> overrides(long plan) {
        return database.dsl()
                .selectFrom(RETURN_OVERRIDE)
                .where(RETURN_OVERRIDE.RETURN_PLAN_ID.eq(plan))
                .orderBy(RETURN_OVERRIDE.DECIDED_ON, RETURN_OVERRIDE.ID)
                .fetch(
                        row ->
                                new StepOverride(
                                        row.getDecidedOn(),
                                        row.getStep(),
                                        row.getReason(),
                                        row.getDecidedBy()));
    }

    private List<WeekChoice> choices(long plan) {
        return database.dsl()
                .selectFrom(RETURN_WEEK_CHOICE)
                .where(RETURN_WEEK_CHOICE.RETURN_PLAN_ID.eq(plan))
                .orderBy(RETURN_WEEK_CHOICE.WEEK_FROM)
                .fetch(
                        row ->
                                new WeekChoice(
                                        row.getWeekFrom(),
                                        RunChange.valueOf(row.getRunChange()),
                                        row.getRisePercent(),
                                        row.getCutPercent()));
    }

    /** Stores a session; a version of 0 inserts it. */
    public void save(long plan, long id, long version, RunReport report, Actor actor) {
        var row = database.dsl().newRecord(RETURN_SESSION);
        row.setVersion(version + 1);
        row.setReturnPlanId(plan);
        row.setDoneOn(report.day());
        row.setStep(report.step());
        row.setWorkDone(report.work());
        row.setDistanceM(report.metres().orElse(null));
        row.setWorstPain(report.worst());
        row.setMorningChange(report.morning().isPresent() ? report.morning().getAsInt() : null);
        row.setSettled(report.settled());
        row.setSwelling(report.swelling());
        row.setLimp(report.limp());
        row.setBonePain(report.bonePain());
        row.setPainElsewhere(report.elsewhere());
        row.setSurface(report.surface().name());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        if (id == 0) {
            row.insert();
            return;
        }
        int rows =
                database.dsl()
                        .update(RETURN_SESSION)
                        .set(row)
                        .where(
                                RETURN_SESSION.ID.eq(id),
                                RETURN_SESSION.VERSION.eq(version),
                                RETURN_SESSION.RETURN_PLAN_ID.eq(plan))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
    }

    private static RunningPlan.StoredRun run(ReturnSessionRecord row) {
        return new RunningPlan.StoredRun(
                row.getId(),
                row.getVersion(),
                new RunReport(
                        row.getDoneOn(),
                        row.getStep(),
                        row.getWorkDone(),
                        Optional.ofNullable(row.getDistanceM()),
                        row.getWorstPain(),
                        row.getMorningChange() == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(row.getMorningChange()),
                        row.getSettled(),
                        row.getSwelling(),
                        row.getLimp(),
                        row.getBonePain(),
                        row.getPainElsewhere(),
                        Surface.valueOf(row.getSurface())),
                row.getChangedBy());
    }

    /** Stores a therapist's word against the rules. */
    public void insert(long plan, StepOverride one) {
        database.dsl()
                .insertInto(RETURN_OVERRIDE)
                .set(RETURN_OVERRIDE.RETURN_PLAN_ID, plan)
                .set(RETURN_OVERRIDE.DECIDED_ON, one.day())
                .set(RETURN_OVERRIDE.STEP, one.step())
                .set(RETURN_OVERRIDE.REASON, one.reason())
                .set(RETURN_OVERRIDE.DECIDED_AT, clock.instant())
                .set(RETURN_OVERRIDE.DECIDED_BY, one.by())
                .execute();
    }

    /** Stores what was chosen for a week instead of what was chosen before. */
    public void save(long plan, WeekChoice choice, Actor actor) {
        database.dsl()
                .deleteFrom(RETURN_WEEK_CHOICE)
                .where(
                        RETURN_WEEK_CHOICE.RETURN_PLAN_ID.eq(plan),
                        RETURN_WEEK_CHOICE.WEEK_FROM.eq(choice.week()))
                .execute();
        database.dsl()
                .insertInto(RETURN_WEEK_CHOICE)
                .set(RETURN_WEEK_CHOICE.RETURN_PLAN_ID, plan)
                .set(RETURN_WEEK_CHOICE.WEEK_FROM, choice.week())
                .set(RETURN_WEEK_CHOICE.RUN_CHANGE, choice.change().name())
                .set(RETURN_WEEK_CHOICE.RISE_PERCENT, choice.risePercent())
                .set(RETURN_WEEK_CHOICE.CUT_PERCENT, choice.cutPercent())
                .set(RETURN_WEEK_CHOICE.CHANGED_AT, clock.instant())
                .set(RETURN_WEEK_CHOICE.CHANGED_BY, actor.name())
                .execute();
    }
}
