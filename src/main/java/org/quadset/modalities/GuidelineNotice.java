package org.quadset.modalities;

import org.quadset.platform.i18n.Messages;

import java.util.Collection;
import java.util.List;

/**
 * What a clinical guideline says of a treatment for a diagnosis. It is shown and never blocks.
 *
 * @param key its text is {@code guideline.key} in the bundle
 * @param codePrefixes beginnings of diagnosis codes: {@code M22.2}
 * @param treatments the kinds that it is about
 * @param couplant the couplant that it is about; {@code !} before it means any other; may be empty
 * @param stance whether a reason is asked for
 * @param citation where it is printed
 * @param confidence sourced, textbook or uncertain
 */
public record GuidelineNotice(
        String key,
        List<String> codePrefixes,
        List<TreatmentKind> treatments,
        String couplant,
        Stance stance,
        String citation,
        String confidence) {
    /** What the guideline thinks of it. */
    public enum Stance {
        /** Advised against: a reason is asked for. */
        AGAINST,
        /** Worth knowing. */
        INFORMS
    }

    /** What people read. */
    public String text() {
        return Messages.text("guideline." + key);
    }

    /** Whether the therapist is asked for a reason. */
    public boolean asksReason() {
        return stance == Stance.AGAINST;
    }

    /** The key under which the reason is kept among the answers to cautions. */
    public String answerKey() {
        return "guideline_" + key;
    }

    /** Whether no reason is asked for, or one was given. */
    public boolean answered(Collection<SafetyAnswer> answers) {
        return !asksReason()
                || answers.stream()
                        .anyMatch(
                                answer ->
                                        answer.condition().equals(answerKey())
                                                && !answer.reason().isBlank());
    }
}
