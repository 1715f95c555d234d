package org.quadset.charting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.charting.PainScores;
import org.quadset.charting.SoapNote;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * How long a chart takes from the key to the first picture, for a patient of half a year and for
 * one of many years. A tenth of a second is what people take for at once.
 */
@Tag("long")
class ChartSpeedTest extends VisitOnScreen {
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final int ROUNDS = 31;
    private static final int FILLS_THE_SCREEN = 30;

    @ParameterizedTest(name = "{0} visits")
    @ValueSource(ints = {60, 500})
    void showsAChartWithinATenthOfASecond(int visits) {
        var other = register("Other" + visits, "Chart", "(555) 555-0123");
        var patient = charted(visits);
        long first = nanos(() -> services.visits().ofPatient(patient.id(), actor));
        System.out.printf(
                "%d visits with 3 rows each: visits %.1f ms (first time %.1f), appointments %.1f,"
                        + " patient %.1f, exercises %.1f%n",
                visits,
                median(() -> services.visits().ofPatient(patient.id(), actor)) / 1e6,
                first / 1e6,
                median(() -> services.schedule().ofPatient(patient.id(), actor)) / 1e6,
                median(() -> services.patients().byId(patient.id(), actor)) / 1e6,
                median(() -> services.prescriptions().latestOf(patient.id(), actor)) / 1e6);
        assertThat(services.visits().ofPatient(patient.id(), actor))
                .hasSize(visits)
                .allSatisfy(visit -> assertThat(visit.rows()).hasSize(3));

        var pictures = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            pictures[i] = untilPainted(other, patient, visits);
        }
        Arrays.sort(pictures);
        System.out.printf(
                "%d visits: first picture of the chart after %.1f ms (from %.1f to %.1f)%n",
                visits, pictures[ROUNDS / 2] / 1e6, pictures[0] / 1e6, pictures[ROUNDS - 1] / 1e6);
        assertThat(Duration.ofNanos(pictures[ROUNDS / 2])).isLessThan(AT_ONCE);
    }

    private Patient charted(int visits) {
        var patient = register("Visits" + visits, "Chart", "(555) 555-0124");
        var clinician = services.clinics().clinicians().getFirst();
        var note =
                new SoapNote(
                        "Knee hurts on stairs, less than last week. ".repeat(5),
                        "Bends to 125, step-down 8 of 10. ".repeat(5),
                        "Better. ".repeat(20),
                        "Go on twice a week. ".repeat(5));
        var pain = new PainScores(OptionalInt.of(3), OptionalInt.of(1), OptionalInt.of(6));
        services.database()
                .inTransaction(
                        () -> {
                            for (int i = 0; i < visits; i++) {
                                var visit =
                                        services.visits()
                                                .openWithoutAppointment(
                                                        patient.id(), clinician.id(), actor);
                                var saved =
                                        services.visits()
                                                .save(
                                                        visit.edited(
                                                                note,
                                                                pain,
                                                                List.of(ice(), ice(), ice())),
                                                        actor);
                                services.database()
                                        .dsl()
                                        .execute(
                                                "update visit set visited_at = dateadd(day, -"
                                                        + (visits - i)
                                                        + ", visited_at) where id = ?",
                                                saved.id());
                            }
                        });
        return patient;
    }

    private static long nanos(Supplier<?> work) {
        long begun = System.nanoTime();
        work.get();
        return System.nanoTime() - begun;
    }

    private static long median(Supplier<?> work) {
        var all = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            all[i] = nanos(work);
        }
        Arrays.sort(all);
        return all[ROUNDS / 2];
    }

    /**
     * From another patient's chart to this one: until as many visits as a screen holds are laid out
     * for a frame.
     */
    private long untilPainted(Patient other, Patient patient, int visits) {
        go(new Place.PatientChart(other.id()));
        until("the other chart", () -> text("visitCount").equals("0"));
        settle();
        var painted = new CompletableFuture<Long>();
        onFx(
                () -> {
                    long begun = System.nanoTime();
                    var scene = window.scene();
                    scene.addPostLayoutPulseListener(
                            () -> {
                                if (!painted.isDone()
                                        && scene.lookup("#visitCount") instanceof Label count
                                        && count.getText().equals(String.valueOf(visits))
                                        && scene.lookup("#visits") instanceof VBox list
                                        && list.getChildren().size() >= FILLS_THE_SCREEN) {
                                    painted.complete(System.nanoTime() - begun);
                                }
                            });
                    window.wiring().navigator().go(new Place.PatientChart(patient.id()));
                    return null;
                });
        until("the chart", painted::isDone);
        until("all visits", () -> get(VBox.class, "visits").getChildren().size() == visits);
        return painted.join();
    }
}
