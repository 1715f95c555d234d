package org.quadset.frontdesk.ui;

import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.clinic.Clinician;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.Opening;
import org.quadset.schedule.SeriesSlot;

/** The rows of the panel of openings. */
final class OpeningCells {
    private OpeningCells() {}

    private static String nameOf(OpeningsModel model, long clinician) {
        return model.setup().stream()
                .flatMap(setup -> setup.clinicians().stream())
                .filter(one -> one.id() == clinician)
                .map(Clinician::fullName)
                .findFirst()
                .orElse("");
    }

    private static javafx.scene.control.Label fixed(String text, double width, String... styles) {
        var label = Nodes.label(text, styles);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }

    /** A patient who fits what is typed. */
    static final class OfPatient extends ListCell<PatientSummary> {
        @Override
        protected void updateItem(PatientSummary one, boolean empty) {
            super.updateItem(one, empty);
            setText(
                    empty || one == null
                            ? null
                            : one.names().spoken()
                                    + "\n"
                                    + one.recordNumber()
                                    + one.born().map(day -> " · " + ShownDate.of(day)).orElse(""));
        }
    }

    /** An opening with its digit. */
    static final class OfOpening extends ListCell<Opening> {
        private final OpeningsModel model;

        OfOpening(OpeningsModel model) {
            this.model = model;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Opening one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            var why = Nodes.label(one.words(), "second-line");
            var row =
                    new HBox(
                            8,
                            Nodes.keycap(String.valueOf((getIndex() + 1) % 10)),
                            fixed(OpeningWords.day(one.start().toLocalDate()), 78, "name"),
                            fixed(OpeningWords.time(one.start()), 42, "name"),
                            new javafx.scene.layout.VBox(
                                    Nodes.label(nameOf(model, one.clinicianId())), why));
            row.setAlignment(Pos.CENTER_LEFT);
            setAccessibleText(
                    OpeningWords.when(one.start())
                            + " "
                            + nameOf(model, one.clinicianId())
                            + " "
                            + one.words());
            setGraphic(row);
        }
    }

    /** A visit of the proposed series. */
    static final class OfSlot extends ListCell<SeriesSlot> {
        private final OpeningsModel model;

        OfSlot(OpeningsModel model) {
            this.model = model;
            setPrefWidth(0);
        }

        private static String icon(SeriesSlot.State state) {
            return switch (state) {
                case AS_WISHED -> "mdoal-check";
                case MOVED -> "mdomz-redo";
                case SWAPPED -> "mdomz-swap_horiz";
                case HELD -> "mdoal-lock";
                case NO_ROOM -> "mdoal-block";
            };
        }

        @Override
        protected void updateItem(SeriesSlot one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            boolean off = !one.state().isBooked();
            var text = off ? "muted" : "name";
            var planned = model.series.get() == null ? 0 : model.series.get().plan().planned();
            var wanted = model.search.get() != null && model.search.get().clinician().isPresent();
            var who =
                    one.opening()
                            .filter(at -> wanted && model.search.get().isAnother(at.clinicianId()))
                            .map(at -> nameOf(model, at.clinicianId()))
                            .orElse("");
            var why =
                    Nodes.label(
                            who.isEmpty()
                                    ? one.why()
                                    : who + (one.why().isEmpty() ? "" : ": " + one.why()),
                            one.state() == SeriesSlot.State.MOVED ? "openings-moved" : "muted");
            var row =
                    new HBox(
                            8,
                            new FontIcon(icon(one.state())),
                            fixed(one.number() + "/" + planned, 48, "muted"),
                            fixed(OpeningWords.day(one.start().toLocalDate()), 78, text),
                            fixed(OpeningWords.time(one.start()), 42, text),
                            why);
            row.setAlignment(Pos.CENTER_LEFT);
            setAccessibleText(
                    one.number() + " " + OpeningWords.when(one.start()) + " " + why.getText());
            setGraphic(row);
        }
    }
}
