package org.quadset.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules of ARCHITECTURE.md that class files can break, for the program below a root package.
 * The same definitions are asked about the program and about planted classes that break them.
 *
 * @param root the package under which the features lie: {@code org.quadset} for the program itself
 */
record LayerRules(String root) {
    private static final String GENERATED_TABLES = "org.quadset.platform.db.generated..";

    /** What waits or counts without a thread of its own. */
    private static final Set<String> HARMLESS =
            Set.of("Callable", "TimeUnit", "TimeoutException", "ExecutionException");

    private static final Set<String> THREAD_STARTERS =
            Set.of("<init>", "start", "startVirtualThread", "ofPlatform", "ofVirtual");

    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");

    private DescribedPredicate<JavaClass> named(String... names) {
        return describe(
                "named " + String.join(", ", names),
                type ->
                        Set.of(names)
                                .contains(
                                        type.getName()
                                                .substring(
                                                        Math.min(
                                                                root.length() + 1,
                                                                type.getName().length()))));
    }

    private static DescribedPredicate<JavaClass> nameEnds(String end) {
        return describe("whose name ends with " + end, type -> type.getSimpleName().endsWith(end));
    }

    private static DescribedPredicate<JavaAccess<?>> access(
            String description, Predicate<JavaAccess<?>> is) {
        return describe(description, is);
    }

    private static boolean calls(JavaAccess<?> access, String owner, Set<String> names) {
        return access.getTargetOwner().getName().equals(owner) && names.contains(access.getName());
    }

    /** Rule 1: jOOQ, JDBC and the generated tables. */
    ArchRule onlyRepositoriesReachTheStore() {
        return noClasses()
                .that(resideOutsideOfPackage(root + ".platform.db.."))
                .and(DescribedPredicate.not(nameEnds("Repository")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "org.jooq..", "java.sql..", "javax.sql..", GENERATED_TABLES));
    }

    /** Rule 2, with the libraries that draw on JavaFX: screens and the program's frame. */
    ArchRule onlyScreensKnowTheToolkit() {
        return noClasses()
                .that(resideOutsideOfPackage(root + "..ui.."))
                .and(resideOutsideOfPackage(root + ".app.."))
                .and(resideOutsideOfPackage(root + ".figures.screen.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "javafx..",
                                "com.sun.javafx..",
                                "org.kordamp..",
                                "org.controlsfx..",
                                "impl.org.controlsfx..",
                                "atlantafx.."));
    }

    /** Rule 3. */
    ArchRule screensAskServices() {
        return noClasses()
                .that(resideInAPackage(root + "..ui.."))
                .should()
                .dependOnClassesThat(nameEnds("Repository"));
    }

