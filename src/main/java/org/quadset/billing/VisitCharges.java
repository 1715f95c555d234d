package org.quadset.billing;

import org.quadset.episodes.PayerKind;
import org.quadset.platform.i18n.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The list of codes of a visit, ready for a superbill, with the arithmetic behind it. It is a
 * proposal for the person who bills, never a claim.
 *
 * @param lines one a code; codes whose minutes earn no unit are listed with 0 units
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
     * @param byAssistant whether an assistant treated alone
     */
    public record Basis(
            PayerKind payer,
            UnitRule rule,
            List<CodeMinutes> blocks,
            String evaluation,
            List<String> choice,
            boolean byAssistant) {}

    /** Reckons. */
    public static VisitCharges of(Basis basis, BundledPairs pairs) {
        var blocks = basis.blocks().stream().map(block -> forPayer(block, basis.payer())).toList();
        var timed = UnitAllocation.of(basis.rule(), blocks, basis.choice());
        Map<String, Integer> minutes = new LinkedHashMap<>();
        if (!basis.evaluation().isEmpty()) {
            minutes.put(basis.evaluation(), 0);
        }
        blocks.forEach(block -> minutes.merge(block.code(), block.minutes(), Integer::sum));
        var notes = new ArrayList<String>();
        Set<String> billed = new LinkedHashSet<>();
        var lines = new ArrayList<ChargeLine>();
        minutes.forEach(
                (code, sum) -> {
                    var known = ProcedureCode.of(code);
                    boolean isTimed = known.map(ProcedureCode::timed).orElse(false);
                    int units = isTimed ? timed.units().getOrDefault(code, 0) : 1;
                    if (units > 0) {
                        billed.add(code);
                    }
                    lines.add(
                            new ChargeLine(
                                    code,
                                    known.map(ProcedureCode::label).orElse(""),
                                    sum,
                                    units,
                                    modifiers(basis)));
                    if (known.map(ProcedureCode::bundled).orElse(false)
                            && basis.payer().followsMedicarePaper()) {
                        notes.add(Messages.text("charges.bundled", code));
                    }
                });
        for (var pair : pairs.among(billed)) {
            notes.add(Messages.text("charges.pair", pair.code(), pair.with(), pair.edition()));
        }
        if ((billed.contains("20560") || billed.contains("20561"))
                && basis.payer().followsMedicarePaper()) {
            notes.add(Messages.text("charges.needling"));
        }
        int total = blocks.stream().mapToInt(CodeMinutes::minutes).sum();
        return new VisitCharges(List.copyOf(lines), timed, total, List.copyOf(notes));
    }

    /** Medicare knows unattended stimulation by another code (modalities.md section 10). */
    private static CodeMinutes forPayer(CodeMinutes block, PayerKind payer) {
        return block.code().equals("97014") && payer.followsMedicarePaper()
                ? new CodeMinutes("G0283", block.minutes())
                : block;
    }

    private static List<String> modifiers(Basis basis) {
        var all = new ArrayList<String>();
        if (basis.byAssistant() && basis.payer().followsMedicarePaper()) {
            all.add("CQ");
        }
        if (basis.payer() != PayerKind.SELF_PAY) {
            all.add("GP");
        }
        return List.copyOf(all);
    }

    /** All units. */
    public int totalUnits() {
        return lines.stream().mapToInt(ChargeLine::units).sum();
    }
}
