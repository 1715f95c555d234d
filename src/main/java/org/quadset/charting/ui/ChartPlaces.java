package org.quadset.charting.ui;

import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Ways from a patient's chart to places that have no large button there. */
final class ChartPlaces {
    private ChartPlaces() {}

    static Command returnedLog(Navigator navigator, LongSupplier patient) {
        return Command.of(
                "place.returnedLog",
                "mdomz-playlist_add_check",
                "Ctrl+L",
                () ->
                        navigator.go(
                                new Place.ReturnedLog(OptionalLong.of(patient.getAsLong()), "")));
    }

    static Command documents(Navigator navigator, LongSupplier patient) {
        return Command.of(
                "chart.documents",
                "mdoal-attach_file",
                "Ctrl+Shift+A",
                () -> navigator.go(new Place.Documents(patient.getAsLong())));
    }
}
