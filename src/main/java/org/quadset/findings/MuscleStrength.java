package org.quadset.findings;

import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How strong the muscles of a motion are: by hand, by dynamometer, or both.
 *
 * @param newtons the dynamometer's force
 * @param leverArm from the joint to the dynamometer, in cm
 * @param pain 0 to 10
 */
public record MuscleStrength(
        JointMotion motion,
        Optional<MuscleGrade> grade,
        OptionalDouble newtons,
        OptionalDouble leverArm,
        OptionalInt pain,
        String position)
        implements Finding {
    /** One kilogram-force in newtons, by definition of the unit. */
    private static final double NEWTONS_PER_KGF = 9.80665;

    /** No table gives limits of force and lever; these only catch slips of the hand. */
    private static final double MOST_FORCE = 3000;

    private static final double LONGEST_LEVER = 120;

    static List<FindingField> fields() {
        return List.of(
                FindingField.choice(FindingPart.GRADE, MuscleGrade.values()),
                FindingField.decimal(FindingPart.FORCE, "", 0, MOST_FORCE, 0.1),
                FindingField.choice(FindingPart.FORCE_UNIT, ForceUnit.values()),
                FindingField.decimal(FindingPart.LEVER_ARM, "cm", 1, LONGEST_LEVER, 0.5),
                FindingField.pain(),
                FindingField.line(FindingPart.POSITION));
    }

    static MuscleStrength read(JointMotion motion, FindingReader reader) {
        var force = reader.decimal(FindingPart.FORCE);
        var unit = reader.choice(FindingPart.FORCE_UNIT, ForceUnit.class);
        if (reader.text(FindingPart.GRADE).isEmpty() && reader.text(FindingPart.FORCE).isEmpty()) {
            reader.need(FindingPart.GRADE);
        }
        if (!reader.text(FindingPart.FORCE).isEmpty()
                && reader.text(FindingPart.FORCE_UNIT).isEmpty()) {
            reader.need(FindingPart.FORCE_UNIT);
        }
        return new MuscleStrength(
                motion,
                reader.choice(FindingPart.GRADE, MuscleGrade.class),
                force.isPresent() && unit.isPresent()
                        ? OptionalDouble.of(newtons(force.getAsDouble(), unit.get()))
                        : OptionalDouble.empty(),
                reader.decimal(FindingPart.LEVER_ARM),
                reader.whole(FindingPart.PAIN),
                reader.text(FindingPart.POSITION));
    }

    private static double newtons(double force, ForceUnit unit) {
        return unit == ForceUnit.NEWTON ? force : force * NEWTONS_PER_KGF;
    }

    /** Nm = N × m; empty without force or lever arm. */
    public OptionalDouble torque() {
        return newtons.isPresent() && leverArm.isPresent()
                ? OptionalDouble.of(newtons.getAsDouble() * leverArm.getAsDouble() / 100)
                : OptionalDouble.empty();
    }

    /**
     * This side in percent of the other, by torque where both have one, else by force; empty
     * without a dynamometer on both sides.
     */
    public OptionalDouble symmetry(MuscleStrength other) {
        boolean turning = torque().isPresent() && other.torque().isPresent();
        var mine = turning ? torque() : newtons;
        var theirs = turning ? other.torque() : other.newtons;
        return mine.isPresent() && theirs.isPresent() && theirs.getAsDouble() > 0
                ? OptionalDouble.of(100 * mine.getAsDouble() / theirs.getAsDouble())
                : OptionalDouble.empty();
    }

    @Override
    public String value() {
        var parts = new ArrayList<String>();
        grade.ifPresent(found -> parts.add(found.sign()));
        newtons.ifPresent(force -> parts.add(FindingWords.rounded(force, 0) + " N"));
        torque().ifPresent(turn -> parts.add(FindingWords.rounded(turn, 1) + " Nm"));
        return String.join(" · ", parts);
    }

    @Override
    public List<String> details() {
        var details = new ArrayList<String>();
        pain.ifPresent(score -> details.add(Messages.text("finding.pain", score)));
        details.addAll(FindingWords.present(position));
        return details;
    }

    @Override
    public Optional<String> beside(Finding other) {
        if (!(other instanceof MuscleStrength that) || that.motion != motion) {
            return Optional.empty();
        }
        var percent = symmetry(that);
        if (percent.isPresent()) {
            return Optional.of(
                    Messages.text(
                            "finding.symmetry", FindingWords.rounded(percent.getAsDouble(), 0)));
        }
        return that.grade.map(found -> Messages.text("finding.otherSide", found.sign()));
    }

    /** By the dynamometer where both have it, else by the grades. */
    @Override
    public Optional<FindingChange> since(Finding earlier) {
        if (!(earlier instanceof MuscleStrength before) || before.motion != motion) {
            return Optional.empty();
        }
        if (torque().isPresent() && before.torque().isPresent()) {
            return Optional.of(
                    FindingChange.higherIsBetter(
                            before.torque().getAsDouble(), torque().getAsDouble()));
        }
        if (newtons.isPresent() && before.newtons.isPresent()) {
            return Optional.of(
                    FindingChange.higherIsBetter(
                            before.newtons.getAsDouble(), newtons.getAsDouble()));
        }
        return grade.isPresent() && before.grade.isPresent()
                ? Optional.of(
                        FindingChange.higherIsBetter(
                                before.grade.get().number(), grade.get().number()))
                : Optional.empty();
    }
}
