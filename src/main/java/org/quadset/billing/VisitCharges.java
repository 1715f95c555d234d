package org.quadset.billing;

import org.quadset.billing.CodeMinutes.Treater;
import org.quadset.episodes.PayerKind;
import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The list of codes of a visit, ready for a superbill, with the arithmetic behind it. It is a
 * proposal for the person who bills, never a claim.
 *
 * @param lines one a code, two where an assistant earned some of its units; codes whose minutes
 *     earn no unit are listed with 0 units
 * @param timed the timed codes' allocation
 * @param totalMinutes timed and untimed minutes together
 * @param notes what the person who bills should look at
 */
public record VisitCharges(
        List<ChargeLine> lines, UnitAllocation timed, int totalMinutes, List<String> notes) {
    /**
     * One line.
     *
     * @param modifiers such as GP, in the order they are written
     */
    public record ChargeLine(
            String code, String label, int minutes, int units, List<String> modifiers) {}

    /**
     * What a visit's charges follow from.
     *
     * @param blocks minutes by code, in the order they were given; untimed ones too
     * @param evaluation code of the visit's evaluation; empty if it is none
     * @param choice codes preferred in a tie
     * @param threshold where the patient's year stands; only Medicare asks
     */
    public record Basis(
            PayerKind payer,
            UnitRule rule,
            List<CodeMinutes> blocks,
            String evaluation,
            List<String> choice,
            ThresholdStanding threshold) {}

    /** Reckons. */
    public static VisitCharges of(Basis basis, BundledPairs pairs) {
        var notes = new ArrayList<String>();
        var blocks = counted(basis, notes);
        var timed = UnitAllocation.of(basis.rule(), blocks, basis.choice());
        Set<String> codes = new LinkedHashSet<>();
        if (!basis.evaluation().isEmpty()) {
            codes.add(basis.evaluation());
        }
        blocks.forEach(block -> codes.add(block.code()));
        Set<String> billed = new LinkedHashSet<>();
        var lines = new ArrayList<ChargeLine>();
        for (var code : codes) {
            var known = ProcedureCode.of(code);
            boolean isTimed = known.map(ProcedureCode::timed).orElse(false);
            int units = isTimed ? timed.units().getOrDefault(code, 0) : 1;
            if (units > 0) {
                billed.add(code);
            }
            lines.addAll(lines(basis, blocks, code, units));
            if (known.map(ProcedureCode::bundled).orElse(false)
                    && basis.payer().followsMedicarePaper()) {
                notes.add(Messages.text("charges.bundled", code));
            }
        }
        for (var pair : pairs.among(billed)) {
            notes.add(Messages.text("charges.pair", pair.code(), pair.with(), pair.edition()));
        }
        if ((billed.contains("20560") || billed.contains("20561"))
                && basis.payer().followsMedicarePaper()) {
            notes.add(Messages.text("charges.needling"));
        }
        if (basis.payer().followsMedicarePaper()) {
            switch (basis.threshold()) {
                case NOT_ASKED -> notes.add(Messages.text("charges.thresholdNotAsked"));
                case UNKNOWN_YEAR -> notes.add(Messages.text("charges.thresholdUnknown"));
                case UNDER, OVER -> {}
            }
        }
        int total = blocks.stream().mapToInt(CodeMinutes::minutes).sum();
        return new VisitCharges(List.copyOf(lines), timed, total, List.copyOf(notes));
    }

    /** Medicare knows unattended stimulation by another code (modalities.md section 10). */
    private static CodeMinutes forPayer(CodeMinutes block, PayerKind payer) {
        return block.code().equals("97014") && payer.followsMedicarePaper()
                ? block.as("G0283")
                : block;
    }

    /** What counts at all: an aide's minutes never do for a timed code, a student's are told. */
    private static List<CodeMinutes> counted(Basis basis, List<String> notes) {
        var counted = new ArrayList<CodeMinutes>();
        for (var block : basis.blocks()) {
            boolean isTimed =
                    ProcedureCode.of(block.code()).map(ProcedureCode::timed).orElse(false);
            if (block.by() == Treater.AIDE && isTimed) {
                notes.add(Messages.text("charges.aide", block.code(), block.minutes()));
            } else {
                counted.add(forPayer(block, basis.payer()));
            }
        }
        if (counted.stream().anyMatch(block -> block.by() == Treater.STUDENT)) {
            notes.add(Messages.text("charges.student"));
        }
        return List.copyOf(counted);
    }

    /** One line, or two where a therapist and an assistant earned units of the same code. */
    private static List<ChargeLine> lines(
            Basis basis, List<CodeMinutes> blocks, String code, int units) {
        int byAssistant = minutes(blocks, code, true);
        int byOthers = minutes(blocks, code, false);
        boolean assisted = gave(blocks, code, true);
        boolean asked = basis.payer().followsMedicarePaper() && assisted;
        var known = ProcedureCode.of(code);
        if (!asked || units == 0) {
            return List.of(line(basis, code, byAssistant + byOthers, units, false));
        }
        if (!known.map(ProcedureCode::timed).orElse(false)) {
            // Without minutes the share is told only where nobody else gave it.
            boolean cq =
                    byOthers + byAssistant == 0
                            ? !gave(blocks, code, false)
                            : AssistantShare.untimedNeedsCq(byOthers, byAssistant);
            return List.of(line(basis, code, byAssistant + byOthers, units, cq));
        }
        var share = AssistantShare.ofTimed(byOthers, byAssistant, units);
        if (share.withCq() == 0 || share.withoutCq() == 0) {
            return List.of(line(basis, code, byAssistant + byOthers, units, share.withCq() > 0));
        }
        return List.of(
                line(basis, code, byOthers, share.withoutCq(), false),
                line(basis, code, byAssistant, share.withCq(), true));
    }

    private static boolean gave(List<CodeMinutes> blocks, String code, boolean assistant) {
        return blocks.stream()
                .filter(block -> block.code().equals(code))
                .anyMatch(block -> (block.by() == Treater.ASSISTANT) == assistant);
    }

    private static int minutes(List<CodeMinutes> blocks, String code, boolean byAssistant) {
        return blocks.stream()
                .filter(block -> block.code().equals(code))
                .filter(block -> (block.by() == Treater.ASSISTANT) == byAssistant)
                .mapToInt(CodeMinutes::minutes)
                .sum();
    }

    private static ChargeLine line(
            Basis basis, String code, int minutes, int units, boolean assistant) {
        var modifiers = new ArrayList<String>();
        if (assistant) {
            modifiers.add("CQ");
        }
        if (basis.payer() != PayerKind.SELF_PAY) {
            modifiers.add("GP");
        }
        if (basis.threshold() == ThresholdStanding.OVER && basis.payer().followsMedicarePaper()) {
            modifiers.add("KX");
        }
        return new ChargeLine(
                code,
                ProcedureCode.of(code).map(ProcedureCode::label).orElse(""),
                minutes,
                units,
                List.copyOf(modifiers));
    }

    /** All units. */
    public int totalUnits() {
        return lines.stream().mapToInt(ChargeLine::units).sum();
    }
}
