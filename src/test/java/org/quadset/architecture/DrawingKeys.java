package org.quadset.architecture;

import org.quadset.figures.Camera;
import org.quadset.figures.JointRange;
import org.quadset.figures.Prop;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The keys that the pose editor makes of joints, cameras and things. */
final class DrawingKeys {
    private DrawingKeys() {}

    static Set<String> all() {
        var keys = new TreeSet<String>();
        Camera.names().forEach(name -> keys.add("camera." + name));
        JointRange.OF_LIMBS.forEach(angle -> keys.add("joint." + angle.replace(' ', '.')));
        JointRange.OF_TRUNK.forEach(angle -> keys.add("joint." + angle.replace(' ', '.')));
        for (var kind : Prop.Kind.values()) {
            keys.add("prop." + kind.poseName());
        }
        for (var field : List.of("x", "y", "z", "hx", "hy", "hz")) {
            keys.add("poseEditor.prop." + field);
        }
        for (var pose : List.of("start", "middle", "end")) {
            keys.add("poseEditor.pose." + pose);
        }
        return keys;
    }
}
