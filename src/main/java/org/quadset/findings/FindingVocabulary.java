package org.quadset.findings;

import org.quadset.platform.text.Folding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that a quickly typed line may begin with. */
final class FindingVocabulary {
    /**
     * What a name stands for.
     *
     * @param motion of which degrees or strength may be meant; empty if the subject is clear
     */
    record Meaning(Optional<FindingSubject> subject, Optional<JointMotion> motion) {}

    /** A name found at the beginning of a line. */
    record Match(Meaning meaning, int words) {}

    /** Muscles that are tested by one motion, as the exercise library groups them. */
    private static final Map<String, JointMotion> MUSCLES =
            Map.ofEntries(
                    Map.entry("quad", JointMotion.KNEE_EXTENSION),
                    Map.entry("quads", JointMotion.KNEE_EXTENSION),
                    Map.entry("quadriceps", JointMotion.KNEE_EXTENSION),
                    Map.entry("ham", JointMotion.KNEE_FLEXION),
                    Map.entry("hams", JointMotion.KNEE_FLEXION),
                    Map.entry("hamstring", JointMotion.KNEE_FLEXION),
                    Map.entry("hamstrings", JointMotion.KNEE_FLEXION),
                    Map.entry("glute max", JointMotion.HIP_EXTENSION),
                    Map.entry("glut max", JointMotion.HIP_EXTENSION),
                    Map.entry("glute med", JointMotion.HIP_ABDUCTION),
                    Map.entry("glut med", JointMotion.HIP_ABDUCTION),
                    Map.entry("hip flexors", JointMotion.HIP_FLEXION),
                    Map.entry("adductors", JointMotion.HIP_ADDUCTION),
                    Map.entry("tib ant", JointMotion.ANKLE_DORSIFLEXION),
                    Map.entry("gastroc", JointMotion.ANKLE_PLANTARFLEXION));

    private final Map<List<String>, Meaning> names = new HashMap<>();
    private int longest;

    FindingVocabulary() {
        for (var motion : JointMotion.values()) {
            addMotion(motion);
        }
        MUSCLES.forEach((name, motion) -> add(name, FindingSubject.strength(motion)));
        for (var site : GirthSite.values()) {
            for (var word : site.words()) {
                add("girth " + word, known(FindingKind.GIRTH, site.key()));
                add("girth " + word + "cm", known(FindingKind.GIRTH, site.key()));
                add("girth " + word + " cm", known(FindingKind.GIRTH, site.key()));
            }
        }
        for (var word : List.of("effusion", "knee effusion", "sweep", "effusion sweep")) {
            add(word, known(FindingKind.SWELLING, Swelling.EFFUSION));
        }
        for (var word : List.of("pitting", "pitting edema", "edema")) {
            add(word, known(FindingKind.SWELLING, Swelling.PITTING));
        }
        for (var test : KnownTest.values()) {
            test.words().forEach(word -> add(word, known(FindingKind.SPECIAL_TEST, test.key())));
        }
        for (var task : FunctionalTask.values()) {
            task.words().forEach(word -> add(word, known(FindingKind.FUNCTIONAL_TEST, task.key())));
        }
        add("gait", known(FindingKind.GAIT, Gait.KEY));
    }

    private static FindingSubject known(FindingKind kind, String key) {
        return FindingSubject.of(kind, key).orElseThrow();
    }

    /** "knee flex" in all spellings; a motion that only one joint has needs no joint. */
    private void addMotion(JointMotion motion) {
        boolean alone =
                Arrays.stream(JointMotion.values())
                                .filter(other -> other.motion() == motion.motion())
                                .count()
                        == 1;
        var meaning = new Meaning(Optional.empty(), Optional.of(motion));
        for (var name : motion.motion().words()) {
            for (var joint : motion.joint().words()) {
                add(joint + " " + name, meaning);
            }
            if (alone) {
                add(name, meaning);
            }
        }
    }

    private void add(String name, FindingSubject subject) {
        add(name, new Meaning(Optional.of(subject), Optional.empty()));
    }

    private void add(String name, Meaning meaning) {
        var words = List.of(name.split(" "));
        names.put(words, meaning);
        longest = Math.max(longest, words.size());
    }

    /** The longest name that these words begin with. */
    Optional<Match> match(List<String> words) {
        var folded = new ArrayList<String>();
        words.stream().limit(longest).map(Folding::fold).forEach(folded::add);
        for (int count = folded.size(); count > 0; count--) {
            var meaning = names.get(folded.subList(0, count));
            if (meaning != null) {
                return Optional.of(new Match(meaning, count));
            }
        }
        return Optional.empty();
    }
}
