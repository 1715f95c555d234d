package org.quadset.episodes.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.platform.i18n.Messages;

/** What payers allow: number, from, until, visits, units. */
final class AuthorizationList extends VBox {
    private final ObservableList<AuthorizationModel> all;

    AuthorizationList(ObservableList<AuthorizationModel> all) {
        super(8);
        this.all = all;
        all.addListener((ListChangeListener<AuthorizationModel>) change -> show());
        show();
    }

    private void show() {
        getChildren().setAll(all.stream().map(this::row).toList());
        var add = new Button(Messages.text("episode.addAuthorization"));
        add.setId("add-authorization");
        add.getStyleClass().add("slim");
        add.setGraphic(new FontIcon("mdoal-add"));
        add.setOnAction(event -> all.add(new AuthorizationModel()));
        getChildren().add(add);
    }

    private Node row(AuthorizationModel one) {
        var remove = new Button();
        remove.setGraphic(new FontIcon("mdoal-delete_outline"));
        remove.getStyleClass().addAll("quiet", "icon-only");
        remove.setAccessibleText(Messages.text("episode.removeAuthorization"));
        remove.setOnAction(event -> all.remove(one));
        var number = GoalList.field("episode.authNumber", "auth-number", one.number);
        HBox.setHgrow(number, Priority.ALWAYS);
        var row =
                new HBox(
                        8,
                        number,
                        sized("episode.authFrom", "auth-from", one.from, 110),
                        sized("episode.authUntil", "auth-until", one.until, 110),
                        sized("episode.authVisits", "auth-visits", one.visits, 70),
                        sized("episode.authUnits", "auth-units", one.units, 70),
                        remove);
        row.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        return row;
    }

    private static Node sized(
            String key, String id, javafx.beans.property.StringProperty text, double width) {
        var field = GoalList.field(key, id, text);
        field.setPrefWidth(width);
        return field;
    }
}
