package org.quadset.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of all numbers that make a pose: {@code hip.w.flex} in degrees, {@code foot.o.x} in
 * centimetres. Each has its place in {@link Pose}.
 */
final class PoseKeys {
    /** What a limb's target may be fixed to, in the order of the stored number. */
    static final List<String> TARGET_SEGMENTS =
            List.of(
                    "world", "head", "chest", "pelvis", "thigh.w", "thigh.o", "shank.w", "shank.o",
                    "foot.w", "foot.o", "fore.w", "fore.o", "upper.w", "upper.o", "hand.w",
                    "hand.o", "abd", "neck");

    /** Joints that exist at both sides; without a side in the text both are meant. */
    static final Set<String> PAIRED =
            Set.of(
                    "hip", "knee", "ankle", "toes", "bigtoe", "arch", "sho", "elb", "fore", "wrist",
                    "hand", "foot", "scap", "fing", "digits", "thumb", "index", "middle", "ring",
                    "little", "base");

    /** Joints of one axis: {@code knee 45} is {@code knee flex 45}. */
    static final Map<String, String> LONE_ANGLE =
            Map.of(
                    "knee", "flex", "elb", "flex", "ankle", "df", "fore", "pron", "toes", "ext",
                    "bigtoe", "ext", "arch", "lift");

    /** Parts that can lie on something. */
    static final List<String> PARTS = parts();

    /** Joints that can be held at one place from pose to pose. */
    static final List<String> PINNED =
            List.of(
                    "chest", "knee.w", "knee.o", "neck", "pelvis", "ankle.w", "ankle.o", "elbow.w",
                    "elbow.o");

    private static final List<String> DIGITS =
            List.of("digits", "thumb", "index", "middle", "ring", "little");
    private static final List<String> NAMES = new ArrayList<>();
    private static final Map<String, Integer> PLACES = new HashMap<>();

    static {
        registerJoints();
        PARTS.forEach(
                part -> {
                    register("on." + part);
                    register("level." + part);
                });
        PINNED.forEach(joint -> register("pin." + joint));
    }

    static final int COUNT = NAMES.size();

    private static final Set<String> JOINTS =
            NAMES.stream().map(PoseKeys::joint).collect(Collectors.toUnmodifiableSet());

    /** Numbers that name something and are never mixed: 2.9 is no preset. */
    private static final boolean[] SYMBOL = new boolean[COUNT];

    static {
        for (int i = 0; i < COUNT; i++) {
            var name = NAMES.get(i);
            SYMBOL[i] =
                    name.endsWith(".rel")
                            || name.endsWith(".ball")
                            || name.endsWith(".ank")
                            || name.startsWith("base.")
                            || name.equals("root.preset")
                            || name.equals("root.abs");
        }
    }

    private PoseKeys() {}

    private static List<String> parts() {
        var all = new ArrayList<>(List.of("pelvis", "chest", "neck", "skull"));
        for (var part : List.of("thigh", "shank", "upper", "fore", "shorts", "sleeve")) {
            all.add(part + ".w");
            all.add(part + ".o");
        }
        return List.copyOf(all);
    }

    private static void registerJoints() {
        for (var limb : Limb.values()) {
            var q = limb.suffix;
            angles("hip" + q, "flex", "abd", "er");
            angles("knee" + q, "flex");
            angles("ankle" + q, "df", "inv");
            angles("toes" + q, "ext", "spread");
            angles("bigtoe" + q, "ext");
            angles("arch" + q, "lift");
            angles("sho" + q, "flex", "abd", "er");
            angles("scap" + q, "up", "fwd");
            angles("elb" + q, "flex");
            angles("fore" + q, "pron");
            angles("wrist" + q, "flex", "dev");
            angles("fing" + q, "flex");
            for (var digit : DIGITS) {
                angles(digit + q, "mcp", "pip", "dip", "spread", "opp");
            }
            angles("foot" + q, "x", "y", "z", "rel", "ball", "ank", "out", "pitch");
            angles("foot" + q, "pole.x", "pole.y", "pole.z");
            angles("hand" + q, "x", "y", "z", "rel", "pole.x", "pole.y", "pole.z");
            angles("hand" + q, "palm.x", "palm.y", "palm.z");
            angles("hand" + q, "fingers.x", "fingers.y", "fingers.z");
            angles("base" + q, "on");
        }
        angles("root", "preset", "pitch", "roll", "yaw", "x", "y", "z", "tilt", "abs");
        angles("trunk", "flex", "side", "rot");
        angles("lumbar", "flex", "side", "rot");
        angles("thorax", "flex", "side", "rot");
        angles("neck", "flex", "side", "rot", "glide");
        angles("nod", "flex");
        angles("head", "rest");
    }

    private static void angles(String joint, String... names) {
        for (var name : names) {
            register(joint + "." + name);
        }
    }

    private static void register(String name) {
        PLACES.put(name, NAMES.size());
        NAMES.add(name);
    }

    /** {@code foot.w} of {@code foot.w.pole.x}, {@code on} of {@code on.shank.w}. */
    static String joint(String name) {
        int dot = name.indexOf('.');
        var first = name.substring(0, dot);
        return PAIRED.contains(first) ? name.substring(0, dot + 2) : first;
    }

    /** Whether any number is the joint's. */
    static boolean isJoint(String joint) {
        return JOINTS.contains(joint);
    }

    /** The place of a number, or -1 if there is no such name. */
    static int place(String name) {
        return PLACES.getOrDefault(name, -1);
    }

    /** The place of a number that must exist. */
    static int known(String name) {
        int place = place(name);
        if (place < 0) {
            throw new IllegalArgumentException("no such number of a pose: " + name);
        }
        return place;
    }

    static String name(int place) {
        return NAMES.get(place);
    }

    static boolean isSymbol(int place) {
        return SYMBOL[place];
    }

    /** Places of all numbers whose name begins so. */
    static int[] beginningWith(String prefix) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).startsWith(prefix)) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
