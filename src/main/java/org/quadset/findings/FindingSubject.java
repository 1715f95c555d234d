package org.quadset.findings;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.Folding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The thing that is measured or tested, whatever its side and value: what makes findings of two
 * visits comparable.
 *
 * @param key within the kind, at most 80 characters
 * @param label as people read it, such as "Knee flexion AROM"
 * @param sided whether left and right are told apart
 */
public record FindingSubject(FindingKind kind, String key, String label, boolean sided) {
    private static final int LONGEST_KEY = 80;

    /** Everything that the program knows by itself, in the order of its tables. */
    public static List<FindingSubject> known() {
        return Known.ALL;
    }

    /** Read once; the tables don't change while the program runs. */
    private static final class Known {
        static final List<FindingSubject> ALL = all();

        private static List<FindingSubject> all() {
            var all = new ArrayList<FindingSubject>();
            for (var motion : JointMotion.values()) {
                all.add(of(motion, false));
                all.add(of(motion, true));
            }
            for (var motion : JointMotion.values()) {
                all.add(strength(motion));
            }
            for (var site : GirthSite.values()) {
                all.add(
                        new FindingSubject(
                                FindingKind.GIRTH,
                                site.key(),
                                Messages.text("finding.girthOf", site.label()),
                                true));
            }
            all.add(
                    new FindingSubject(
                            FindingKind.SWELLING,
                            Swelling.EFFUSION,
                            Messages.text("finding.effusion"),
                            true));
            all.add(
                    new FindingSubject(
                            FindingKind.SWELLING,
                            Swelling.PITTING,
                            Messages.text("finding.pitting"),
                            true));
            for (var test : KnownTest.values()) {
                all.add(
                        new FindingSubject(
                                FindingKind.SPECIAL_TEST, test.key(), test.label(), true));
            }
            for (var task : FunctionalTask.values()) {
                all.add(
                        new FindingSubject(
                                FindingKind.FUNCTIONAL_TEST,
                                task.key(),
                                task.label(),
                                task.sided()));
            }
            all.add(
                    new FindingSubject(
                            FindingKind.GAIT, Gait.KEY, FindingKind.GAIT.label(), false));
            return List.copyOf(all);
        }
    }

    static FindingSubject of(JointMotion motion, boolean passive) {
        return new FindingSubject(
                FindingKind.RANGE_OF_MOTION,
                RangeOfMotion.keyOf(motion, passive),
                Messages.text(passive ? "finding.prom" : "finding.arom", motion.label()),
                motion.sided());
    }

    static FindingSubject strength(JointMotion motion) {
        return new FindingSubject(
                FindingKind.MUSCLE_STRENGTH,
                motion.key(),
                Messages.text("finding.strengthOf", motion.label()),
                motion.sided());
    }

    /** A known thing by its stored names. */
    public static Optional<FindingSubject> of(FindingKind kind, String key) {
        return Known.ALL.stream()
                .filter(one -> one.kind == kind && one.key.equals(key))
                .findFirst();
    }

    /** A test that the clinic names itself. */
    public static FindingSubject ownTest(String name) {
        return new FindingSubject(
                FindingKind.SPECIAL_TEST, keyOf(SpecialTest.OWN, name), name.strip(), true);
    }

    /** A structure under the finger. */
    public static FindingSubject palpated(String structure) {
        return new FindingSubject(
                FindingKind.PALPATION, keyOf(Palpation.PREFIX, structure), structure.strip(), true);
    }

    private static String keyOf(String prefix, String name) {
        var key = prefix + String.join("_", Folding.words(name));
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    /** Whether its name is typed by the clinic and stored with each finding. */
    public boolean isNamedByClinic() {
        return kind == FindingKind.PALPATION
                || kind == FindingKind.SPECIAL_TEST && key.startsWith(SpecialTest.OWN);
    }

    /** What is normal, as far as a table says; empty otherwise. */
    public String norm() {
        return switch (kind) {
            case RANGE_OF_MOTION ->
                    RangeOfMotion.motionOf(key).map(motion -> motion.normText() + "°").orElse("");
            default -> "";
        };
    }
}
