package org.quadset.billing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A procedure code that physical therapists bill, with a label in our own words (the official
 * descriptors are licensed and are not held here; modalities.md section 10).
 *
 * @param timed whether minutes make units of 15; otherwise one unit a day, however long it took
 * @param bundled whether Medicare never pays it alone (bundled)
 */
public record ProcedureCode(String code, String label, boolean timed, boolean bundled) {
    private static final Map<String, ProcedureCode> ALL = new LinkedHashMap<>();

    static {
        service("97161", "evaluation, low complexity");
        service("97162", "evaluation, moderate complexity");
        service("97163", "evaluation, high complexity");
        service("97164", "re-evaluation");
        ALL.put("97010", new ProcedureCode("97010", "hot or cold pack", false, true));
        service("97012", "traction by machine");
        service("97014", "electrical stimulation, unattended");
        service("G0283", "electrical stimulation, unattended");
        service("97016", "compression by pump");
        service("97018", "paraffin");
        service("97022", "whirlpool");
        service("97024", "diathermy");
        service("97026", "infrared");
        service("97028", "ultraviolet");
        service("97150", "group, two or more");
        service("20560", "dry needling, 1 or 2 muscles");
        service("20561", "dry needling, 3 or more muscles");
        timed("97032", "electrical stimulation, hands on");
        timed("97033", "drug by current");
        timed("97034", "contrast bath");
        timed("97035", "ultrasound");
        timed("97110", "exercise");
        timed("97112", "neuromuscular work");
        timed("97113", "exercise in water");
        timed("97116", "gait");
        timed("97124", "massage");
        timed("97140", "manual therapy");
        timed("97530", "activities");
        timed("97533", "sensory work");
        timed("97535", "self-care");
        timed("97537", "community");
        timed("97542", "wheelchair");
        timed("97750", "physical performance test");
        timed("97755", "assistive technology");
        timed("97760", "orthotic");
        timed("97761", "prosthetic");
        timed("97763", "orthotic or prosthetic, follow-up");
    }

    private static void timed(String code, String label) {
        ALL.put(code, new ProcedureCode(code, label, true, false));
    }

    private static void service(String code, String label) {
        ALL.put(code, new ProcedureCode(code, label, false, false));
    }

    /** The code, if the list holds it. */
    public static Optional<ProcedureCode> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** All of them, in the list's order. */
    public static List<ProcedureCode> all() {
        return List.copyOf(ALL.values());
    }

    /** Whether the code is one of the evaluations, which say their level by its parts. */
    public boolean isEvaluation() {
        return List.of("97161", "97162", "97163").contains(code);
    }
}
