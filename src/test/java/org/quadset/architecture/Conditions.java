package org.quadset.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What the rules ask and ArchUnit has no words for. */
final class Conditions {
    private Conditions() {}

    /** Holds for a class that depends on another one of which the predicate says so. */
    static ArchCondition<JavaClass> dependOn(
            String description, BiPredicate<JavaClass, JavaClass> forbidden) {
        return new ArchCondition<>("depend on " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    if (forbidden.test(type, dependency.getTargetClass())) {
                        events.add(
                                SimpleConditionEvent.satisfied(
                                        dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Holds for a class of which the predicate says so. */
    static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> is) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (is.test(type)) {
                    events.add(
                            SimpleConditionEvent.satisfied(
                                    type, "Class <" + type.getName() + "> is " + description));
                }
            }
        };
    }
}
