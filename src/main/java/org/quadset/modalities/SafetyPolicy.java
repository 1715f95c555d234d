package org.quadset.modalities;

import org.quadset.modalities.SafetyRule.Severity;
import org.quadset.platform.problems.Violation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clinic's decisions where lists of contraindications disagree.
 *
 * @param on the switches that are on
 */
public record SafetyPolicy(Set<PolicySwitch> on) {
    /** The decisions of a clinic that never touched them. */
    public static final SafetyPolicy USUAL =
            new SafetyPolicy(
                    Arrays.stream(PolicySwitch.values())
                            .filter(PolicySwitch::usual)
                            .collect(Collectors.toSet()));

    private static final Set<String> ULTRASOUND = Set.of("us_cont", "us_pulsed", "phono");
    private static final Set<String> NEEDLING = Set.of("dn", "dn_es");
    private static final List<String> NECK_AND_HEAD =
            List.of("head", "cervical", "anterior_neck", "carotid_sinus");

    public SafetyPolicy {
        on = Set.copyOf(on);
    }

    /** Whether the switch is on. */
    public boolean has(PolicySwitch one) {
        return on.contains(one);
    }

    /** The same policy with one switch on or off. */
    public SafetyPolicy with(PolicySwitch one, boolean isOn) {
        var changed = EnumSet.noneOf(PolicySwitch.class);
        changed.addAll(on);
        if (isOn) {
            changed.add(one);
        } else {
            changed.remove(one);
        }
        return new SafetyPolicy(changed);
    }

    /** Which switches are not as usual, as one number; 0 if all are. */
    int deviation() {
        return Arrays.stream(PolicySwitch.values())
                .filter(one -> has(one) != one.usual())
                .mapToInt(one -> 1 << one.ordinal())
                .sum();
    }

    /** The table as the policy reads it. */
    List<SafetyRule> apply(List<SafetyRule> table) {
        return table.stream()
                .flatMap(rule -> Stream.concat(Stream.of(read(rule)), beside(rule)))
                .toList();
    }

    private SafetyRule read(SafetyRule rule) {
        boolean current = rule.treatment().startsWith("es_");
        boolean caution = rule.severity() == Severity.RELATIVE;
        return switch (rule.condition()) {
            case "impaired_sensation" ->
                    rule.when(
                            has(PolicySwitch.SENSATION_STRICT)
                                    && caution
                                    && (current || rule.treatment().equals("cryo")),
                            Severity.LOCAL);
            case "pacemaker_icd" ->
                    rule.when(
                            has(PolicySwitch.PACER_US)
                                    && caution
                                    && ULTRASOUND.contains(rule.treatment()),
                            Severity.ABSOLUTE);
            case "pregnancy" ->
                    rule.when(
                            has(PolicySwitch.PREGNANCY_ES) && caution && current,
                            Severity.ABSOLUTE);
            case "plastic_cement_implant" ->
                    rule.when(has(PolicySwitch.CEMENT_US) && caution, Severity.LOCAL);
            case "epilepsy" ->
                    rule.when(
                            has(PolicySwitch.EPILEPSY_TENS) && rule.treatment().equals("es_tens"),
                            Severity.ABSOLUTE);
            case "malignancy_history" ->
                    rule.when(
                            has(PolicySwitch.MALIGNANCY_HISTORY) && caution && current,
                            Severity.ABSOLUTE);
            case "bleeding_disorder" ->
                    rule.when(
                            has(PolicySwitch.DN_BLEEDING)
                                    && caution
                                    && NEEDLING.contains(rule.treatment()),
                            Severity.ABSOLUTE);
            case "malignancy_active" ->
                    rule.when(
                            has(PolicySwitch.IASTM_MALIGNANCY_RELATIVE)
                                    && rule.treatment().equals("mt_iastm"),
                            Severity.RELATIVE);
            default -> rule;
        };
    }

    /** What is barred beside the table's own rows, whatever a clinic changes. */
    List<SafetyRule> always(List<SafetyRule> table) {
        return table.stream().flatMap(SafetyPolicy::beside).toList();
    }

    /** With epilepsy, current at the neck and head is barred whatever else is decided. */
    private static Stream<SafetyRule> beside(SafetyRule rule) {
        return rule.treatment().startsWith("es_") && rule.condition().equals("epilepsy")
                ? Stream.of(rule.with(Severity.LOCAL, NECK_AND_HEAD))
                : Stream.empty();
    }

    /** What the clinic does not do at all, or not by this person. */
    public List<Violation> refusals(TreatmentKind kind, Map<String, String> typed) {
        if (kind == TreatmentKind.DRY_NEEDLING && !has(PolicySwitch.DN_ALLOWED)) {
            return List.of(Violation.of("technique", "policy.noNeedling"));
        }
        boolean mobilised =
                kind == TreatmentKind.MANUAL_THERAPY
                        && List.of("joint_mob", "mwm")
                                .contains(typed.getOrDefault("technique", ""));
        if (mobilised
                && !has(PolicySwitch.PTA_MOBILISATION)
                && typed.getOrDefault("provider", "").equals("pta")) {
            return List.of(Violation.of("provider", "policy.noMobilisationByAssistants"));
        }
        return List.of();
    }
}
