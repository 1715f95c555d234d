package org.quadset.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** From place to place, back and forward, and staying where one may not leave. */
class NavigatorTest {
    private static final Place TODAY = new Place.Today();
    private static final Place PATIENTS = new Place.Patients();
    private static final Place EXERCISES = new Place.Exercises();

    private final Navigator navigator = new Navigator();
    private final List<Place> opened = new ArrayList<>();

    private void goAll(Place... places) {
        navigator.openWith(opened::add);
        for (var place : places) {
            navigator.go(place);
        }
    }

    @Test
    void beginsNowhereAndCannotGoBackOrForward() {
        assertThat(navigator.here().get()).isNull();
        navigator.back();
        navigator.forward();
        assertThat(navigator.here().get()).isNull();
        assertThat(navigator.canGoBack().get()).isFalse();
        assertThat(navigator.canGoForward().get()).isFalse();
    }

    @Test
    void goesBackAndForwardThroughWhereOneWas() {
        goAll(TODAY, PATIENTS, EXERCISES);
        navigator.back();
        assertThat(navigator.here().get()).isEqualTo(PATIENTS);
        navigator.back();
        assertThat(navigator.here().get()).isEqualTo(TODAY);
        assertThat(navigator.canGoBack().get()).isFalse();
        navigator.forward();
        navigator.forward();
        assertThat(navigator.here().get()).isEqualTo(EXERCISES);
        assertThat(navigator.canGoForward().get()).isFalse();
        assertThat(opened)
                .containsExactly(TODAY, PATIENTS, EXERCISES, PATIENTS, TODAY, PATIENTS, EXERCISES);
    }

    @Test
    void forgetsWhatLayAheadWhenOneGoesElsewhere() {
        goAll(TODAY, PATIENTS);
        navigator.back();
        navigator.go(EXERCISES);
        assertThat(navigator.canGoForward().get()).isFalse();
        navigator.back();
        assertThat(navigator.here().get()).isEqualTo(TODAY);
    }

    @Test
    void showsTheSamePlaceAnewWithoutRememberingItTwice() {
        goAll(TODAY, PATIENTS, PATIENTS);
        assertThat(opened).containsExactly(TODAY, PATIENTS, PATIENTS);
        navigator.back();
        assertThat(navigator.here().get()).isEqualTo(TODAY);
    }

    @Test
    void replacesAPlaceThatIsNotWorthComingBackTo() {
        goAll(TODAY, new Place.PatientForm(java.util.OptionalLong.empty()));
        navigator.replace(new Place.PatientChart(7));
        navigator.back();
        assertThat(navigator.here().get()).isEqualTo(TODAY);
        navigator.forward();
        assertThat(navigator.here().get()).isEqualTo(new Place.PatientChart(7));
    }

    @Test
    void staysWhereOneMayNotLeave() {
        goAll(TODAY, PATIENTS);
        navigator.openWith(place -> false);
        navigator.go(EXERCISES);
        navigator.replace(EXERCISES);
        navigator.back();
        assertThat(navigator.here().get()).isEqualTo(PATIENTS);
        navigator.openWith(place -> true);
        navigator.back();
        assertThat(navigator.here().get()).isEqualTo(TODAY);
        navigator.openWith(place -> false);
        navigator.forward();
        assertThat(navigator.here().get()).isEqualTo(TODAY);
        assertThat(navigator.canGoForward().get()).isTrue();
    }

    @Test
    void remembersTheLastFiftyPlaces() {
        navigator.openWith(place -> true);
        for (int i = 0; i < 80; i++) {
            navigator.go(new Place.PatientChart(i));
        }
        int steps = 0;
        while (navigator.canGoBack().get()) {
            navigator.back();
            steps++;
        }
        assertThat(steps).isEqualTo(50);
        assertThat(navigator.here().get()).isEqualTo(new Place.PatientChart(29));
    }

    @Test
    void knowsThePartOfTheRailOfEveryPlace() {
        assertThat(new Place.PatientChart(1).section()).isEqualTo(PATIENTS);
        assertThat(new Place.VisitEditor(1).section()).isEqualTo(PATIENTS);
        assertThat(new Place.HomeProgram(1).section()).isEqualTo(EXERCISES);
        var day = java.time.LocalDate.of(2026, 11, 19);
        assertThat(new Place.BookFor(day, 1).section()).isEqualTo(new Place.ScheduleDay(day));
    }
}
