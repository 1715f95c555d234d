package org.quadset.figures;

/**
 * One repetition in time: out, hold, back, and a breath before the next. Movements begin and end
 * gently.
 *
 * @param tempo of the exercise
 * @param holdSeconds as prescribed; a long hold is shown as three seconds
 */
public record Repetition(Figure.Tempo tempo, double holdSeconds) {
    private static final double BREATH = .6;
    private static final double LONGEST_HOLD = 3;

    /** The repetition of a figure with the hold of its dose; 0 keeps the figure's own hold. */
    public static Repetition of(Figure figure, int prescribedHold) {
        double hold = prescribedHold > 0 ? prescribedHold : figure.tempo().hold();
        return new Repetition(figure.tempo(), Math.min(hold, LONGEST_HOLD));
    }

    /** Seconds of one repetition with its breath. */
    public double seconds() {
        return tempo.out() + holdSeconds + tempo.back() + BREATH;
    }

    /** How far the movement is at a time, 0 start to 1 end; any time is taken. */
    public double partAt(double seconds) {
        double t = seconds % seconds();
        if (t < tempo.out()) {
            return gentle(t / tempo.out());
        }
        t -= tempo.out();
        if (t < holdSeconds) {
            return 1;
        }
        t -= holdSeconds;
        return t < tempo.back() ? 1 - gentle(t / tempo.back()) : 0;
    }

    /** At which time of the way out the movement is so far; the way back of {@link #partAt}. */
    public double timeOf(double part) {
        // gentle() has no simple inverse; twenty halvings are finer than a frame.
        double low = 0;
        double high = 1;
        for (int i = 0; i < 20; i++) {
            double middle = (low + high) / 2;
            if (gentle(middle) < part) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2 * tempo.out();
    }

    private static double gentle(double t) {
        return t * t * (3 - 2 * t);
    }
}
