package org.quadset.findings;

import org.quadset.modalities.BodyRegion;
import org.quadset.platform.i18n.Labelled;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The special tests that the program knows, from its clinical table; all of them of the knee. */
public enum KnownTest implements Labelled {
    PAIN_ON_SQUAT(
            TestSuggestion.PATELLOFEMORAL_PAIN,
            BodyRegion.KNEE_FRONT,
            "pain on squat",
            "squat pain"),
    PATELLAR_TILT(
            TestSuggestion.TIGHT_LATERAL_RESTRAINT, BodyRegion.KNEE_FRONT, "patellar tilt", "tilt"),
    APPREHENSION(TestSuggestion.KNEECAP_INSTABILITY, BodyRegion.KNEE_FRONT, "apprehension"),
    PATELLAR_GRIND(
            TestSuggestion.LITTLE_BY_ITSELF,
            BodyRegion.KNEE_FRONT,
            "patellar grind",
            "grind",
            "clarke"),
    LACHMAN(TestSuggestion.ACL, BodyRegion.KNEE_FRONT, "lachman"),
    ANTERIOR_DRAWER(TestSuggestion.ACL, BodyRegion.KNEE_FRONT, "anterior drawer", "ant drawer"),
    PIVOT_SHIFT(TestSuggestion.ACL, BodyRegion.KNEE_FRONT, "pivot shift"),
    POSTERIOR_DRAWER(TestSuggestion.PCL, BodyRegion.KNEE_FRONT, "posterior drawer", "post drawer"),
    SAG(TestSuggestion.PCL, BodyRegion.KNEE_FRONT, "sag"),
    VALGUS_0(TestSuggestion.MCL, BodyRegion.KNEE_INNER, "valgus 0"),
    VALGUS_30(TestSuggestion.MCL, BodyRegion.KNEE_INNER, "valgus 30"),
    VARUS_0(TestSuggestion.LCL, BodyRegion.KNEE_OUTER, "varus 0"),
    VARUS_30(TestSuggestion.LCL, BodyRegion.KNEE_OUTER, "varus 30"),
    MCMURRAY(TestSuggestion.MENISCUS, BodyRegion.KNEE_INNER, "mcmurray"),
    THESSALY(TestSuggestion.MENISCUS, BodyRegion.KNEE_INNER, "thessaly"),
    JOINT_LINE(TestSuggestion.MENISCUS, BodyRegion.KNEE_INNER, "joint line"),
    APLEY(TestSuggestion.MENISCUS, BodyRegion.KNEE_INNER, "apley"),
    NOBLE(TestSuggestion.ILIOTIBIAL_BAND, BodyRegion.KNEE_OUTER, "noble"),
    OBER(TestSuggestion.ILIOTIBIAL_BAND, BodyRegion.THIGH_OUTER, "ober"),
    DIAL(TestSuggestion.POSTEROLATERAL_CORNER, BodyRegion.KNEE_BACK, "dial"),
    OTTAWA_KNEE(TestSuggestion.FRACTURE_X_RAY, BodyRegion.KNEE_FRONT, "ottawa", "ottawa knee"),
    NINETY_NINETY(TestSuggestion.HAMSTRING_LENGTH, BodyRegion.THIGH_BACK, "90-90", "90/90"),
    PRONE_KNEE_BEND(TestSuggestion.RECTUS_LENGTH, BodyRegion.THIGH_FRONT, "prone knee bend", "pkb");

    private final TestSuggestion suggests;
    private final BodyRegion region;
    private final List<String> words;

    KnownTest(TestSuggestion suggests, BodyRegion region, String... words) {
        this.suggests = suggests;
        this.region = region;
        this.words = List.of(words);
    }

    public TestSuggestion suggests() {
        return suggests;
    }

    /** Where on the body it is done or felt. */
    public BodyRegion region() {
        return region;
    }

    /** What may be typed for it, in lower case. */
    List<String> words() {
        return words;
    }

    /** The name it is stored under. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KnownTest> ofKey(String key) {
        return Arrays.stream(values()).filter(test -> test.key().equals(key)).findFirst();
    }

    /** Whether the joint's opening is graded in mm. */
    boolean gaps() {
        return switch (this) {
            case VALGUS_0, VALGUS_30, VARUS_0, VARUS_30 -> true;
            default -> false;
        };
    }

    /** Whether it is told in degrees; then a plain positive or negative is not needed. */
    boolean inDegrees() {
        return this == NINETY_NINETY || this == PRONE_KNEE_BEND;
    }
}
