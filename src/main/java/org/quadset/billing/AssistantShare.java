package org.quadset.billing;

/**
 * Which units of one code carry the modifier CQ because an assistant furnished them (billing.md
 * section 5).
 *
 * @param withCq units furnished by the assistant
 * @param withoutCq units furnished by the therapist
 */
public record AssistantShare(int withCq, int withoutCq) {
    private static final int UNIT = 15;
    private static final int LEAST = 8;

    /**
     * An untimed code: the assistant's part is more than 10 per cent. Minutes that both treated
     * together count as the therapist's.
     */
    public static boolean untimedNeedsCq(int therapistMinutes, int assistantMinutes) {
        int all = therapistMinutes + assistantMinutes;
        return all > 0 && assistantMinutes * 10 > all;
    }

    /**
     * A timed code.
     *
     * @param units how many of the day's units the code gets
     */
    public static AssistantShare ofTimed(int therapistMinutes, int assistantMinutes, int units) {
        int therapist = Math.min(units, therapistMinutes / UNIT);
        int assistant = Math.min(units - therapist, assistantMinutes / UNIT);
        int left = units - therapist - assistant;
        int therapistRest = therapistMinutes % UNIT;
        int assistantRest = assistantMinutes % UNIT;
        if (left >= 2) {
            // Two units of 23 to 28 leftover minutes: one each.
            therapist++;
            assistant += left - 1;
        } else if (left == 1) {
            if (therapistRest >= LEAST || assistantRest * 10 <= therapistRest + assistantRest) {
                therapist++;
            } else {
                assistant++;
            }
        }
        return new AssistantShare(assistant, therapist);
    }
}
