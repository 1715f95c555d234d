package org.quadset.app.demo;

import org.quadset.charting.SoapNote;

import java.util.List;

/**
 * A usual problem of the demo clinic with the words and exercises that belong to it.
 *
 * @param region the region key of its treatment rows
 * @param plan the sheet's title: "your knee plan"
 * @param exercises keys of the library, with doses as they are typed
 */
record DemoCase(
        String region,
        String plan,
        String joint,
        List<SoapNote> notes,
        List<String> exercises,
        List<String> doses) {
    static final List<DemoCase> ALL =
            List.of(
                    new DemoCase(
                            "knee_front",
                            "your knee plan",
                            "patellofemoral, medial glide",
                            List.of(
                                    new SoapNote(
                                            "Front of the knee hurts on stairs and after sitting. No swelling.",
                                            "Step-down 8 reps: pain 4. Squat to 60 degrees before pain. No effusion.",
                                            "Patellofemoral pain with weak hip abductors; responds to loading.",
                                            "Hip and knee strength twice a week. Start step-ups at 10 cm."),
                                    new SoapNote(
                                            "Stairs are easier, pain 3 going down. Ran 2 x 10 min walk-run, no ache next morning.",
                                            "Step-down 8 reps: pain 2. Single-leg stand 30 s.",
                                            "Better load tolerance; pelvis still drops after six step-downs.",
                                            "Step-up to 15 cm if pain stays 0 to 2.")),
                            List.of(
                                    "knee-quad-set",
                                    "hip-bridge",
                                    "hip-clamshell",
                                    "knee-stepup-fwd"),
                            List.of(
                                    "2x15 hold 8s rest 30s",
                                    "3x12 hold 5s rest 45s",
                                    "3x15 hold 2s rest 30s",
                                    "3x10 rest 60s")),
                    new DemoCase(
                            "thigh_back",
                            "your hamstring plan",
                            "hamstring, muscle belly",
                            List.of(
                                    new SoapNote(
                                            "Pulled the back of the thigh sprinting. Walking is fine, fast walking pulls.",
                                            "Straight-leg raise 60 / 80 degrees. Resisted curl 4/5, pain 3.",
                                            "Grade I strain, second week. Ready for early loading.",
                                            "Isometrics, then bridges. No sprinting."),
                                    new SoapNote(
                                            "No pain walking fast. Jogging felt tight at 10 min.",
                                            "Straight-leg raise 75 / 80 degrees. Resisted curl 4+/5, pain 1.",
                                            "Good progress; eccentric strength is what lacks.",
                                            "Slider curls twice a week, jog every other day.")),
                            List.of("ham-set", "ham-bridge-long", "ham-curl-stand"),
                            List.of(
                                    "2x10 hold 10s rest 30s",
                                    "3x10 hold 3s rest 60s",
                                    "3x12 rest 60s")),
                    new DemoCase(
                            "heel",
                            "your heel plan",
                            "talocrural, posterior glide",
                            List.of(
                                    new SoapNote(
                                            "First steps in the morning hurt most. Stands all day at work.",
                                            "Tender at the inner heel. Dorsiflexion 4 / 9 degrees, knee straight.",
                                            "Plantar heel pain with stiff calf.",
                                            "Stretch calf and arch, tape for two weeks, heel raises."),
                                    new SoapNote(
                                            "Morning pain is shorter, about five minutes.",
                                            "Dorsiflexion 7 / 9 degrees. 18 heel raises.",
                                            "Improves as expected; capacity for standing still low.",
                                            "Heel raises with towel every other day.")),
                            List.of(
                                    "foot-pf-stretch",
                                    "ank-gastroc-stretch",
                                    "foot-heel-raise-towel"),
                            List.of(
                                    "1x10 hold 10s 3/day",
                                    "1x3 hold 30s 2/day",
                                    "3x12 hold 2s rest 120s")),
                    new DemoCase(
                            "low_back",
                            "your back plan",
                            "L4-5, central",
                            List.of(
                                    new SoapNote(
                                            "Low back is stiff after driving. No leg symptoms, bladder and bowel normal.",
                                            "Flexion to mid-shin, eases with repeated extension. Neuro normal.",
                                            "Mechanical low back pain, direction of ease: extension.",
                                            "Mobility and trunk endurance; walk every day."),
                                    new SoapNote(
                                            "Drove two hours with one stop, pain 2 after.",
                                            "Flexion to ankles. Bird dog 3 x 8 steady.",
                                            "Less irritable; ready for loaded hinge.",
                                            "Hip hinge with 5 kg next visit.")),
                            List.of("hip-bridge", "lum-bird-dog", "car-walk"),
                            List.of(
                                    "3x12 hold 3s rest 30s",
                                    "3x8 hold 5s rest 45s",
                                    "20min 5 days")),
                    new DemoCase(
                            "shoulder",
                            "your shoulder plan",
                            "glenohumeral, inferior glide",
                            List.of(
                                    new SoapNote(
                                            "Reaching overhead hurts, cannot sleep on that side.",
                                            "Elevation 135 / 170 degrees, painful arc. External rotation 4/5.",
                                            "Rotator-cuff related pain, no sign of a full tear.",
                                            "Isometric rotation, scapular work, sleep position."),
                                    new SoapNote(
                                            "Sleeps through. Reaching to the top shelf pain 3.",
                                            "Elevation 155 / 170 degrees. External rotation 4+/5.",
                                            "Range returns; strength follows.",
                                            "Band rotation 3 x 12, start light overhead.")),
                            List.of("sho-band-er", "sho-row", "sho-wall-slide"),
                            List.of(
                                    "3x12 hold 2s rest 45s",
                                    "3x12 hold 2s rest 45s",
                                    "2x10 rest 30s")));
}
