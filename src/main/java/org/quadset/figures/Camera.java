package org.quadset.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From where a figure is seen, without perspective.
 *
 * @param yaw degrees where the camera stands: -90 at the person's right, 0 in front
 * @param pitch degrees from above
 */
public record Camera(double yaw, double pitch) {
    private static final Map<String, Camera> NAMED =
            new TreeMap<>(
                    Map.of(
                            "side", new Camera(-82, 7),
                            "sideplus", new Camera(-66, 10),
                            "front", new Camera(-4, 7),
                            "back", new Camera(-172, 7),
                            "threequarter", new Camera(-42, 10),
                            "back34", new Camera(-138, 10),
                            "lowside", new Camera(-80, 14),
                            "mat34", new Camera(-62, 22),
                            "above", new Camera(-90, 65)));

    /** The names that pose texts know, in the alphabet's order. */
    public static List<String> names() {
        return List.copyOf(NAMED.keySet());
    }

    /**
     * The camera of a name of {@link #names()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Camera of(String name) {
        var camera = named(name);
        if (camera == null) {
            throw new IllegalArgumentException("no camera is called " + name);
        }
        return camera;
    }

    /** The camera of this name, or null if there is none. */
    static Camera named(String name) {
        return NAMED.get(name);
    }

    /** The view's axes, made once for a drawing. */
    View view() {
        double y = Math.toRadians(yaw);
        double p = Math.toRadians(pitch);
        return new View(
                new Vec3(-Math.sin(y), Math.cos(y), 0),
                new Vec3(-Math.cos(y) * Math.sin(p), -Math.sin(y) * Math.sin(p), Math.cos(p)),
                new Vec3(Math.cos(y) * Math.cos(p), Math.sin(y) * Math.cos(p), Math.sin(p)));
    }

    /**
     * The page's axes in the world; the page's y runs down.
     *
     * @param towards the reader
     */
    record View(Vec3 right, Vec3 up, Vec3 towards) {
        double x(Vec3 point) {
            return point.dot(right);
        }

        double y(Vec3 point) {
            return -point.dot(up);
        }

        /** How near to the reader, cm; more is nearer. */
        double depth(Vec3 point) {
            return point.dot(towards);
        }

        /** How much of a bone lies in the page: 1 flat, 0 pointing at the reader. */
        double flat(Vec3 from, Vec3 to) {
            var bone = to.minus(from);
            double out = bone.dot(towards) / bone.length();
            return Math.sqrt(Math.max(0, 1 - out * out));
        }
    }
}
