package org.quadset.figures;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pose as flat numbers: angles in degrees, places in centimetres. What was never said is not set,
 * which is not the same as 0: only said targets pin a limb.
 */
public final class Pose {
    private final double[] numbers;
    private final boolean[] said;

    Pose() {
        numbers = new double[PoseKeys.COUNT];
        said = new boolean[PoseKeys.COUNT];
    }

    private Pose(Pose other) {
        numbers = other.numbers.clone();
        said = other.said.clone();
    }

    Pose copy() {
        return new Pose(this);
    }

    double get(int place) {
        return said[place] ? numbers[place] : 0;
    }

    double get(int place, double usual) {
        return said[place] ? numbers[place] : usual;
    }

    boolean has(int place) {
        return said[place];
    }

    void set(int place, double number) {
        numbers[place] = number;
        said[place] = true;
    }

    void forget(int place) {
        said[place] = false;
        numbers[place] = 0;
    }

    void set(String name, double number) {
        set(PoseKeys.known(name), number);
    }

    /** Forgets every number whose name begins with the joint's and a dot. */
    boolean free(String joint) {
        boolean any = false;
        for (int place : PoseKeys.beginningWith(joint + ".")) {
            any = true;
            forget(place);
        }
        return any;
    }

    /**
     * A number by its name, as in {@code hip.w.flex}; 0 if it was not said.
     *
     * @throws IllegalArgumentException if no pose has such a number
     */
    public double number(String name) {
        return get(PoseKeys.known(name));
    }

    /** Whether a number of this name was said. */
    public boolean says(String name) {
        int place = PoseKeys.place(name);
        return place >= 0 && said[place];
    }

    /** The same pose with one number changed. */
    public Pose with(String name, double number) {
        var changed = copy();
        changed.set(name, number);
        return changed;
    }

    /** The same pose without a number. */
    public Pose without(String name) {
        var changed = copy();
        changed.forget(PoseKeys.known(name));
        return changed;
    }

    /** All said numbers by name, in the names' order. */
    public Map<String, Double> numbers() {
        var all = new TreeMap<String, Double>();
        for (int i = 0; i < numbers.length; i++) {
            if (said[i]) {
                all.put(PoseKeys.name(i), numbers[i]);
            }
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pose pose
                && Arrays.equals(numbers, pose.numbers)
                && Arrays.equals(said, pose.said);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
