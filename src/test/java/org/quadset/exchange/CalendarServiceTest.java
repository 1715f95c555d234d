package org.quadset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.fortuna.ical4j.model.component.VEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.Booking;
import org.quadset.schedule.BusyTime;
import org.quadset.schedule.CancelReason;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Calendar files of a real clinic: what is in them, what is kept of others, what is recorded. */
class CalendarServiceTest {
    private static final Actor OWNER = Actor.withAllPermissions("Dana Ruiz, PT");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 11, 24, 9, 0);

    @TempDir Path folder;

    private Wiring clinic;
    private Clinician dana;
    private long maya;

    @BeforeEach
    void open() {
        var clock =
                Clock.fixed(Instant.parse("2026-11-19T15:00:00Z"), ZoneId.of("America/New_York"));
        clinic = Wiring.open(folder.resolve("clinic"), clock);
        clinic.clinics()
                .save(CalendarExportTest.clinic("Harbor Street", clinic.time().zone()), OWNER);
        dana = clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), OWNER);
        maya =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0191"),
                                        Map.of()),
                                OWNER)
                        .id();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Appointment book(LocalDateTime at) {
        return clinic.schedule()
                .book(
                        new Booking(
                                maya, dana.id(), AppointmentKind.FOLLOW_UP, at, 45, "knee, sore"),
                        OWNER);
    }

    private ExportChoice choice(boolean initials) {
        return new ExportChoice(dana.id(), TODAY, TODAY.plusDays(30), initials);
    }

    private List<BusyTime> outside() {
        return clinic.scheduleStore()
                .availability()
                .busy(Instant.parse("2000-01-01T00:00:00Z"), far());
    }

    private static Instant far() {
        return Instant.parse("2100-01-01T00:00:00Z");
    }

    private Path ics(String... events) throws IOException {
        var file = Files.createTempFile(folder, "other", ".ics");
        return Files.writeString(
                file,
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                        + String.join("", events)
                        + "END:VCALENDAR\r\n");
    }

    private static String event(String uid, String start) {
        return "BEGIN:VEVENT\r\nUID:"
                + uid
                + "\r\nSUMMARY:Dentist\r\nDTSTART:"
                + start
                + "\r\nDURATION:PT1H\r\nEND:VEVENT\r\n";
    }

    @Test
    void aPatientsFileNamesTheTherapistAndThePhoneAndNothingClinical() throws Exception {
        book(TUESDAY);
        var file = folder.resolve("out.ics");
        assertThat(clinic.calendars().savePatient(maya, file, OWNER)).isOne();
        var event = CalendarExportTest.read(Files.readAllBytes(file)).getFirst();
        assertThat(CalendarExportTest.value(event, "SUMMARY"))
                .isEqualTo("Physical therapy with Dana Ruiz, PT");
        assertThat(CalendarExportTest.value(event, "DESCRIPTION"))
                .contains("(555) 555-0190", "24 hours");
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContain("knee", "Cohen");
    }

    @Test
    void aCliniciansFileShowsLettersAndInitialsOnlyWhenAskedFor() throws Exception {
        book(TUESDAY);
        var plain = clinic.calendars().ofClinician(choice(false), OWNER).bytes();
        assertThat(CalendarExportTest.value(CalendarExportTest.read(plain).getFirst(), "SUMMARY"))
                .startsWith("Appointment ")
                .doesNotContain("MC");
        var named = clinic.calendars().ofClinician(choice(true), OWNER).bytes();
        assertThat(CalendarExportTest.value(CalendarExportTest.read(named).getFirst(), "SUMMARY"))
                .endsWith("· MC");
        assertThat(new String(named, StandardCharsets.UTF_8)).doesNotContain("Cohen", "knee");
        assertThatThrownBy(
                        () ->
                                clinic.calendars()
                                        .ofClinician(
                                                new ExportChoice(
                                                        dana.id(),
                                                        TODAY,
                                                        TODAY.minusDays(1),
                                                        false),
                                                OWNER))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void movingAndCancellingKeepTheUidAndRaiseTheSequence() throws Exception {
        var one = book(TUESDAY);
        var first =
                CalendarExportTest.read(clinic.calendars().ofPatient(maya, OWNER).bytes())
                        .getFirst();
        var moved = clinic.schedule().move(one, dana.id(), TUESDAY.plusHours(1), 45, OWNER);
        clinic.schedule().cancel(moved, CancelReason.values()[0], OWNER);
        var last =
                CalendarExportTest.read(clinic.calendars().ofPatient(maya, OWNER).bytes())
                        .getFirst();
        assertThat(CalendarExportTest.value(last, "UID"))
                .isEqualTo(CalendarExportTest.value(first, "UID"));
        assertThat(Integer.parseInt(CalendarExportTest.value(last, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(CalendarExportTest.value(first, "SEQUENCE")));
        assertThat(CalendarExportTest.value(last, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void whatWasHandedOverMovedAwayOrUndoneIsToldToTheOneWhoHadIt() throws Exception {
        var marcus =
                clinic.clinics()
                        .add(new Clinician(0, 0, "Marcus Bell", "PT", "MB", 2, true), OWNER);
        var handedOver = book(TUESDAY);
        var movedAway = book(TUESDAY.plusHours(2));
        var undone = book(TUESDAY.plusHours(4));
        var later = TUESDAY.plusDays(60);
        clinic.schedule().move(handedOver, marcus.id(), handedOver.start(), 45, OWNER);
        clinic.schedule().move(movedAway, dana.id(), later, 45, OWNER);
        clinic.schedule().takeBack(List.of(AppointmentChange.booked(undone)), OWNER);

        var danas =
                CalendarExportTest.read(
                        clinic.calendars().ofClinician(choice(false), OWNER).bytes());
        assertThat(danas).hasSize(3);
        assertThat(statusIn(danas, handedOver)).isEqualTo("CANCELLED");
        assertThat(statusIn(danas, movedAway)).isEqualTo("CONFIRMED");
        assertThat(statusIn(danas, undone)).isEqualTo("CANCELLED");
        var marcusHas =
                CalendarExportTest.read(
                        clinic.calendars()
                                .ofClinician(
                                        new ExportChoice(
                                                marcus.id(), TODAY, TODAY.plusDays(30), false),
                                        OWNER)
                                .bytes());
        assertThat(marcusHas).hasSize(1);
        assertThat(statusIn(marcusHas, handedOver)).isEqualTo("CONFIRMED");
    }

    private static String statusIn(List<VEvent> events, Appointment appointment) {
        return events.stream()
                .filter(
                        one ->
                                CalendarExportTest.value(one, "UID")
                                        .startsWith("appointment-" + appointment.id() + "@"))
                .map(one -> CalendarExportTest.value(one, "STATUS"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anImportSaysFirstWhatItDoesAndAgainReplacesWhatIsGone() throws Exception {
        book(TUESDAY);
        var service = clinic.calendars();
        var plan =
                service.plan(
                        dana,
                        ics(event("a", "20261124T090000"), event("b", "20261125T090000")),
                        false,
                        OWNER);
        assertThat(outside()).isEmpty();
        assertThat(plan.calendar().times()).hasSize(2);
        assertThat(plan.visits()).hasSize(1);
        service.take(plan, OWNER);
        assertThat(outside()).hasSize(2).allMatch(one -> one.note().equals("Other calendar"));
        var again = service.plan(dana, ics(event("b", "20261125T110000")), true, OWNER);
        assertThat(again.replaced()).isEqualTo(2);
        service.take(again, OWNER);
        assertThat(outside())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.note()).isEqualTo("Dentist");
                            assertThat(one.outsideUid()).isEqualTo("b");
                            assertThat(one.startsAt())
                                    .isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
                        });
    }

    @Test
    void aBrokenFileChangesNothing() throws Exception {
        var service = clinic.calendars();
        service.take(service.plan(dana, ics(event("a", "20261124T090000")), false, OWNER), OWNER);
        var broken = ics(event("a", "tomorrow"));
        assertThatThrownBy(() -> service.plan(dana, broken, false, OWNER))
                .isInstanceOf(UserFacingException.class);
        assertThat(outside()).hasSize(1);
    }

    @Test
    void itsOwnFileReadBackIsNoBusyTime() throws Exception {
        book(TUESDAY);
        var file = folder.resolve("own.ics");
        clinic.calendars().saveClinician(choice(false), file, OWNER);
        var plan = clinic.calendars().plan(dana, file, false, OWNER);
        assertThat(plan.calendar().times()).isEmpty();
        assertThat(plan.calendar().own()).isOne();
    }
}
