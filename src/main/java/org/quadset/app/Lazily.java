package org.quadset.app;

import java.util.function.Supplier;

/** Makes a value once, when it is first asked for; any thread may ask. */
final class Lazily<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private T made;

    private Lazily(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> Supplier<T> made(Supplier<T> maker) {
        return new Lazily<>(maker);
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
