package org.quadset.durability;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.quadset.app.Wiring;
import org.quadset.app.ui.ProgramWindow;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Tasks;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * The real program in a window that nobody sees, with a robot that types a note into it until it is
 * killed. After each frame it says what is on the screen: {@code ACK time field length}.
 */
public final class TypistAtWork {
    /** The parts of the note, in the order they are typed into. */
    public static final List<String> FIELDS =
            List.of("subjective", "objective", "assessment", "plan");

    private static final String WORDS =
            "Knee hurts on stairs, less than last week; bends to 125. No swelling,\nno "
                    + "warmth, walks 20 minutes. Naïve “quotes” – 5/10 pain… ";
    private static final int LONGEST_PAUSE = 1600;
    private static final int LOOKING_FIRST = 1000;

    private final Map<String, Integer> shown = new HashMap<>();
    private final Tasks tasks;
    private final ProgramWindow window;

    private TypistAtWork(Tasks tasks) {
        this.tasks = tasks;
        window = new ProgramWindow(new Stage(), tasks, true, Path.of("no-remembered-place"));
    }

    /** Arguments: the folder, the visit, and the number of the run. */
    public static void main(String[] arguments) {
        var tasks = Tasks.threaded();
        tasks.startToolkit(() -> new TypistAtWork(tasks).start(arguments));
    }

    /** The text that a run types into a field; its first characters are what is there already. */
    public static String script(int run, String field, int length) {
        var start = (run * 7 + FIELDS.indexOf(field) * 31) % WORDS.length();
        var endless = (WORDS.substring(start) + WORDS).repeat(length / WORDS.length() + 2);
        return endless.stripLeading().substring(0, length);
    }

    private void start(String[] arguments) {
        var folder = Path.of(arguments[0]);
        long visit = Long.parseLong(arguments[1]);
        int run = Integer.parseInt(arguments[2]);
        window.showOpening();
        tasks.run(
                () -> Wiring.open(folder, Clock.systemDefaultZone()),
                services -> begin(services, visit, run),
                TypistAtWork::fail);
    }

    private static void fail(Throwable problem) {
        problem.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    private void begin(Wiring services, long visit, int run) {
        tasks.run(
                () -> Map.entry(services.actor(), services.clinics().clinic()),
                who -> {
                    window.showClinic(services, who.getKey(), who.getValue(), true);
                    window.wiring().navigator().go(new Place.VisitEditor(visit));
                    window.scene().addPostLayoutPulseListener(this::sayWhatIsShown);
                    Thread.ofPlatform().daemon().start(() -> type(run));
                },
                TypistAtWork::fail);
    }

    private void sayWhatIsShown() {
        for (var field : FIELDS) {
            if (window.scene().lookup("#" + field) instanceof TextArea area) {
                int length = area.getLength();
                if (shown.getOrDefault(field, 0) != length) {
                    shown.put(field, length);
                    System.out.println(
                            "ACK " + System.currentTimeMillis() + " " + field + " " + length);
                    System.out.flush();
                }
            }
        }
    }

    /** Looks, then types bursts into the parts in turn, pausing at times as somebody who thinks. */
    private void type(int run) {
        LockSupport.parkNanos(LOOKING_FIRST * 1_000_000L);
        var random = new Random(run);
        var typed = new HashMap<String, Integer>();
        for (int turn = 0; ; turn++) {
            var field = FIELDS.get(turn % FIELDS.size());
            int burst = 5 + random.nextInt(50);
            for (int i = 0; i < burst; i++) {
                int at = typed.merge(field, 1, Integer::sum);
                key(field, script(run, field, at).substring(at - 1));
                LockSupport.parkNanos((30 + random.nextInt(90)) * 1_000_000L);
            }
            if (random.nextInt(3) == 0) {
                LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE) * 1_000_000L);
            }
        }
    }

    private void key(String field, String character) {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> press(field, character, done));
        try {
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void press(String field, String character, CountDownLatch done) {
        var area = window.scene().lookup("#" + field);
        if (area == null || area.isDisabled()) {
            Platform.runLater(() -> press(field, character, done));
            return;
        }
        if (!area.isFocused()) {
            area.requestFocus();
        }
        boolean line = character.equals("\n");
        fire(area, KeyEvent.KEY_PRESSED, line ? KeyCode.ENTER : KeyCode.UNDEFINED, "");
        fire(area, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, line ? "\r" : character);
        done.countDown();
    }

    private static void fire(
            Node target, EventType<KeyEvent> type, KeyCode code, String character) {
        Event.fireEvent(
                target, new KeyEvent(type, character, "", code, false, false, false, false));
    }
}
