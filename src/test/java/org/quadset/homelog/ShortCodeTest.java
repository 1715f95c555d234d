package org.quadset.homelog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Random;

/** The code on a sheet is read however it is typed, and a slip of the finger is noticed. */
class ShortCodeTest {
    @Property
    void isReadWithBlanksDashesAndSmallLetters(@ForAll long seed) {
        var code = ShortCode.random(new Random(seed));
        assertThat(code).hasSize(6);
        assertThat(ShortCode.read(code)).contains(code);
        assertThat(ShortCode.read(" " + ShortCode.display(code).toLowerCase(Locale.ROOT) + " "))
                .contains(code);
    }

    @Property
    void forgivesLettersThatLookLikeDigits(@ForAll long seed) {
        var code = ShortCode.random(new Random(seed));
        var misread =
                code.replace('0', 'O')
                        .replace('1', 'I')
                        .replace('5', 'S')
                        .replace('8', 'B')
                        .replace('2', 'z')
                        .replace('V', 'u');
        assertThat(ShortCode.read(misread)).contains(code);
    }

    @Property
    void oneWrongCharacterIsNoticed(
            @ForAll long seed,
            @ForAll @IntRange(max = 5) int place,
            @ForAll @IntRange(min = 1, max = 28) int step) {
        var code = ShortCode.random(new Random(seed));
        int now = ShortCode.ALPHABET.indexOf(code.charAt(place));
        char wrong = ShortCode.ALPHABET.charAt((now + step) % 29);
        assertThat(ShortCode.read(code.substring(0, place) + wrong + code.substring(place + 1)))
                .isEmpty();
    }

    @Property
    void twoNeighboursExchangedAreNoticed(@ForAll long seed, @ForAll @IntRange(max = 3) int place) {
        var code = ShortCode.random(new Random(seed));
        char first = code.charAt(place);
        char second = code.charAt(place + 1);
        if (first != second) {
            assertThat(
                            ShortCode.read(
                                    code.substring(0, place)
                                            + second
                                            + first
                                            + code.substring(place + 2)))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoCodeIsNotRead() {
        assertThat(ShortCode.read("")).isEmpty();
        assertThat(ShortCode.read("Maya")).isEmpty();
        assertThat(ShortCode.read("12345678")).isEmpty();
        assertThat(ShortCode.read("K7M 4R?")).isEmpty();
    }
}
