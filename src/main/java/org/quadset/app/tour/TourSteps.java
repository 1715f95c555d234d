package org.quadset.app.tour;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.quadset.exercises.Exercise;
import org.quadset.handouts.SheetOptions;
import org.quadset.patients.PatientSummary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The steps of the tour, in the order of a clinic day. */
final class TourSteps {
    private final TourWindow window;
    private final Path out;
    private String current = "the first screen";

    TourSteps(TourWindow window, Path out) {
        this.window = window;
        this.out = out;
    }

    /** The step that is under way. */
    String current() {
        return current;
    }

    void walk() {
        today();
        findPatients();
        importPatients();
        register();
        book();
        chart();
        homeProgram();
        afterwards();
        step("a follow-up visit");
        new TourCharting(window).walk();
        step("the schedule's views");
        new TourSchedule(window).walk();
        step("groups");
        new TourGroups(window).walk();
        step("the front desk");
        new TourFrontDesk(window).walk();
        step("who waits");
        new TourWaiting(window).walk();
        step("a hole, openings and a series");
        new TourSeries(window).walk();
    }

    private void step(String name) {
        current = name;
    }

    private void today() {
        step("today");
        window.await("the day's cards", () -> cards() > 2);
        window.picture("01-today");
    }

    private int cards() {
        var box = window.find(VBox.class, "cards");
        return box == null ? 0 : box.getChildren().size();
    }

    private void findPatients() {
        step("find patients");
        window.press("rail-Patients");
        window.type("find", "mul zo");
        ListView<PatientSummary> list = window.list("list");
        window.await(
                "Zoë Müller",
                () -> list.getItems().stream().anyMatch(one -> one.names().given().equals("Zoë")));
        window.picture("02-find-patient");
        window.type("find", "");
        window.key(KeyCode.K, true);
        window.type("field", "ma co");
        ListView<Object> palette = window.list("list");
        window.await("the palette's answer", () -> !palette.getItems().isEmpty());
        window.picture("03-palette");
        window.key("field", KeyCode.ESCAPE);
    }

    private void importPatients() {
        step("import patients");
        window.onFx(
                () -> {
                    window.window()
                            .wiring()
                            .navigator()
                            .go(new org.quadset.platform.ui.Place.PatientImport());
                    return null;
                });
        window.picture("04-import");
    }

    private void register() {
        step("register a patient");
        window.press("rail-Patients");
        window.press("register");
        window.type("givenName", "Maya");
        window.type("familyName", "Cohen");
        window.type("phone1", "(555) 555-0100");
        window.type("born", "02/30/1992");
        window.await("the likely duplicate", () -> !labels("duplicateList").isEmpty());
        window.press("save");
        window.picture("05-register");
        window.type("givenName", "Nell");
        window.type("familyName", "Archer");
        window.type("born", "3/14/1992");
        window.type("phone1", "(555) 555-0177");
        window.type("street", "218 Alder Lane");
        window.type("allergies", "Latex");
        window.choose("answer-anticoagulant", "yes");
        window.choose("answer-latex_allergy", "yes");
        window.press("saveAndBook");
    }

    private List<String> labels(String box) {
        var found = window.find(VBox.class, box);
        return found == null
                ? List.of()
                : found.lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .toList();
    }

    private void book() {
        step("book the visit");
        window.await("the booking panel", () -> window.find(TextField.class, "start") != null);
        window.await(
                "the patient in the panel",
                () ->
                        window.find(TextField.class, "patient") != null
                                && window.find(TextField.class, "patient")
                                        .getText()
                                        .startsWith("Nell Archer"));
        window.type("start", "8");
        var combo = window.find(javafx.scene.control.ComboBox.class, "clinician");
        window.await("the clinicians", () -> !combo.getItems().isEmpty());
        window.onFx(
                () -> {
                    combo.getSelectionModel().selectFirst();
                    return null;
                });
        window.press("bookNow");
        window.await(
                "the refusal",
                () -> labels("panel").stream().anyMatch(text -> text.contains("already")));
        window.picture("06-booking-refused");
        window.type("start", "1030");
        window.press("bookNow");
        toast("Booked");
        window.picture("07-schedule");
        window.key("scroll", KeyCode.A);
        toast("Arrived");
        window.key("scroll", KeyCode.ENTER);
    }

    private void toast(String text) {
        window.await(
                "the notice: " + text,
                () -> {
                    var shown = window.find(Label.class, "toastText");
                    return shown != null && shown.getText().contains(text);
                });
    }

    private void chart() {
        step("chart the visit");
        window.await("the visit", this::visitIsOpen);
        window.type("painNow", "4");
        window.type("painBest", "1");
        window.type("painWorst", "6");
        window.type(
                "subjective",
                "Front of the right knee hurts on stairs for six weeks. Wants to run 3 miles by January.");
        window.type("objective", "Step-down 8 reps: pain 4. Hip abduction 4/5 right.");
        window.type(
                "assessment", "Patellofemoral pain, weak hip and quadriceps; responds to loading.");
        window.type(
                "plan",
                "Twice a week for six weeks: strength first, walk-run when stairs are at 2 or less.");
        row("ultrasound", TourTreatments.ULTRASOUND);
        window.picture("08-visit-ultrasound");
        row("electrical-stimulation", TourTreatments.STIMULATION);
        window.picture("09-visit-stimulation");
        row("dry-needling", TourTreatments.NEEDLING);
        window.scrollTo("field-needles_out", 0.35);
        window.picture("10-visit-needling");
        row("manual-therapy", TourTreatments.MANUAL);
        row("ice", TourTreatments.ICE);
        row("therapeutic-exercise", TourTreatments.EXERCISE);
        window.press("sign");
        window.await("the list of what blocks", () -> !labels("blockers").isEmpty());
        window.picture("11-visit-blocked");
        window.key(KeyCode.ESCAPE, false);
    }

