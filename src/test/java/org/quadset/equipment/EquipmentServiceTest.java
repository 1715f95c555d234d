package org.quadset.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** The clinic's devices on disk. */
class EquipmentServiceTest {
    private static final Actor DANA = PatientsOnDisk.DANA;

    @TempDir private Path folder;
    private PatientsOnDisk disk;
    private EquipmentService service;

    @BeforeEach
    void open() {
        disk = new PatientsOnDisk(folder.resolve("clinic"));
        var clock = Clock.fixed(disk.now(), ZoneOffset.UTC);
        service =
                new EquipmentService(
                        disk.database,
                        new EquipmentRepository(disk.database, clock),
                        disk.audit,
                        new ClinicTime(clock, ZoneId.of("America/New_York")));
    }

    @AfterEach
    void close() {
        disk.close();
    }

    private static Equipment device(long id, long version, String name, boolean retired) {
        return new Equipment(
                id,
                version,
                EquipmentKind.STIMULATOR,
                name,
                "77",
                Optional.of(LocalDate.of(2026, 2, 3)),
                Optional.empty(),
                retired);
    }

    @Test
    void givesBackADeviceAsItWasStored() {
        var stored = service.save(device(0, 0, "Stim 1", false), DANA);
        assertThat(stored.id()).isPositive();
        assertThat(stored).isEqualTo(device(stored.id(), stored.version(), "Stim 1", false));
        assertThat(service.all(DANA)).containsExactly(stored);
        assertThat(disk.audit.of("equipment.", stored.id()))
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("Stim 1"));
    }

    @Test
    void listsDevicesInUseFirstByName() {
        service.save(device(0, 0, "B", false), DANA);
        service.save(device(0, 0, "A", true), DANA);
        service.save(device(0, 0, "C", false), DANA);
        assertThat(service.all(DANA)).extracting(Equipment::name).containsExactly("B", "C", "A");
    }

    @Test
    void refusesASaveOverSomebodyElses() {
        var first = service.save(device(0, 0, "Stim 1", false), DANA);
        service.save(device(first.id(), first.version(), "Stim one", false), DANA);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(
                        () -> service.save(device(first.id(), first.version(), "X", false), DANA));
        assertThat(service.all(DANA)).extracting(Equipment::name).containsExactly("Stim one");
    }

    @Test
    void refusesADeviceWithoutAName() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> service.save(device(0, 0, " ", false), DANA));
        assertThat(service.all(DANA)).isEmpty();
    }

    @Test
    void refusesWhoeverMayNotChangeSettings() {
        var therapist = new Actor("Lee Park, PTA", Set.of(Permission.VIEW_CHART));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.save(device(0, 0, "Stim 1", false), therapist));
        assertThat(service.all(therapist)).isEmpty();
    }
}
