import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show; what Quadset's own start-up is measured against. */
public final class BareWindow {
    public static void main(String[] arguments) {
        Platform.startup(
                () -> {
                    var stage = new Stage();
                    stage.setScene(new Scene(new StackPane(new Label("bare")), 1280, 720));
                    stage.show();
                    new AnimationTimer() {
                        private int left = 2;

                        @Override
                        public void handle(long now) {
                            if (left-- <= 0) {
                                var started = ProcessHandle.current().info().startInstant().orElseThrow();
                                System.out.println("first screen after " + Duration.between(started, Instant.now()).toMillis() + " ms");
                                Runtime.getRuntime().halt(0);
                            }
                        }
                    }.start();
                });
    }
}
