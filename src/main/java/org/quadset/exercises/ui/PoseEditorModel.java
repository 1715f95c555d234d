package org.quadset.exercises.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.figures.Camera;
import org.quadset.figures.Figure;
import org.quadset.figures.FigureCheck;
import org.quadset.figures.JointRange;
import org.quadset.figures.Pose;
import org.quadset.figures.PoseHandle;
import org.quadset.figures.PoseProblem;
import org.quadset.figures.PoseText;
import org.quadset.figures.PoseWriter;
import org.quadset.figures.Prop;
import org.quadset.figures.Vec3;
import org.quadset.platform.i18n.Messages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/**
 * An exercise's drawing while it is changed: its poses by degrees or by dragging, its things, its
 * camera, or its text. Each act can be taken back.
 */
public final class PoseEditorModel {
    private static final int MOST_STEPS_BACK = 200;

    final IntegerProperty pose = new SimpleIntegerProperty();
    final StringProperty text = new SimpleStringProperty("");
    final StringProperty textError = new SimpleStringProperty("");
    final BooleanProperty asText = new SimpleBooleanProperty();
    final ObservableList<String> findings = FXCollections.observableArrayList();
    final ObjectProperty<PoseHandle> taken = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Figure> figure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final Deque<Figure> before = new ArrayDeque<>();
    private final Deque<Figure> after = new ArrayDeque<>();
    private Figure stored;
    private Figure dragBegan;

    /** Begins with a stored drawing. */
    void open(Figure opened) {
        stored = opened;
        before.clear();
        after.clear();
        dragBegan = null;
        asText.set(false);
        pose.set(0);
        set(opened);
    }

    /** The drawing as it is now; null before one is opened. */
    ReadOnlyObjectProperty<Figure> figure() {
        return figure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** Whether anything differs from what is stored. */
    boolean isDirty() {
        return stored != null
                && (!PoseWriter.write(figure.get()).equals(PoseWriter.write(stored))
                        || asText.get() && !text.get().equals(PoseWriter.write(figure.get())));
    }

    /** What was stored is the new beginning; what was done before can still be taken back. */
    void stored() {
        stored = figure.get();
    }

    /** The drawing as text, as it is stored with the exercise. */
    String written() {
        return PoseWriter.write(figure.get());
    }

    /** The pose that is changed now. */
    Pose chosenPose() {
        return figure.get().poses().get(pose.get());
    }

    private void set(Figure now) {
        figure.set(now);
        if (pose.get() >= now.poses().size()) {
            pose.set(now.poses().size() - 1);
        }
        text.set(PoseWriter.write(now));
        textError.set("");
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
        if (dragBegan == null) {
            findings.setAll(FigureCheck.of(now));
        }
    }

    private void change(Figure now) {
        before.push(figure.get());
        if (before.size() > MOST_STEPS_BACK) {
            before.removeLast();
        }
        after.clear();
        set(now);
    }

    /** Takes the last act back. */
    void undo() {
        if (!before.isEmpty()) {
            after.push(figure.get());
            set(before.pop());
        }
    }

    /** Does again what was taken back. */
    void redo() {
        if (!after.isEmpty()) {
            before.push(figure.get());
            set(after.pop());
        }
    }

    private Figure withPose(Pose changed) {
        var poses = new ArrayList<>(figure.get().poses());
        poses.set(pose.get(), changed);
        return figure.get().withPoses(poses);
    }

    /** Sets a joint's angle in the chosen pose, within the joint's range. */
    void setAngle(String angle, double degrees) {
        double wanted = JointRange.of(angle).nearest(Math.round(degrees));
        if (wanted != chosenPose().number(angle) || !chosenPose().says(angle)) {
            change(withPose(chosenPose().with(angle, wanted)));
        }
    }

    /** A joint is taken: all of the drag is one act. */
    void take(PoseHandle handle) {
        dragBegan = figure.get();
        taken.set(handle);
    }

    /** The taken joint follows to a place of the page, cm of the body. */
    void drag(PoseHandle handle, double x, double y) {
        if (dragBegan == null) {
            take(handle);
        }
        var dragged = handle.dragged(chosenPose(), figure.get().camera(), x, y);
        set(withPose(dragged));
    }

    /** The joint is let go. */
    void drop() {
        var began = dragBegan;
        dragBegan = null;
        if (began != null && !began.equals(figure.get())) {
            var now = figure.get();
            figure.set(began);
            change(now);
        }
    }

    /** The chosen pose becomes as another one is. */
    void copyFrom(int other) {
        change(withPose(figure.get().poses().get(other)));
    }

    /** Looks from elsewhere, in degrees. */
    void look(double yaw, double pitch) {
        var camera = new Camera(Math.round(yaw), Math.round(pitch));
        if (!camera.equals(figure.get().camera())) {
            change(figure.get().withCamera(camera));
        }
    }

    /** Puts a thing into the room, in its usual size in front of the body. */
    void addProp(Prop.Kind kind) {
        var props = new ArrayList<>(figure.get().props());
        props.add(
                switch (kind) {
                    case MAT -> prop(kind, 0, 0, 0, 100, 34, 1.5);
                    case CHAIR -> prop(kind, -6, 0, 45, 20, 21, 40);
                    case STOOL -> prop(kind, -6, 0, 45, 18, 18, 0);
                    case PLINTH, BENCH -> prop(kind, 0, 0, 55, 80, 32, 5);
                    case TABLE -> prop(kind, 60, 0, 72, 30, 45, 2);
                    case WALL -> prop(kind, 56, 0, 85, 3, 45, 85);
                    case STEP, BOX -> prop(kind, 25, 0, 7.5, 20, 26, 7.5);
                    case ROLL, ROLLER -> prop(kind, 30, -9, 5, 5, 14, 5);
                    case BALL -> prop(kind, 30, 0, 30, 30, 30, 30);
                    default -> prop(kind, 40, 0, 20, 12, 12, 10);
                });
        change(figure.get().withProps(props));
    }

    private static Prop prop(
            Prop.Kind kind, double x, double y, double z, double hx, double hy, double hz) {
        return new Prop(kind, new Vec3(x, y, z), new Vec3(hx, hy, hz), false);
    }

    /** Moves or sizes a thing. */
    void changeProp(int index, Prop changed) {
        var props = new ArrayList<>(figure.get().props());
        if (!props.get(index).equals(changed)) {
            props.set(index, changed);
            change(figure.get().withProps(props));
        }
    }

    /** Takes a thing away. */
    void removeProp(int index) {
        var props = new ArrayList<>(figure.get().props());
        props.remove(index);
        change(figure.get().withProps(props));
    }

    /**
     * Takes the typed text as the drawing; what is wrong is told with its line, and the text stays.
     *
     * @return whether it was understood
     */
    boolean takeText() {
        var typed = text.get();
        try {
            var read = PoseText.readOne(typed);
            if (!PoseWriter.write(read).equals(PoseWriter.write(figure.get()))) {
                change(read.withKey(figure.get().key()));
            }
            textError.set("");
            return true;
        } catch (PoseProblem problem) {
            textError.set(Messages.text("poseEditor.textWrong", problem.getMessage()));
            return false;
        }
    }
}