    /** Rule 4. */
    ArchRule modelsKnowNoControls() {
        return noClasses()
                .that(nameEnds("Model"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."));
    }

    /**
     * Rule 5. The store's lock and the tour, which waits for the window from a thread of its own,
     * are no workers.
     */
    ArchRule onlyTasksWorkBeside() {
        return noClasses()
                .that(
                        DescribedPredicate.not(
                                named(
                                        "platform.ui.Tasks",
                                        "platform.ui.Tasks$1",
                                        "platform.ui.Tasks$FxLane")))
                .should()
                .accessTargetWhere(
                        access(
                                "starts a thread or a task",
                                one ->
                                        calls(one, "java.lang.Thread", THREAD_STARTERS)
                                                || calls(
                                                        one,
                                                        "javafx.application.Platform",
                                                        Set.of("runLater"))
                                                || one.getTargetOwner()
                                                        .getName()
                                                        .equals("java.util.Timer")
                                                || PARALLEL.contains(one.getName())
                                                        && one.getTargetOwner()
                                                                .getPackageName()
                                                                .startsWith("java.util")));
    }

    /** Rule 5, the classes that make or steer threads. */
    ArchRule onlyTasksKnowExecutors() {
        return noClasses()
                .that(
                        DescribedPredicate.not(
                                named(
                                        "platform.ui.Tasks",
                                        "platform.ui.Tasks$1",
                                        "platform.ui.Tasks$FxLane")))
                .should(
                        Conditions.dependOn(
                                "an executor or another maker of threads",
                                (origin, target) ->
                                        target.getPackageName().equals("javafx.concurrent")
                                                || target.getPackageName()
                                                                .startsWith("java.util.concurrent")
                                                        && !mayUse(origin, target)));
    }

    private boolean mayUse(JavaClass origin, JavaClass target) {
        var concurrent = target.getName().substring("java.util.concurrent.".length());
        return HARMLESS.contains(concurrent)
                || concurrent.startsWith("atomic.")
                || origin.getName().equals(root + ".platform.db.Database")
                        && concurrent.startsWith("locks.")
                || origin.getPackageName().equals(root + ".app.tour")
                        && Set.of("CompletableFuture", "locks.LockSupport").contains(concurrent);
    }

    /** Rule 6. The verb that measures the start compares two instants of the process itself. */
    ArchRule nothingAsksTheTimeWithoutAClock() {
        return noClasses()
                .that(DescribedPredicate.not(nameEnds("StartTime")))
                .should()
                .accessTargetWhere(
                        access(
                                "asks the computer's own time",
                                one ->
                                        asksNow(one)
                                                || calls(
                                                        one,
                                                        "java.lang.System",
                                                        Set.of("currentTimeMillis"))
                                                || calls(one, "java.util.Date", Set.of("<init>"))
                                                        && parameters(one).isEmpty()
                                                || calls(
                                                        one,
                                                        "java.util.Calendar",
                                                        Set.of("getInstance"))));
    }

    private static boolean asksNow(JavaAccess<?> access) {
        return access.getName().equals("now")
                && access.getTargetOwner().getPackageName().startsWith("java.time")
                && !parameters(access).contains("java.time.Clock");
    }

    private static java.util.List<String> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : java.util.List.of();
    }

    /** Rule 6: only the two ways into the program make a clock. */
    ArchRule clocksComeFromTheEntrance() {
        return noClasses()
                .that(resideOutsideOfPackage(root + ".app.verbs.."))
                .and(resideOutsideOfPackage(root + ".app.tour.."))
                .should()
                .accessTargetWhere(
                        access(
                                "makes a system clock or reads the computer's counter",
                                one ->
                                        one.getTargetOwner().getName().equals("java.time.Clock")
                                                        && one.getName().startsWith("system")
                                                || calls(
                                                        one,
                                                        "java.lang.System",
                                                        Set.of("nanoTime"))));
    }

    /** Rule 6: the zone is the clinic's, not the computer's; only a new clinic begins with it. */
    ArchRule theZoneIsTheClinics() {
        return noClasses()
                .that(resideOutsideOfPackage(root + ".app.."))
                .should()
                .accessTargetWhere(
                        access(
                                "takes the computer's time zone",
                                one ->
                                        calls(one, "java.time.ZoneId", Set.of("systemDefault"))
                                                || calls(
                                                        one,
                                                        "java.util.TimeZone",
                                                        Set.of("getDefault"))));
    }

    /** Rule 7. */
    ArchRule featuresFormNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** Rule 7. */
    ArchRule platformKnowsNoFeature() {
        return noClasses()
                .that(resideInAPackage(root + ".platform.."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..")
                                .and(resideOutsideOfPackage(root + ".platform..")));
    }

    /** Rule 7: what knows everything is known by nobody; {@code main} itself stands above it. */
    ArchRule noFeatureKnowsTheProgramsFrame() {
        return noClasses()
                .that(resideOutsideOfPackage(root + ".app.."))
                .and(resideOutsideOfPackage(root))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".app.."));
    }

    /** Rule 8. */
    ArchRule onlyViewsLoadFxml() {
        return noClasses()
                .that(DescribedPredicate.not(named("platform.ui.Views")))
                .should()
                .dependOnClassesThat(assignableTo("javafx.fxml.FXMLLoader"));
    }

    /** Rule 8. */
    ArchRule onlyThePlatformOpensDialogs() {
        return noClasses()
                .that(resideOutsideOfPackage(root + ".platform.ui.."))
                .should()
                .dependOnClassesThat(
                        assignableTo("javafx.scene.control.Dialog")
                                .or(assignableTo("javafx.scene.control.DialogPane")));
    }

    /** Names that say nothing. */
    ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .should(
                        Conditions.be(
                                "named Manager, Helper, Util or Impl",
                                type ->
                                        type.getSimpleName()
                                                .matches(".*(Manager|Helper|Utils?|Impl)\\d*")));
    }
}
