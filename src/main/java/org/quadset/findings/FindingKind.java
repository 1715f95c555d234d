package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

import java.util.List;
import java.util.Optional;

/** The kinds of objective findings, each with its fields. */
public enum FindingKind implements Labelled {
    RANGE_OF_MOTION,
    MUSCLE_STRENGTH,
    GIRTH,
    SWELLING,
    SPECIAL_TEST,
    FUNCTIONAL_TEST,
    GAIT,
    PALPATION;

    /** The fields of the thing with this key; none if the program doesn't know it. */
    public List<FindingField> fields(String key) {
        return switch (this) {
            case RANGE_OF_MOTION ->
                    RangeOfMotion.motionOf(key).map(RangeOfMotion::fields).orElse(List.of());
            case MUSCLE_STRENGTH ->
                    JointMotion.ofKey(key).map(motion -> MuscleStrength.fields()).orElse(List.of());
            case GIRTH -> GirthSite.ofKey(key).map(site -> Girth.fields()).orElse(List.of());
            case SWELLING ->
                    key.equals(Swelling.EFFUSION) || key.equals(Swelling.PITTING)
                            ? Swelling.fields(key)
                            : List.of();
            case SPECIAL_TEST ->
                    key.startsWith(SpecialTest.OWN)
                            ? SpecialTest.fields(Optional.empty())
                            : KnownTest.ofKey(key)
                                    .map(test -> SpecialTest.fields(Optional.of(test)))
                                    .orElse(List.of());
            case FUNCTIONAL_TEST ->
                    FunctionalTask.ofKey(key).map(FunctionalTest::fields).orElse(List.of());
            case GAIT -> key.equals(Gait.KEY) ? Gait.fields() : List.of();
            case PALPATION -> key.startsWith(Palpation.PREFIX) ? Palpation.fields() : List.of();
        };
    }

    /** Reads a thing that {@link #fields} knows. */
    Finding read(String key, FindingReader reader) {
        return switch (this) {
            case RANGE_OF_MOTION ->
                    RangeOfMotion.read(
                            RangeOfMotion.motionOf(key).orElseThrow(),
                            RangeOfMotion.isPassive(key),
                            reader);
            case MUSCLE_STRENGTH ->
                    MuscleStrength.read(JointMotion.ofKey(key).orElseThrow(), reader);
            case GIRTH -> Girth.read(GirthSite.ofKey(key).orElseThrow(), reader);
            case SWELLING -> Swelling.read(reader);
            case SPECIAL_TEST -> SpecialTest.read(KnownTest.ofKey(key), reader);
            case FUNCTIONAL_TEST ->
                    FunctionalTest.read(FunctionalTask.ofKey(key).orElseThrow(), reader);
            case GAIT -> Gait.read(reader);
            case PALPATION -> Palpation.read(reader);
        };
    }
}
