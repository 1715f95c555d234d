package org.quadset.charting.ui;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A patient's alert and the conditions answered with yes, as chips for the banner; the gravest
 * first.
 */
final class PatientChips {
    private static final int MOST = 4;

    /** Conditions that bar a treatment rather than ask for care, as the chip's colour says. */
    private static final Set<ConditionFlag> GRAVE =
            Set.of(
                    ConditionFlag.PACEMAKER_ICD,
                    ConditionFlag.ELECTRONIC_IMPLANT,
                    ConditionFlag.DVT,
                    ConditionFlag.CARDIAC_UNSTABLE,
                    ConditionFlag.MALIGNANCY_ACTIVE,
                    ConditionFlag.COLD_URTICARIA,
                    ConditionFlag.CAUDA_EQUINA);

    private PatientChips() {}

    static List<Label> of(Patient patient) {
        var chips = new ArrayList<Label>();
        var alert = patient.details().history().alert();
        if (!alert.isEmpty()) {
            chips.add(
                    chip(
                            "mdoal-flag",
                            alert.length() > 40 ? alert.substring(0, 40) + "…" : alert,
                            "danger",
                            alert));
        }
        var flags =
                patient.answers().entrySet().stream()
                        .filter(entry -> entry.getValue().answer() == Answer.YES)
                        .map(java.util.Map.Entry::getKey)
                        .sorted(
                                java.util.Comparator.comparing(
                                                (ConditionFlag flag) -> !GRAVE.contains(flag))
                                        .thenComparing(flag -> flag))
                        .toList();
        flags.stream()
                .limit(MOST)
                .forEach(
                        flag ->
                                chips.add(
                                        chip(
                                                icon(flag),
                                                flag.label(),
                                                GRAVE.contains(flag) ? "danger" : "warning",
                                                flag.label())));
        if (flags.size() > MOST) {
            var rest =
                    String.join(
                            ", ",
                            flags.subList(MOST, flags.size()).stream()
                                    .map(ConditionFlag::label)
                                    .toList());
            chips.add(chip("mdoal-flag", "+" + (flags.size() - MOST), "warning", rest));
        }
        return chips;
    }

    private static String icon(ConditionFlag flag) {
        return switch (flag.group()) {
            case BLOOD_IMMUNE -> "mdomz-opacity";
            case ALLERGIES -> "mdoal-do_not_touch";
            default -> "mdoal-flag";
        };
    }

    private static Label chip(String icon, String text, String colour, String tooltip) {
        var chip = Nodes.withIcon(icon, text, "chip", colour);
        chip.setTooltip(new Tooltip(tooltip));
        return chip;
    }
}
