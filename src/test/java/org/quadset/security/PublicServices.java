package org.quadset.security;

import org.quadset.app.Wiring;
import org.quadset.exercises.ClinicExercises;
import org.quadset.exercises.ExercisePhotos;
import org.quadset.handouts.ClinicTexts;
import org.quadset.handouts.PaperChoice;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The services that a clinic hands out, and how to call their methods by reflection. */
final class PublicServices {
    /** Classes that do a service's work under another name. */
    private static final Set<Class<?>> SAME_WORK =
            Set.of(
                    SigningPins.class,
                    ClinicExercises.class,
                    ExercisePhotos.class,
                    ClinicTexts.class);

    /** A paper's permission hangs on its kind, so that there is one to ask about. */
    private static final Map<Class<?>, Object> EMPTY =
            Map.of(PaperChoice.class, new PaperChoice(PaperChoice.Kind.EPISODE, 0, ""));

    private PublicServices() {}

    /** Every service that a clinic or what it hands out gives, by simple name. */
    static Map<String, Object> of(Wiring clinic) {
        var found = new TreeMap<String, Object>();
        collect(clinic, found);
        collect(clinic.planning(), found);
        return found;
    }

    private static void collect(Object from, Map<String, Object> found) {
        for (var method : from.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && method.getDeclaringClass() != Object.class
                    && method.getReturnType().getName().startsWith("org.quadset")) {
                var handed = call(from, method, new Object[0]).value();
                if (handed.isPresent() && isService(handed.get().getClass())) {
                    found.put(handed.get().getClass().getSimpleName(), handed.get());
                }
            }
        }
    }

    private static boolean isService(Class<?> type) {
        return type.getSimpleName().endsWith("Service") || SAME_WORK.contains(type);
    }

    /** Simple names of all classes of the program that are called a service. */
    static Set<String> onClassPath() throws IOException, URISyntaxException {
        var root =
                Path.of(Wiring.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.walk(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Service.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .collect(Collectors.toSet());
        }
    }

    /** The public instance methods of a service, by signature. */
    static Map<String, Method> methodsOf(Class<?> type) {
        var found = new TreeMap<String, Method>();
        for (var method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isBridge()
                    && !method.isSynthetic()) {
                found.put(signature(type, method), method);
            }
        }
        return found;
    }

    private static String signature(Class<?> type, Method method) {
        return type.getSimpleName()
                + "."
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /** What a call gave: a value, or what it threw. */
    record Outcome(Optional<Object> value, Optional<Throwable> thrown) {
        /** The permission that was missing, if that is how it ended. */
        Optional<Permission> missing() {
            return thrown.filter(PermissionDeniedException.class::isInstance)
                    .map(problem -> ((PermissionDeniedException) problem).permission());
        }
    }

    /** Calls a method with the actor and otherwise nothing: null, 0, empty. */
    static Outcome callEmpty(Object service, Method method, Actor actor) {
        return call(service, method, arguments(method, actor, EMPTY, 0));
    }

    /**
     * The arguments of a call.
     *
     * @param samples what to give for a type
     * @param id what to give for the first number that is an id
     */
    static Object[] arguments(Method method, Actor actor, Map<Class<?>, Object> samples, long id) {
        var given = new ArrayList<Object>();
        boolean first = true;
        for (var type : method.getParameterTypes()) {
            if (type == Actor.class) {
                given.add(actor);
            } else if (type == long.class) {
                given.add(first ? id : 0L);
                first = false;
            } else {
                given.add(samples.getOrDefault(type, nothing(type)));
            }
        }
        return given.toArray();
    }

    private static Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == double.class) {
            return 0.0;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == String.class) {
            return "";
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == OptionalLong.class) {
            return OptionalLong.empty();
        }
        if (type == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (type == OptionalDouble.class) {
            return OptionalDouble.empty();
        }
        if (type == List.class || type == java.util.Collection.class) {
            return Collections.emptyList();
        }
        return type == Map.class ? Collections.emptyMap() : null;
    }

    static Outcome call(Object target, Method method, Object[] arguments) {
        try {
            method.setAccessible(true);
            return new Outcome(
                    Optional.ofNullable(method.invoke(target, arguments)), Optional.empty());
        } catch (InvocationTargetException thrown) {
            return new Outcome(Optional.empty(), Optional.of(thrown.getCause()));
        } catch (IllegalAccessException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
