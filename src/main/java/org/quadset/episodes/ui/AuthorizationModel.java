package org.quadset.episodes.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.episodes.Authorization;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** An authorisation while it is typed. */
public final class AuthorizationModel {
    final StringProperty number = new SimpleStringProperty("");
    final StringProperty from = new SimpleStringProperty("");
    final StringProperty until = new SimpleStringProperty("");
    final StringProperty visits = new SimpleStringProperty("");
    final StringProperty units = new SimpleStringProperty("");

    static AuthorizationModel of(Authorization one) {
        var model = new AuthorizationModel();
        model.number.set(one.number());
        model.from.set(one.from().map(ShownDate::of).orElse(""));
        model.until.set(one.until().map(ShownDate::of).orElse(""));
        model.visits.set(text(one.visits()));
        model.units.set(text(one.units()));
        return model;
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    List<TypedDate> dates(LocalDate today) {
        return List.of(date(from, today), date(until, today));
    }

    private static TypedDate date(StringProperty text, LocalDate today) {
        return TypedDate.read(text.get(), DateOrder.MONTH_DAY_YEAR, today.plusYears(20));
    }

    Authorization authorization(LocalDate today) {
        return new Authorization(
                TypedText.line(number.get()),
                date(from, today).date(),
                date(until, today).date(),
                whole(visits),
                whole(units));
    }

    private static OptionalInt whole(StringProperty text) {
        var typed = text.get().strip();
        return typed.matches("\\d{1,6}")
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }

    boolean isBlank() {
        return number.get().isBlank() && visits.get().isBlank() && units.get().isBlank();
    }
}