    /** Before the visit is there, its screen takes no typing. */
    private boolean visitIsOpen() {
        var screen = window.find(BorderPane.class, "screen");
        return screen != null
                && !screen.isDisabled()
                && window.find(TextField.class, "painNow") != null;
    }

    /**
     * Adds a row and fills its fields; fields that only appear with others come later in the list.
     */
    private void row(String kind, List<Map.Entry<String, String>> fields) {
        step("chart " + kind);
        window.press("add-" + kind);
        for (var field : fields) {
            if (field.getKey().startsWith("=")) {
                window.choose("field-" + field.getKey().substring(1), field.getValue());
            } else {
                window.type("field-" + field.getKey(), field.getValue());
            }
        }
    }

    private void homeProgram() {
        step("prescribe exercises");
        window.press("chartOf");
        window.press("homeExercises");
        window.type("title", "your knee plan");
        window.type("goal", "run 3 miles by the river with my sister in January");
        for (var one :
                List.of(
                        Map.entry("knee-quad-set", "2x15 hold 8s rest 30s"),
                        Map.entry("hip-bridge", "3x12 hold 5s rest 45s"),
                        Map.entry("hip-clamshell", "3x12 hold 2s rest 30s"),
                        Map.entry("hip-4way-flex", "2x10 red band rest 30s"),
                        Map.entry("hip-4way-ext", "2x10 red band rest 30s"),
                        Map.entry("hip-4way-abd", "2x10 red band rest 30s"),
                        Map.entry("hip-4way-add", "2x10 red band rest 30s"),
                        Map.entry("knee-stepup-fwd", "3x10 15cm rest 60s"))) {
            prescribe(one.getKey(), one.getValue());
        }
        window.await(
                "the sheet's pages",
                () -> {
                    var paper = window.find(VBox.class, "paper");
                    return paper == null || paper.getChildren().size() >= 2;
                });
        window.picture("12-home-exercises");
        phases();
        window.press("save");
        toast("saved");
        earlier();
    }

    /** A programme that has been changed since it was begun. */
    private void earlier() {
        step("earlier programmes");
        var services = window.window().services();
        var slots = services.schedule().day(services.time().today(), services.actor()).slots();
        long patient = slots.getFirst().patient().id();
        var navigator = window.window().wiring().navigator();
        window.onFx(
                () -> {
                    navigator.go(new org.quadset.platform.ui.Place.HomeProgram(patient));
                    return null;
                });
        window.await(
                "what changed",
                () -> {
                    var line = window.find(Button.class, "programChanged");
                    return line != null && line.isVisible();
                });
        window.press("past");
        window.await("the days", () -> window.find(ListView.class, "pastDays") != null);
        window.picture("12c-what-changed");
        window.key("pastDays", KeyCode.ESCAPE);
        window.onFx(
                () -> {
                    navigator.back();
                    return null;
                });
    }

    /** The phases beside the programme. */
    private void phases() {
        step("phases");
        window.press("showPhases");
        window.type("phaseSearch", "runner 2");
        window.press("exit-0");
        window.picture("12b-phases");
        window.press("showLibrary");
    }

    private void prescribe(String key, String dose) {
        step("prescribe " + key);
        ListView<Exercise> library = window.list("library");
        window.type("search", "");
        window.onFx(
                () -> {
                    library.getItems().stream()
                            .filter(one -> one.key().equals(key))
                            .findFirst()
                            .ifPresent(library.getSelectionModel()::select);
                    return null;
                });
        window.press("add");
        window.type("dose-" + key, dose);
    }

    private void afterwards() {
        step("the sheet as a file");
        var here = window.onFx(() -> window.window().wiring().navigator().here().get());
        long patient = ((org.quadset.platform.ui.Place.HomeProgram) here).patient();
        var services = window.window().services();
        var prescription =
                services.prescriptions().latestOf(patient, services.actor()).orElseThrow();
        var sheet =
                services.pdf()
                        .render(
                                services.sheets()
                                        .sheetOf(
                                                prescription,
                                                SheetOptions.USUAL,
                                                services.sheets().newCode(),
                                                services.actor()));
        try {
            Files.write(out.resolve("home-exercise-sheet.pdf"), sheet);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        var exercises = new TourExercises(window, out);
        exercises.sheets(prescription);
        step("the chart");
        window.onFx(
                () -> {
                    window.window().wiring().navigator().back();
                    return null;
                });
        window.await(
                "the chart",
                () -> window.find(VBox.class, "visits") != null && !labels("exercises").isEmpty());
        window.picture("13-chart");
        step("the library and the setup");
        window.press("rail-Exercises");
        window.type("search", "calf");
        window.picture("14-exercises");
        window.type("search", "bridge");
        window.press("edit");
        window.await("the exercise's form", () -> window.find(TextField.class, "muscles") != null);
        window.picture("14-exercise-form");
        exercises.poseEditor();
        exercises.returnedPaper(prescription);
        window.press("rail-Setup");
        window.await("the clinic's people", () -> labels("clinicians").size() > 5);
        window.picture("15-setup");
        window.press("rail-Today");
        window.key(KeyCode.F1, false);
        window.picture("16-keys");
        window.key(KeyCode.ESCAPE, false);
        step("outcome measures");
        new TourOutcomes(window).walk();
        step("the clinic's paper");
        new TourPapers(window).walk();
        step("returns to running");
        new TourRunning(window).walk();
        step("the schedule's setup");
        new TourScheduleSetup(window).walk();
        step("the schedule's paper and files");
        new TourPaperSchedule(window).walk();
    }
}
