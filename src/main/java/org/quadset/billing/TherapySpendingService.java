package org.quadset.billing;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Medicare's yearly threshold: what was used of it, and where a visit stands. */
public final class TherapySpendingService {
    private final Transactor transactor;
    private final TherapySpendingRepository spending;
    private final AuditRepository audit;
    private final ClinicTime time;

    public TherapySpendingService(
            Transactor transactor,
            TherapySpendingRepository spending,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.spending = spending;
        this.audit = audit;
        this.time = time;
    }

    /** Where a visit of a patient stands. */
    public ThresholdStanding standing(long patient, LocalDate day, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(
                () ->
                        TherapySpending.standing(
                                spending.ofYear(patient, day), day, spending.thresholds()));
    }

    /** What the portal said last of the day's calendar year. */
    public Optional<TherapySpending> ofYear(long patient, LocalDate day, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(() -> spending.ofYear(patient, day));
    }

    /**
     * Adds what the portal said, beside a visit.
     *
     * @return where the visit stands then
     * @throws InvalidInputException if the amount makes no sense, or the day is to come, after the
     *     visit, or in another calendar year
     */
    public ThresholdStanding add(
            long patient, LocalDate visitDay, TherapySpending said, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(patient);
        var wrong = new ArrayList<>(said.violations(time.today()));
        if (said.asOf().getYear() != visitDay.getYear() || said.asOf().isAfter(visitDay)) {
            wrong.add(Violation.of("asOf", "spending.otherYear"));
        }
        InvalidInputException.throwIfAny(wrong);
        return transactor.inTransaction(
                () -> {
                    spending.insert(patient, said, actor);
                    audit.record(actor, "therapySpending.add", patient, "");
                    return TherapySpending.standing(
                            spending.ofYear(patient, visitDay), visitDay, spending.thresholds());
                });
    }

    /** The threshold of a calendar year in cents; empty where nobody knows it. */
    public OptionalLong threshold(int year, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        var known = transactor.reading(spending::thresholds).get(year);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    /**
     * Sets the threshold of a calendar year. @throws InvalidInputException if it is not positive
     */
    public void setThreshold(int year, long cents, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        if (cents <= 0) {
            throw new InvalidInputException(
                    List.of(Violation.of("threshold", "spending.threshold")));
        }
        transactor.inTransaction(
                () -> {
                    spending.storeThreshold(year, cents);
                    audit.record(actor, "therapyThreshold.set", 0, year + " " + cents);
                });
    }
}
