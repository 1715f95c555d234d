package org.quadset.charting.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.charting.ConditionTemplate;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The templates, those that fit the episode's diagnosis first; Enter takes the first. */
final class TemplateCard extends VBox {
    private TemplateCard(
            List<ConditionTemplate> templates, Consumer<ConditionTemplate> take, Runnable close) {
        getStyleClass().add("dialog-box");
        setPrefWidth(520);
        var about = Nodes.label(Messages.text("template.about"), "second-line");
        about.setWrapText(true);
        var choices = new FlowPane(8, 8);
        for (var one : templates) {
            var button = new Button(one.label());
            button.setId("template-" + one.key());
            button.setOnAction(
                    event -> {
                        close.run();
                        take.accept(one);
                    });
            choices.getChildren().add(button);
        }
        choices.getChildren().getFirst().getStyleClass().add("accent");
        var keep = new Button(Messages.text("act.close"));
        keep.setOnAction(event -> close.run());
        var acts = new HBox(keep);
        acts.getStyleClass().add("dialog-acts");
        getChildren()
                .setAll(
                        Nodes.label(Messages.text("template.title"), "title-3"),
                        about,
                        choices,
                        acts);
    }

    /** Asks for a template. */
    static void open(List<String> diagnoses, Consumer<ConditionTemplate> take, Overlays overlays) {
        var sorted = new ArrayList<>(ConditionTemplate.all());
        sorted.sort(Comparator.comparing(one -> !one.fits(diagnoses)));
        var card = new TemplateCard(sorted, take, overlays::close);
        overlays.show(card, Pos.CENTER, () -> {});
        card.lookup("#template-" + sorted.getFirst().key()).requestFocus();
    }
}
