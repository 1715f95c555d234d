package org.quadset.figures;

import java.util.Map;

/** The positions that an exercise begins with, as pose statements. */
final class PoseTemplates {
    static final Map<String, String> BY_NAME =
            Map.ofEntries(
                    Map.entry("standing", "base.w on 1; foot at 0 -9 0; sho abd 6; elb 10"),
                    Map.entry(
                            "supine",
                            "root preset 1; on pelvis 0 chest 0; neck flex 6; sho abd 14; elb 12; fore pron 60; ankle -10"),
                    Map.entry(
                            "prone",
                            "root preset 2; on chest 0; neck flex -6; sho abd 20; elb 10; ankle -40"),
                    Map.entry("sidelying", "root preset 3; on pelvis 0 chest 0"),
                    Map.entry(
                            "quadruped",
                            "root preset 2; hip flex 90; knee 90; ankle -45; on shank.w 0 shank.o 0; neck flex -8"),
                    Map.entry("sitting", "hip flex 90; knee 90; foot at 40 -9 0"),
                    Map.entry(
                            "halfkneeling",
                            "on shank.o 0; pin knee.o 0; knee.o 92; ankle.o -48; foot.w at 40 -9 0; sho abd 6; elb 12"),
                    Map.entry(
                            "tallkneeling",
                            "on shank.w 0 shank.o 0; pin knee.w 0; knee 90; ankle -48; sho abd 6; elb 12"),
                    Map.entry(
                            "longsitting",
                            "hip flex 90; knee 0; on pelvis 0; ankle 0; sho abd 8; elb 12"),
                    Map.entry(
                            "elbows",
                            "root preset 2; on fore.w 0 fore.o 0; sho flex 90 abd 2; elb 90; fore pron 75; neck flex -10; toes 45"),
                    Map.entry("floating", "root abs 1 z 90; sho abd 6; elb 10"));

    private PoseTemplates() {}
}
