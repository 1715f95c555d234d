package org.quadset.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.patients.PatientsOnDisk.DANA;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Booking;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever steps a visit takes at the desk, undo leads back through each of them. */
class StatusFlowPropertiesTest {
    @Property(tries = 40)
    void undoReturnsThroughEveryState(
            @ForAll @Size(min = 1, max = 12) List<AppointmentStatus> steps) throws IOException {
        var folder = Files.createTempDirectory("status-flow");
        try (var clinic =
                Wiring.open(
                        folder.resolve("clinic"),
                        Clock.fixed(Instant.parse("2026-11-19T13:54:00Z"), ZoneOffset.UTC))) {
            var dana =
                    clinic.clinics()
                            .add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
            var patient =
                    clinic.patients()
                            .save(
                                    PatientDraft.ofNew(
                                            PatientsOnDisk.least("Gus", "P", "(555) 555-0101"),
                                            Map.of()),
                                    DANA);
            var now =
                    clinic.schedule()
                            .book(
                                    new Booking(
                                            patient.id(),
                                            dana.id(),
                                            AppointmentKind.FOLLOW_UP,
                                            clinic.time().today().atTime(20, 0),
                                            45,
                                            ""),
                                    DANA);
            var done = new ArrayList<AppointmentChange>();
            for (var step : steps) {
                boolean allowed = now.status().mayBecome(step);
                try {
                    var after = clinic.schedule().setStatus(now, step, DANA);
                    assertThat(allowed).isTrue();
                    done.add(AppointmentChange.of(now, after));
                    now = after;
                } catch (UserFacingException refused) {
                    assertThat(allowed).isFalse();
                }
            }
            for (var change : done.reversed()) {
                clinic.schedule().takeBack(List.of(change), DANA);
                assertThat(
                                clinic.schedule()
                                        .byId(now.id(), DANA)
                                        .sameAs(change.before().orElseThrow()))
                        .isTrue();
            }
        }
    }
}
