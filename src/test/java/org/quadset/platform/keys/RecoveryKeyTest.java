package org.quadset.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

/** A recovery key is read from paper by people. */
class RecoveryKeyTest {
    @Property(tries = 200)
    void comesBackFromItsGroupsHoweverTheyAreJoined(@ForAll @IntRange(min = 0, max = 3) int way) {
        var key = RecoveryKey.random();
        var joined = String.join(new String[] {" ", "-", "", " – "}[way], key.groups());

        assertThat(RecoveryKey.typed(joined).orElseThrow().groups()).isEqualTo(key.groups());
        assertThat(key.groups()).hasSize(RecoveryKey.GROUPS);
    }

    @Property(tries = 300)
    void noticesNearlyEverySlip(
            @ForAll @IntRange(min = 0, max = 34) int at,
            @ForAll @IntRange(min = 1, max = 31) int by) {
        var letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var text = String.join("", RecoveryKey.random().groups());
        char other = letters.charAt((letters.indexOf(text.charAt(at)) + by) % letters.length());
        var slip = text.substring(0, at) + other + text.substring(at + 1);

        // One in 32,768 slips goes unnoticed here and then opens nothing.
        RecoveryKey.typed(slip)
                .ifPresent(key -> assertThat(String.join("", key.groups())).isNotEqualTo(text));
        assertThat(RecoveryKey.typed(text)).isPresent();
    }

    @Test
    void isNeverShownByAccident() {
        var key = RecoveryKey.random();

        assertThat(key.toString()).doesNotContain(key.groups().getFirst());
        assertThat(RecoveryKey.typed("too short")).isEmpty();
        assertThat(RecoveryKey.typed("U".repeat(35))).isEmpty();
    }
}
