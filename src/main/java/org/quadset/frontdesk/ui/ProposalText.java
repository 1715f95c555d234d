package org.quadset.frontdesk.ui;

import org.quadset.frontdesk.NextVisit;
import org.quadset.platform.i18n.Messages;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The next visit in words. */
final class ProposalText {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private ProposalText() {}

    /** "Thursday 26 November, 14:00". */
    static String when(LocalDateTime start) {
        return WHEN.format(start);
    }

    private static String caution(NextVisit.Caution caution) {
        return switch (caution) {
            case OUTSIDE_CERTIFICATION -> Messages.text("nextVisit.outsideCertification");
            case NO_AUTHORISED_VISIT_LEFT -> Messages.text("nextVisit.noAuthorisedVisit");
        };
    }

    static String of(NextVisit visit) {
        return switch (visit) {
            case NextVisit.Booked booked ->
                    Messages.text(
                            "nextVisit.booked",
                            when(booked.appointment().start()),
                            booked.clinician());
            case NextVisit.Offered offered ->
                    Stream.concat(
                                    Stream.of(
                                            Messages.text(
                                                    offered.usualTime()
                                                            ? "nextVisit.usual"
                                                            : "nextVisit.nearest",
                                                    when(offered.booking().start()),
                                                    offered.clinician())),
                                    offered.cautions().stream().map(ProposalText::caution))
                            .collect(Collectors.joining("\n"));
            case NextVisit.NoneFound none -> Messages.text("nextVisit.none");
        };
    }
}
