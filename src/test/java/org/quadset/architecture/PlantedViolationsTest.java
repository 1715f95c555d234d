package org.quadset.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Each rule finds the classes that were planted to break it, and leaves those alone that keep it.
 */
class PlantedViolationsTest {
    private static final String PLANTED = "org.quadset.architecture.planted.";

    /** The simple names of the planted classes that the rule tells of. */
    private static Set<String> found(String garden, Function<LayerRules, ArchRule> rule) {
        var root = PLANTED + garden;
        var classes = new ClassFileImporter().importPackages(root);
        var origin = Pattern.compile("<" + Pattern.quote(root) + "\\.[a-z.]*\\.([A-Z]\\w+)");
        var found = new TreeSet<String>();
        for (var detail :
                rule.apply(new LayerRules(root))
                        .evaluate(classes)
                        .getFailureReport()
                        .getDetails()) {
            var matcher = origin.matcher(detail);
            assertThat(matcher.find()).as(detail).isTrue();
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void theStoreReachedByServicesIsFound() {
        assertThat(found("store", LayerRules::onlyRepositoriesReachTheStore))
                .containsExactly("JdbcService", "JooqService", "SourceService", "TableService");
    }

    @Test
    void theToolkitBelowTheScreensIsFound() {
        assertThat(found("toolkit", LayerRules::onlyScreensKnowTheToolkit))
                .containsExactly("ColouredPatient", "IconPatient", "PatientService", "ThemedStore");
    }

    @Test
    void aScreenWithARepositoryIsFound() {
        assertThat(found("screens", LayerRules::screensAskServices))
                .containsExactly("ImpatientController");
    }

    @Test
    void modelsWithControlsAreFound() {
        assertThat(found("models", LayerRules::modelsKnowNoControls))
                .containsExactly("LabelModel", "MarkedModel", "StageModel");
    }

    @Test
    void startedThreadsAreFound() {
        assertThat(found("threads", LayerRules::onlyTasksWorkBeside))
                .containsExactly(
                        "LaterService",
                        "ParallelService",
                        "ThreadService",
                        "TimerService",
                        "VirtualService");
    }

    @Test
    void executorsAndTheirKinAreFound() {
        assertThat(found("threads", LayerRules::onlyTasksKnowExecutors))
                .containsExactly(
                        "ExecutorService", "FutureService", "LockService", "TaskController");
    }

    @Test
    void questionsForTheTimeAreFound() {
        assertThat(found("time", LayerRules::nothingAsksTheTimeWithoutAClock))
                .containsExactly(
                        "DateService",
                        "InstantService",
                        "MillisService",
                        "OldDateService",
                        "ReferenceService");
    }

    @Test
    void clocksMadeInsideAreFound() {
        assertThat(found("time", LayerRules::clocksComeFromTheEntrance))
                .containsExactly("ClockService", "NanoService");
    }

    @Test
    void theComputersTimeZoneIsFound() {
        assertThat(found("time", LayerRules::theZoneIsTheClinics)).containsExactly("ZoneService");
    }

    @Test
    void aCycleOfFeaturesIsFound() {
        var root = PLANTED + "features";
        var details =
                new LayerRules(root)
                        .featuresFormNoCycle()
                        .evaluate(new ClassFileImporter().importPackages(root))
                        .getFailureReport()
                        .getDetails();
        assertThat(details).hasSize(1);
        assertThat(details.getFirst())
                .contains("Slice patients", "Slice schedule")
                .doesNotContain("Slice billing");
    }

    @Test
    void aPlatformThatKnowsAFeatureIsFound() {
        assertThat(found("features", LayerRules::platformKnowsNoFeature))
                .containsExactly("KnowingPlatform");
    }

    @Test
    void aFeatureThatKnowsTheFrameIsFound() {
        assertThat(found("features", LayerRules::noFeatureKnowsTheProgramsFrame))
                .containsExactly("WiredReport");
    }

    @Test
    void fxmlLoadedOutsideViewsIsFound() {
        assertThat(found("windows", LayerRules::onlyViewsLoadFxml))
                .containsExactly("LoadingController");
    }

    @Test
    void dialogsOpenedByScreensAreFound() {
        assertThat(found("windows", LayerRules::onlyThePlatformOpensDialogs))
                .containsExactly("AlertController", "AskingController");
    }

    @Test
    void namesThatSayNothingAreFound() {
        assertThat(found("names", LayerRules::namesSayWhatAClassIs))
                .containsExactly(
                        "PatientHelper",
                        "PatientManager",
                        "PatientServiceImpl",
                        "PatientUtil",
                        "PatientUtils");
    }
}
