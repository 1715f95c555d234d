package org.quadset.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Walks every public method of every service and asks whether it asks who may. */
class PermissionWalkTest {
    @TempDir private static Path folder;
    private static Wiring clinic;
    private static Map<String, Object> services;

    @BeforeAll
    static void openTheClinic() {
        clinic =
                Wiring.open(
                        folder.resolve("clinic"),
                        Clock.fixed(Instant.parse("2026-03-02T15:00:00Z"), ZoneOffset.UTC));
        services = PublicServices.of(clinic);
    }

    @AfterAll
    static void closeTheClinic() {
        clinic.close();
    }

    private static Actor with(Set<Permission> permissions) {
        return new Actor("Somebody", permissions);
    }

    /**
     * What a method asks for with empty arguments, by adding what is missing until it is let in.
     */
    private static Set<Permission> askedBy(Object service, Method method) {
        var held = EnumSet.noneOf(Permission.class);
        while (true) {
            var missing = PublicServices.callEmpty(service, method, with(held)).missing();
            if (missing.isEmpty() || !held.add(missing.get())) {
                return held;
            }
        }
    }

    private static List<String> withoutCheck(Object service, Set<String> open) {
        var found = new ArrayList<String>();
        PublicServices.methodsOf(service.getClass())
                .forEach(
                        (name, method) -> {
                            boolean refused =
                                    PublicServices.callEmpty(service, method, with(Set.of()))
                                            .missing()
                                            .isPresent();
                            if (!refused && !open.contains(name)) {
                                found.add(name);
                            }
                        });
        return found;
    }

    @Test
    void everyServiceOfTheProgramIsWalked() throws Exception {
        assertThat(services.keySet()).containsAll(PublicServices.onClassPath());
    }

    @Test
    void everyMethodAsksForAPermissionBeforeAnythingElse() {
        var open = ServiceTable.open().keySet();
        assertThat(services.values().stream().flatMap(one -> withoutCheck(one, open).stream()))
                .isEmpty();
    }

    @Test
    void aMethodThatIsOpenToAllExistsAndIsOpen() {
        var openNow = new TreeSet<String>();
        services.values().forEach(one -> openNow.addAll(withoutCheck(one, Set.of())));
        assertThat(openNow).containsExactlyElementsOf(new TreeSet<>(ServiceTable.open().keySet()));
        assertThat(ServiceTable.open().values()).allMatch(reason -> reason.length() > 10);
    }

    @Test
    void everyMethodAsksForWhatTheTableSays() {
        var asked = new TreeMap<String, Set<Permission>>();
        services.values()
                .forEach(
                        service ->
                                PublicServices.methodsOf(service.getClass())
                                        .forEach(
                                                (name, method) -> {
                                                    if (!ServiceTable.open().containsKey(name)) {
                                                        asked.put(name, askedBy(service, method));
                                                    }
                                                }));
        assertThat(asked).containsExactlyInAnyOrderEntriesOf(ServiceTable.permissions());
    }

    @Test
    void whoHasEveryOtherPermissionIsRefusedForTheOneThatIsMissing() {
        var letIn = new ArrayList<String>();
        services.values()
                .forEach(
                        service ->
                                PublicServices.methodsOf(service.getClass())
                                        .forEach(
                                                (name, method) ->
                                                        ServiceTable.permissions()
                                                                .getOrDefault(name, Set.of())
                                                                .stream()
                                                                .filter(
                                                                        one ->
                                                                                isLetInWithout(
                                                                                        one,
                                                                                        service,
                                                                                        method))
                                                                .forEach(
                                                                        one ->
                                                                                letIn.add(
                                                                                        name + " "
                                                                                                + one))));
        assertThat(letIn).isEmpty();
    }

    private static boolean isLetInWithout(Permission one, Object service, Method method) {
        var others = EnumSet.complementOf(EnumSet.of(one));
        return !PublicServices.callEmpty(service, method, with(others))
                .missing()
                .equals(java.util.Optional.of(one));
    }

    /** A service as nobody should write it, to see that the walk finds it. */
    static final class PlantedService {
        public String open(Actor actor) {
            return actor.name();
        }

        public long tooLate(String words, Path file, Actor actor) {
            long size = file.getNameCount() + words.length();
            actor.require(Permission.VIEW_CHART);
            return size;
        }

        public void asks(Actor actor) {
            actor.require(Permission.VIEW_CHART);
        }

        public int withoutAnybody() {
            return 1;
        }
    }

    @Test
    void aPlantedServiceWithoutACheckIsFound() {
        assertThat(withoutCheck(new PlantedService(), Set.of()))
                .containsExactly(
                        "PlantedService.open(Actor)",
                        "PlantedService.tooLate(String,Path,Actor)",
                        "PlantedService.withoutAnybody()");
    }
}
