package org.quadset.handouts;

import java.util.List;

/** Writes a sheet's exercises: name, side, dose, picture, steps, caution, note and tick boxes. */
final class SheetExercises {
    private final ExerciseSheet sheet;
    private final List<SheetFurniture> languages;
    private final PaperHtml html;

    SheetExercises(ExerciseSheet sheet, List<SheetFurniture> languages, PaperHtml html) {
        this.sheet = sheet;
        this.languages = languages;
        this.html = html;
    }

    /** The exercise with its number in the sheet, from 1. */
    void write(int number, SheetExercise exercise) {
        html.in(
                "div",
                "exercise",
                () -> {
                    if (languages.size() == 2) {
                        inTwo(number, exercise);
                    } else {
                        inOne(number, exercise);
                    }
                });
    }

    private void inOne(int number, SheetExercise exercise) {
        var words = languages.getFirst();
        title(number, exercise, 0);
        html.text("p", "dose", SheetWords.dose(exercise.dosage(), words));
        if (sheet.options().stacked()) {
            figure(exercise);
            instructions(exercise, 0);
            boxes(exercise);
            return;
        }
        html.in(
                "table",
                "layout",
                () ->
                        html.in(
                                "tr",
                                "",
                                () -> {
                                    html.in(
                                            "td",
                                            "left",
                                            () -> {
                                                figure(exercise);
                                                boxes(exercise);
                                            });
                                    html.in("td", "right", () -> instructions(exercise, 0));
                                }));
    }

    private void inTwo(int number, SheetExercise exercise) {
        figure(exercise);
        html.in(
                "table",
                "pair",
                () ->
                        html.in(
                                "tr",
                                "",
                                () -> {
                                    for (int i = 0; i < 2; i++) {
                                        int which = i;
                                        Runnable column =
                                                () -> {
                                                    title(number, exercise, which);
                                                    html.text(
                                                            "p",
                                                            "dose",
                                                            SheetWords.dose(
                                                                    exercise.dosage(),
                                                                    languages.get(which)));
                                                    instructions(exercise, which);
                                                };
                                        var words = languages.get(i);
                                        html.inLanguage(
                                                "td",
                                                "",
                                                words.language(),
                                                words.rightToLeft(),
                                                column);
                                    }
                                }));
        boxes(exercise);
    }

    private void title(int number, SheetExercise exercise, int which) {
        var side = SheetWords.side(exercise, languages.get(which));
        html.in(
                "table",
                "name-row",
                () ->
                        html.in(
                                "tr",
                                "",
                                () -> {
                                    html.in(
                                            "td",
                                            "",
                                            () ->
                                                    html.in(
                                                            "h2",
                                                            "",
                                                            () -> {
                                                                html.text(
                                                                        "span",
                                                                        "number",
                                                                        Integer.toString(number));
                                                                html.text(" ");
                                                                own(
                                                                        "span",
                                                                        "",
                                                                        exercise,
                                                                        which,
                                                                        text(exercise, which)
                                                                                .name());
                                                            }));
                                    if (!side.isEmpty() && languages.size() == 1) {
                                        html.in("td", "side", () -> html.text("span", "", side));
                                    }
                                }));
        if (!side.isEmpty() && languages.size() == 2) {
            html.in("p", "side-line", () -> html.text("span", "", side));
        }
    }

    private static SheetText text(SheetExercise exercise, int which) {
        return exercise.texts().get(which);
    }

    /** Words of the exercise; where they are not translated they say that they are English. */
    private void own(String tag, String css, SheetExercise exercise, int which, String words) {
        var text = text(exercise, which);
        if (text.language().equals(languages.get(which).language())) {
            html.text(tag, css, words);
        } else {
            html.inLanguage(tag, css, text.language(), false, () -> html.text(words));
        }
    }

    private void instructions(SheetExercise exercise, int which) {
        var words = languages.get(which);
        if (!exercise.dosage().load().isEmpty()) {
            labelled("p", "", words.text("load"), SheetLoad.in(words, exercise.dosage().load()));
        }
        html.in(
                "ol",
                "",
                () ->
                        text(exercise, which)
                                .steps()
                                .forEach(step -> own("li", "", exercise, which, step)));
        if (!text(exercise, which).caution().isEmpty()) {
            own("p", "caution", exercise, which, text(exercise, which).caution());
        }
        if (!exercise.note().isEmpty() && which == 0) {
            labelled("p", "note", words.text("forYou"), exercise.note());
        }
        if (!text(exercise, which).reviewed()) {
            html.text("p", "unreviewed", words.text("notReviewed"));
        }
    }

    private void labelled(String tag, String css, String label, String text) {
        html.in(tag, css, () -> html.text("b", "", label).text(" " + text));
    }

    /** The drawing, or the two positions in words while there is none. */
    private void figure(SheetExercise exercise) {
        if (exercise.figure().isPresent()) {
            var figure = exercise.figure().get();
            html.drawing("figure", figure.svg(), figure.alternative());
            return;
        }
        boolean english =
                languages.stream().anyMatch(one -> one.language().equals(SheetFurniture.ENGLISH));
        if (!english || (exercise.start().isEmpty() && exercise.end().isEmpty())) {
            return;
        }
        var words = SheetFurniture.of(SheetFurniture.ENGLISH);
        html.inLanguage(
                "div",
                "positions",
                words.language(),
                false,
                () -> {
                    labelled("p", "", words.text("start") + ":", exercise.start());
                    labelled("p", "", words.text("end") + ":", exercise.end());
                });
    }

    /** A box for each time on each planned day; a day without a box is a rest day. */
    private void boxes(SheetExercise exercise) {
        int weeks = sheet.options().logDays() / 7;
        boolean counted = exercise.timesPerDay() * weeks > mostRows();
        if (counted) {
            html.in(
                    "p",
                    "how-often",
                    () -> {
                        for (int i = 0; i < languages.size(); i++) {
                            var words = languages.get(i);
                            html.text(i == 0 ? "" : " · ");
                            html.inLanguage(
                                    "span",
                                    "",
                                    words.language(),
                                    words.rightToLeft(),
                                    () ->
                                            html.text(
                                                    words.text(
                                                            "boxes.howOften",
                                                            exercise.timesPerDay())));
                        }
                    });
        }
        html.in(
                "table",
                "days",
                () -> {
                    html.in("thead", "", () -> html.in("tr", "", () -> dayNames(weeks > 1)));
                    html.in(
                            "tbody",
                            "",
                            () -> {
                                for (int week = 0; week < weeks; week++) {
                                    week(exercise, weeks > 1 ? week + 1 : 0, counted);
                                }
                            });
                });
    }

    /** Above so many rows of boxes the patient writes the number of times instead. */
    private int mostRows() {
        return sheet.options().size().large() ? 2 : 4;
    }

    private void dayNames(boolean weeks) {
        var words = languages.getFirst();
        if (weeks) {
            html.text("th", "week", "\u00a0");
        }
        for (int day = 0; day < 7; day++) {
            html.text("th", "", words.shortDay(sheet.firstDay().plusDays(day)));
        }
    }

    private void week(SheetExercise exercise, int week, boolean counted) {
        int rows = counted ? 1 : exercise.timesPerDay();
        for (int time = 0; time < rows; time++) {
            int row = time;
            html.in(
                    "tr",
                    "",
                    () -> {
                        if (week > 0) {
                            html.text("td", "week", row == 0 ? Integer.toString(week) : "\u00a0");
                        }
                        for (boolean planned : exercise.plannedDays()) {
                            html.text("td", planned ? "box" : "rest", "\u00a0");
                        }
                    });
        }
    }
}
