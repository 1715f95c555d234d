package org.quadset.architecture.planted.comments;

public class Undocumented {
    private int number;

    public Undocumented() {}

    public int number() {
        return number;
    }

    public int doubled(int times) {
        return number * times;
    }

    public int counted() {
        number++;
        return number;
    }

    @Override
    public String toString() {
        return "x" + number;
    }

    /** Says something. */
    public void told(int more) {
        number += more;
    }

    void unseen(int more) {
        number -= more;
    }

    public record Part(int size) {
        public int size() {
            return size;
        }
    }

    public interface Asked {
        int answer(int question);
    }

    private static final class Inner {
        public void unseen(int more) {}
    }
}
