package org.quadset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.PaperSize;
import org.quadset.clinic.Theme;
import org.quadset.platform.text.NaughtyStrings;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentDetails;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calendar files as another reader than their writer reads them. */
class CalendarExportTest {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-19T15:00:00Z");

    static Clinic clinic(String name, ZoneId zone) {
        return new Clinic(
                name, "(555) 555-0190", "", "", "911", zone, PaperSize.LETTER, Theme.LIGHT);
    }

    static Appointment appointment(
            long id, long version, AppointmentStatus status, Instant at, ZoneId zone) {
        return new Appointment(
                id,
                version,
                1,
                1,
                AppointmentKind.FOLLOW_UP,
                status,
                at,
                at.plusSeconds(2700),
                zone,
                "sore knee, Maya Cohen",
                Optional.empty(),
                Optional.empty(),
                AppointmentDetails.PLAIN);
    }

    private static byte[] file(ZoneId zone, CalendarEntry... entries) {
        return new CalendarExport(clinic("Harbor Street", zone), zone, "3f2a", NOW)
                .file(List.of(entries));
    }

    /** The events of a file, read by the other library. */
    static List<VEvent> read(byte[] file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        calendar.validate(true);
        return calendar.getComponents(Component.VEVENT);
    }

    static String value(VEvent event, String property) {
        return event.getProperty(property)
                .map(net.fortuna.ical4j.model.Property::getValue)
                .orElse("");
    }

    static Instant start(VEvent event) {
        return Instant.from(event.getDateTimeStart().getDate());
    }

    static Instant end(VEvent event) {
        return Instant.from(event.getDateTimeEnd().getDate());
    }

    @Test
    void anotherReaderFindsEveryFieldAndNoClinicalWord() throws Exception {
        var at = Instant.parse("2026-11-24T14:30:00Z");
        var file =
                file(
                        NEW_YORK,
                        new CalendarEntry(
                                appointment(7, 3, AppointmentStatus.BOOKED, at, NEW_YORK),
                                "Physical therapy with Dana Ruiz, PT",
                                "Questions: (555) 555-0190; call, please\nthank you",
                                false));
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("METHOD:PUBLISH", "BEGIN:VTIMEZONE", "TZID:America/New_York")
                .contains("DTSTART;TZID=America/New_York:20261124T093000")
                .doesNotContain("knee", "Cohen");
        assertThat(text.lines()).allMatch(line -> line.length() <= 75);
        var event = read(file).getFirst();
        assertThat(start(event)).isEqualTo(at);
        assertThat(end(event)).isEqualTo(at.plusSeconds(2700));
        assertThat(value(event, "UID")).isEqualTo("appointment-7@3f2a");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "SUMMARY")).isEqualTo("Physical therapy with Dana Ruiz, PT");
        assertThat(value(event, "DESCRIPTION"))
                .isEqualTo("Questions: (555) 555-0190; call, please\nthank you");
        assertThat(value(event, "LOCATION")).isEqualTo("Harbor Street");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20261119T150000Z");
        assertThat(value(event, "LAST-MODIFIED")).isEqualTo("20261119T150000Z");
    }

    @Test
    void anUpdateAndACancellationKeepTheUidAndRaiseTheSequence() throws Exception {
        var at = Instant.parse("2026-11-24T14:30:00Z");
        var events = new ArrayList<VEvent>();
        long version = 1;
        for (var status :
                List.of(
                        AppointmentStatus.BOOKED,
                        AppointmentStatus.CONFIRMED,
                        AppointmentStatus.NO_SHOW,
                        AppointmentStatus.CANCELLED)) {
            var one = appointment(7, version++, status, at, NEW_YORK);
            events.add(
                    read(file(NEW_YORK, new CalendarEntry(one, "Appointment", "", false)))
                            .getFirst());
        }
        assertThat(events).extracting(one -> value(one, "UID")).containsOnly("appointment-7@3f2a");
        assertThat(events)
                .extracting(one -> value(one, "SEQUENCE"))
                .containsExactly("1", "2", "3", "4");
        assertThat(events)
                .extracting(one -> value(one, "STATUS"))
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED", "CANCELLED");
    }

    @Test
    void hostileWordsArriveAsTheyWereWithoutControlCharacters() throws Exception {
        var all = new ArrayList<>(NaughtyStrings.all());
        all.add("BEGIN:VEVENT\r\nUID:x");
        for (var words : all) {
            var one =
                    appointment(
                            7,
                            1,
                            AppointmentStatus.BOOKED,
                            Instant.parse("2026-11-24T14:30:00Z"),
                            NEW_YORK);
            var file = file(NEW_YORK, new CalendarEntry(one, "x " + words, "", false));
            var event = read(file);
            assertThat(event).hasSize(1);
            assertThat(value(event.getFirst(), "SUMMARY").strip())
                    .isEqualTo(
                            ("x " + words)
                                    .replace("\r", "")
                                    .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                                    .strip());
            assertThat(new String(file, StandardCharsets.UTF_8).split("\r\n"))
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        }
    }

    @net.jqwik.api.Property(tries = 400)
    void theInstantsSurviveAroundEveryChangeOfTheClock(@ForAll("moments") Moment moment)
            throws Exception {
        var one = appointment(9, 1, AppointmentStatus.BOOKED, moment.at(), moment.zone());
        var event = read(file(moment.zone(), new CalendarEntry(one, "Appointment", "", false)));
        assertThat(start(event.getFirst())).isEqualTo(one.startsAt());
        assertThat(end(event.getFirst())).isEqualTo(one.endsAt());
    }

    /** A moment in a zone. */
    record Moment(ZoneId zone, Instant at) {}

    @Provide
    Arbitrary<Moment> moments() {
        return Arbitraries.of(
                        "America/New_York",
                        "Europe/Berlin",
                        "Australia/Sydney",
                        "America/Sao_Paulo")
                .map(ZoneId::of)
                .flatMap(
                        zone ->
                                Arbitraries.integers()
                                        .between(2016, 2027)
                                        .flatMap(year -> near(zone, year)));
    }

    /** Within a day of a change of the clock, in steps of five minutes. */
    private static Arbitrary<Moment> near(ZoneId zone, int year) {
        var from = Instant.parse(year + "-01-01T00:00:00Z");
        var first = zone.getRules().nextTransition(from);
        var middle = first == null ? from : first.getInstant();
        return Arbitraries.integers()
                .between(-288, 288)
                .map(step -> new Moment(zone, middle.plusSeconds(step * 300L)));
    }
}
