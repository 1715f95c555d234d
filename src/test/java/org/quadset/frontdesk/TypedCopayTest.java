package org.quadset.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Co-payments as they are typed at the counter. */
class TypedCopayTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25 | 2500 | false",
                "$25 | 2500 | false",
                "25.5 | 2550 | false",
                "25,05 | 2505 | false",
                "0 | 0 | false",
                "usual 30 | 3000 | true",
                "USUAL $12.50 | 1250 | true",
                "9999.99 | 999999 | false",
            })
    void amountsAreRead(String typed, int cents, boolean usual) {
        assertThat(TypedCopay.read(typed)).contains(new TypedCopay(cents, usual));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "25,", "25.555", "-5", "10000", "usual", "2 5", "٢٥"})
    void whatIsNoAmountIsNot(String typed) {
        assertThat(TypedCopay.read(typed)).isEmpty();
    }

    @Property(tries = 200)
    void whatIsShownIsReadAgain(@ForAll @IntRange(max = 999_999) int cents) {
        assertThat(TypedCopay.read(TypedCopay.dollars(cents)))
                .contains(new TypedCopay(cents, false));
    }
}
