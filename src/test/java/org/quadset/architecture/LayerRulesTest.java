package org.quadset.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/**
 * The program keeps the rules of ARCHITECTURE.md. PlantedViolationsTest shows that each of them can
 * fail.
 */
class LayerRulesTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.quadset");

    private final LayerRules rules = new LayerRules("org.quadset");

    @Test
    void onlyRepositoriesReachTheStore() {
        rules.onlyRepositoriesReachTheStore().check(PROGRAM);
    }

    @Test
    void onlyScreensKnowTheToolkit() {
        rules.onlyScreensKnowTheToolkit().check(PROGRAM);
    }

    @Test
    void screensAskServicesAndNeverRepositories() {
        rules.screensAskServices().check(PROGRAM);
    }

    @Test
    void modelsKnowNoControls() {
        rules.modelsKnowNoControls().check(PROGRAM);
    }

    @Test
    void onlyTasksStartThreads() {
        rules.onlyTasksWorkBeside().check(PROGRAM);
    }

    @Test
    void onlyTasksKnowExecutors() {
        rules.onlyTasksKnowExecutors().check(PROGRAM);
    }

    @Test
    void nothingAsksTheTimeWithoutAClock() {
        rules.nothingAsksTheTimeWithoutAClock().check(PROGRAM);
    }

    @Test
    void clocksAreMadeAtTheEntranceOnly() {
        rules.clocksComeFromTheEntrance().check(PROGRAM);
    }

    @Test
    void theTimeZoneIsTheClinicsAndNotTheComputers() {
        rules.theZoneIsTheClinics().check(PROGRAM);
    }

    @Test
    void featuresFormNoCycle() {
        rules.featuresFormNoCycle().check(PROGRAM);
    }

    @Test
    void platformKnowsNoFeature() {
        rules.platformKnowsNoFeature().check(PROGRAM);
    }

    @Test
    void noFeatureKnowsTheProgramsFrame() {
        rules.noFeatureKnowsTheProgramsFrame().check(PROGRAM);
    }

    @Test
    void onlyViewsLoadFxml() {
        rules.onlyViewsLoadFxml().check(PROGRAM);
    }

    @Test
    void onlyThePlatformOpensDialogs() {
        rules.onlyThePlatformOpensDialogs().check(PROGRAM);
    }

    @Test
    void namesSayWhatAClassIs() {
        rules.namesSayWhatAClassIs().check(PROGRAM);
    }
}
