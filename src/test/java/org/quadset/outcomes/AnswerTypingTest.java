package org.quadset.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.outcomes.Answers.measure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a typed digit settles, and what waits for more. */
class AnswerTypingTest {
    @ParameterizedTest(name = "{0} item {1}, typed \"{2}\": {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lefs | 1 | 3 | settled 3",
                "lefs | 1 | 5 | refused",
                "lefs | 1 | '' | open",
                "nprs | now | 1 | open 1",
                "nprs | now | 10 | settled 10",
                "nprs | now | 0 | settled 0",
                "nprs | now | 11 | refused",
                "akps | 4 | 1 | open",
                "akps | 4 | 10 | settled 10",
                "akps | 4 | 5 | settled 5",
                "akps | 4 | 7 | refused",
                "groc15 | change | - | open",
                "groc15 | change | −3 | settled -3",
                "groc15 | change | +3 | settled 3",
                "groc15 | change | -8 | refused",
                "visa_p | 8 | 3 | open 3",
                "visa_p | 8 | 30 | settled 30",
                "visa_p | 8 | 4 | settled 4",
                "tug | trial1 | 11 | open 11",
                "tug | trial1 | 11. | open",
                "tug | trial1 | '11,25' | open 11.25",
                "tug | trial1 | 999 | open",
                "tug | trial1 | 11x | refused",
                "reach | limb | 88.5 | open 88.5",
                "reach | limb | 88.3 | open"
            })
    void settlesWaitsOrRefuses(String measure, String item, String typed, String expected) {
        var read = AnswerTyping.read(measure(measure).item(item).orElseThrow(), typed);
        var text =
                switch (read) {
                    case AnswerTyping.Settled(var answer) -> "settled " + answer;
                    case AnswerTyping.Open(var answer) ->
                            "open" + answer.map(one -> " " + one).orElse("");
                    case AnswerTyping.Refused() -> "refused";
                };
        assertThat(text).isEqualTo(expected);
    }
}
