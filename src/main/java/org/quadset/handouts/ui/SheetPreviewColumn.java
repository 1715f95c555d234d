package org.quadset.handouts.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.handouts.SheetLayout;
import org.quadset.handouts.SheetOptions;
import org.quadset.handouts.SheetTextSize;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Decision;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.ChoiceText;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheet beside its programme: the pages as printed, their grade, and how they are printed. */
public final class SheetPreviewColumn extends VBox {
    /** No second language. */
    private static final String NONE = "";

    /** The highest reading grade that the sheet should ask (handout-design.md, 3). */
    private static final double HIGHEST_GRADE = 6;

    private final Label pageCount = Nodes.label("", "badge");
    private final Label grade = Nodes.label("", "badge");
    private final VBox paper = new VBox(14);
    private final ScrollPane scroll = new ScrollPane(paper);
    private final ComboBox<SheetLayout> layout = new ComboBox<>();
    private final ComboBox<SheetTextSize> size = new ComboBox<>();
    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<String> second = new ComboBox<>();
    private final ComboBox<Integer> days = new ComboBox<>();
    private final Label unreviewed = Nodes.label("", "second-line");
    private final Button approve = new Button(Messages.text("program.approveWords"));
    private final VBox review = new VBox(4, unreviewed, approve);
    private boolean filling;

    public SheetPreviewColumn() {
        getStyleClass().add("paper");
        setPrefWidth(430);
        setMinWidth(360);
        pageCount.setId("pageCount");
        grade.setId("readingGrade");
        paper.setId("paper");
        paper.setAlignment(Pos.TOP_CENTER);
        paper.setPadding(new Insets(14));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var head =
                new HBox(
                        8,
                        Nodes.label(Messages.text("program.onPaper"), "strong"),
                        Nodes.spring(),
                        grade,
                        pageCount);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        var choices = new FlowPane(6, 6, layout, size, language, second, days);
        choices.getStyleClass().add("panel-body");
        unreviewed.setWrapText(true);
        approve.setId("approveWords");
        approve.getStyleClass().add("slim");
        review.getStyleClass().add("panel-body");
        getChildren().setAll(head, scroll, review, choices);
    }

    /** Shows a sheet; called once. */
    void bind(SheetPreviewModel model, Overlays overlays) {
        offer(
                layout,
                "sheetLayout",
                "program.sheetLayout",
                List.of(SheetLayout.values()),
                SheetLayout::label);
        offer(
                size,
                "sheetSize",
                "program.sheetSize",
                List.of(SheetTextSize.values()),
                SheetTextSize::label);
        offer(
                language,
                "sheetLanguage",
                "program.sheetLanguage",
                SheetOptions.LANGUAGES,
                SheetOptions::nameOf);
        var seconds = new ArrayList<>(List.of(NONE));
        seconds.addAll(SheetOptions.LANGUAGES);
        offer(
                second,
                "sheetSecondLanguage",
                "program.sheetSecondLanguage",
                seconds,
                one ->
                        one.equals(NONE)
                                ? Messages.text("program.oneLanguage")
                                : Messages.text("program.andLanguage", SheetOptions.nameOf(one)));
        offer(
                days,
                "logDays",
                "program.logGrid",
                List.of(7, 14),
                one -> Messages.text("program.logDays", one));
        show(model.options.get());
        model.options.addListener((property, before, now) -> show(now));
        for (var box : List.of(layout, size, language, second, days)) {
            box.valueProperty().addListener((property, before, now) -> choose(model));
        }
        model.pages.addListener((ListChangeListener<Object>) change -> showPages(model));
        pageCount
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Messages.text("program.pages", model.pages.size()),
                                model.pages));
        model.unreviewed.addListener((ListChangeListener<String>) change -> showUnreviewed(model));
        approve.setOnAction(event -> overlays.ask(question(model)));
        showUnreviewed(model);
        model.grade.addListener((property, before, now) -> showGrade(now.doubleValue()));
        showGrade(0);
    }

    private <T> void offer(
            ComboBox<T> box,
            String id,
            String spokenKey,
            List<T> choices,
            Function<T, String> text) {
        box.setId(id);
        box.setAccessibleText(Messages.text(spokenKey));
        box.getStyleClass().add("slim");
        ChoiceText.showIn(box, text);
        box.getItems().setAll(choices);
    }

    private void show(SheetOptions options) {
        filling = true;
        layout.setValue(options.layout());
        size.setValue(options.size());
        language.setValue(options.languages().getFirst());
        second.setValue(options.twoLanguages() ? options.languages().get(1) : NONE);
        days.setValue(options.logDays());
        filling = false;
    }

    private void choose(SheetPreviewModel model) {
        if (filling) {
            return;
        }
        var languages = new ArrayList<>(List.of(language.getValue()));
        if (!second.getValue().equals(NONE) && !second.getValue().equals(language.getValue())) {
            languages.add(second.getValue());
        }
        model.options.set(
                new SheetOptions(layout.getValue(), size.getValue(), languages, days.getValue()));
    }

    /** The mark prints until somebody of the clinic read the words and approved them. */
    private void showUnreviewed(SheetPreviewModel model) {
        Nodes.show(review, !model.unreviewed.isEmpty());
        unreviewed.setText(Messages.text("program.wordsUnreviewed", names(model.unreviewed)));
    }

    private static String names(List<String> languages) {
        return languages.stream().map(SheetOptions::nameOf).collect(Collectors.joining(", "));
    }

    /** Who approves, and what it means; the languages are those that were asked about. */
    private static Decision question(SheetPreviewModel model) {
        var languages = List.copyOf(model.unreviewed);
        return new Decision(
                Messages.text("program.approveTitle", names(languages)),
                Messages.text("program.approveBody", model.approver()),
                List.of(
                        Decision.Choice.of(
                                Messages.text("program.approveDo"),
                                () -> languages.forEach(model::approve)),
                        Decision.Choice.of(Messages.text("program.approveNot"), () -> {})));
    }

    private void showGrade(double number) {
        boolean high = number > HIGHEST_GRADE;
        grade.setText(
                Messages.text(
                        high ? "program.readingGradeHigh" : "program.readingGrade",
                        Math.round(number)));
        grade.getStyleClass().removeAll("success", "warning");
        grade.getStyleClass().add(high ? "warning" : "success");
    }

    private void showPages(SheetPreviewModel model) {
        paper.getChildren()
                .setAll(
                        model.pages.stream()
                                .map(
                                        page ->
                                                PaperPages.view(
                                                        page,
                                                        scroll.widthProperty().subtract(44),
                                                        Messages.text("program.pageSpoken")))
                                .toList());
    }

    /** Takes the cursor to how the sheet is printed. */
    void focusChoices() {
        layout.requestFocus();
    }
}
