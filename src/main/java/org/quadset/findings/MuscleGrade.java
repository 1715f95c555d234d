package org.quadset.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The grades of manual muscle testing, the weakest first. Numbers for charts: minus is 0.33 less,
 * plus 0.33 more than the whole grade.
 */
public enum MuscleGrade implements FindingChoice {
    ZERO("0", 0),
    ONE("1", 1),
    TWO_MINUS("2-", 1.67),
    TWO("2", 2),
    TWO_PLUS("2+", 2.33),
    THREE_MINUS("3-", 2.67),
    THREE("3", 3),
    THREE_PLUS("3+", 3.33),
    FOUR_MINUS("4-", 3.67),
    FOUR("4", 4),
    FOUR_PLUS("4+", 4.33),
    FIVE("5", 5);

    private final String sign;
    private final double number;

    MuscleGrade(String sign, double number) {
        this.sign = sign;
        this.number = number;
    }

    /** "4+". */
    public String sign() {
        return sign;
    }

    /** 0 to 5 for charts, such as 4.33 for 4+. */
    public double number() {
        return number;
    }

    @Override
    public String key() {
        return sign;
    }

    @Override
    public List<String> words() {
        return List.of(sign);
    }

    /** The grade of a sign such as "4+". */
    public static Optional<MuscleGrade> ofSign(String sign) {
        return Arrays.stream(values()).filter(grade -> grade.sign.equals(sign)).findFirst();
    }
}
