package org.quadset.handouts;

/** A document of the clinic, ready to be laid out. */
public sealed interface ClinicPaper
        permits NotePaper,
                SuperbillPaper,
                EpisodePaper,
                RunningWeekPaper,
                DaySheetPaper,
                AppointmentPaper {
    /** What it is called: "Evaluation of 11/19/2026". */
    String title();

    /** Whom it is about: name and record number. */
    String about();

    /** The document as XHTML with {@code css} in its head. */
    String page(String css);
}
