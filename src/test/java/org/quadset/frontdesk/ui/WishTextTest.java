package org.quadset.frontdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/** Hours as a clerk types them while somebody talks. */
class WishTextTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0, 1440",
        "any, 0, 1440",
        "after 15, 900, 1440",
        "After 3, 900, 1440",
        "after 9:30, 570, 1440",
        "from 2p, 840, 1440",
        "before 11, 0, 660",
        "until 16:30, 0, 990",
        "8-12, 480, 720",
        "8 - 12, 480, 720",
        "8:30-1, 510, 780",
        "1-5p, 780, 1020",
        "mornings, 0, 720",
        "afternoon, 720, 1440"
    })
    void readsWhatIsTyped(String typed, int from, int until) {
        assertThat(WishText.read(typed)).isEqualTo(Optional.of(new WishText.Hours(from, until)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "after", "after lunch", "12-8-4", "25-26", "between 8 and 12"})
    void saysWhatItCannotRead(String typed) {
        assertThat(WishText.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1440", "900, 1440", "0, 660", "480, 720", "495, 725"})
    void readsBackWhatItWrites(int from, int until) {
        assertThat(WishText.read(WishText.hours(from, until)))
                .isEqualTo(Optional.of(new WishText.Hours(from, until)));
    }
}
