package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quadset.clinic.Clinic;
import org.quadset.clinic.PaperSize;
import org.quadset.clinic.Theme;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentDetails;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.TimeSpan;

import java.awt.image.BufferedImage;
import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * The papers of the schedule: what is on them, how many pages, and that everybody can read them.
 */
class SchedulePaperTest {
    private static final PaperPdf PDF = new PaperPdf();
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final Instant NINE = Instant.parse("2026-11-19T14:00:00Z");

    private static Clinic clinic(PaperSize size) {
        return new Clinic(
                "Harbor Street Physical Therapy",
                "(555) 555-0190",
                "Monday to Friday, 8 am to 6 pm",
                "",
                "911",
                ZONE,
                size,
                Theme.LIGHT);
    }

    private static TimeSpan at(int minute, int length) {
        return new TimeSpan(
                NINE.plusSeconds(minute * 60L), NINE.plusSeconds((minute + length) * 60L));
    }

    private static DaySheetPaper.Line visit(int minute, String name, String flags) {
        return new DaySheetPaper.Line(
                at(minute, 45),
                DaySheetPaper.Line.Kind.VISIT,
                name,
                "Q-10482",
                "Follow-up visit",
                "Treatment room 2",
                "6/12 · PN in 2",
                flags);
    }

    private static DaySheetPaper sheet(PaperSize size, int clinicians, int visits) {
        var columns = new ArrayList<DaySheetPaper.Column>();
        for (int i = 0; i < clinicians; i++) {
            var lines = new ArrayList<DaySheetPaper.Line>();
            for (int v = 0; v < visits; v++) {
                lines.add(
                        visit(
                                v * 60,
                                "Maya Cohen",
                                v == 0 ? "First visit · Interpreter: Arabic" : ""));
                lines.add(DaySheetPaper.Line.free(at(v * 60 + 45, 15)));
            }
            lines.add(DaySheetPaper.Line.closed(at(visits * 60, 60), "Meeting"));
            columns.add(new DaySheetPaper.Column("Clinician " + i + ", PT", lines));
        }
        return new DaySheetPaper(clinic(size), TODAY, NINE, ZONE, Optional.empty(), columns);
    }

    private static AppointmentPaper appointments(PaperSize size, int count, boolean slip) {
        var ahead =
                IntStream.range(0, count)
                        .mapToObj(i -> appointment(i + 1, NINE.plusSeconds(i * 3 * 86_400L)))
                        .toList();
        return new AppointmentPaper(
                clinic(size),
                TODAY,
                new Patient(
                        1,
                        1,
                        "Q-10482",
                        PatientsOnDisk.least("Maya", "Cohen", ""),
                        Map.of(),
                        Instant.EPOCH,
                        "Dana Ruiz, PT",
                        Optional.empty()),
                ahead,
                Map.of(1L, "Dana Ruiz, PT"),
                24,
                OptionalLong.of(1),
                slip);
    }

    private static Appointment appointment(long id, Instant at) {
        return new Appointment(
                id,
                1,
                1,
                1,
                AppointmentKind.EVALUATION,
                AppointmentStatus.BOOKED,
                at,
                at.plusSeconds(2700),
                ZONE,
                "sore knee",
                Optional.empty(),
                Optional.empty(),
                AppointmentDetails.PLAIN);
    }

    private static void picture(String name, byte[] pdf) throws Exception {
        var folder = new File("target/paper-pictures");
        folder.mkdirs();
        int number = 0;
        for (var page : PdfPages.images(pdf, 70)) {
            var image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, page.width(), page.height(), page.pixels(), 0, page.width());
            ImageIO.write(image, "png", new File(folder, name + "-" + ++number + ".png"));
        }
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void everyPaperIsAccessible(PaperSize size) throws Exception {
        var papers =
                List.of(
                        sheet(size, 2, 8),
                        appointments(size, 6, false),
                        appointments(size, 6, true));
        for (var paper : papers) {
            var pdf = PDF.render(paper);
            picture(size + "-" + paper.getClass().getSimpleName() + papers.indexOf(paper), pdf);
            assertThat(PdfUa.broken(pdf)).as(paper.title()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void eachClinicianHasAPageWithVisitsFreeAndClosedTimes(PaperSize size) {
        try (var printed = new PdfText(PDF.render(sheet(size, 3, 8)))) {
            assertThat(printed.pages()).isEqualTo(3);
            assertThat(printed.page(2))
                    .contains("Clinician 1, PT", "Thursday 19 November 2026", "8 visits")
                    .contains("09:00–09:45", "Maya Cohen", "Follow-up visit", "6/12 · PN in 2")
                    .contains("First visit · Interpreter: Arabic", "09:45–10:00 free")
                    .contains("Meeting", "page 2 of 3")
                    .doesNotContain("Clinician 0");
        }
    }

    @Test
    void aLongDayTakesAsManyPagesAsItNeeds() {
        try (var printed = new PdfText(PDF.render(sheet(PaperSize.LETTER, 1, 25)))) {
            assertThat(printed.pages()).isGreaterThan(1);
            assertThat(printed.page(2)).contains("Time", "Maya Cohen");
        }
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void theListSaysWhenWithWhomAndWhomToCall(PaperSize size) {
        try (var printed = new PdfText(PDF.render(appointments(size, 6, false)))) {
            assertThat(printed.all())
                    .contains("Appointments of Maya Cohen", "Thursday 19 November 2026", "09:00")
                    .contains("Sunday 22 November 2026", "Dana Ruiz, PT", "(555) 555-0190")
                    .contains("at least 24 hours", "Please bring your referral")
                    .doesNotContain("knee");
        }
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void theSlipsFillOnePage(PaperSize size) {
        for (int count : new int[] {1, 4, 6, 40}) {
            try (var printed = new PdfText(PDF.render(appointments(size, count, true)))) {
                assertThat(printed.pages()).isEqualTo(1);
                assertThat(printed.all())
                        .contains("Thu 19 Nov 2026, 09:00", "(555) 555-0190")
                        .doesNotContain("knee");
            }
        }
    }
}
