package org.quadset.homelog;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of what was prescribed was done (handout-design.md, 5): done / prescribed times, at most
 * 100 %, rounded down. What was done beyond the prescription of one exercise in one week counts for
 * nothing else.
 *
 * @param done times, each exercise's week cut at what was prescribed
 * @param prescribed times
 */
public record Adherence(int done, int prescribed) {
    /** Three bands that are told in words. */
    public enum Band implements org.quadset.platform.i18n.Labelled {
        /** Below 50 %. */
        LOW,
        /** 50 to 79 %. */
        MIDDLE,
        /** From 80 % on. */
        HIGH
    }

    /** 0 to 100; 0 where nothing was prescribed. */
    public int percent() {
        return prescribed == 0 ? 0 : 100 * done / prescribed;
    }

    /** The band of the percentage. */
    public Band band() {
        return percent() < 50 ? Band.LOW : percent() < 80 ? Band.MIDDLE : Band.HIGH;
    }

    private Adherence plus(Adherence other) {
        return new Adherence(done + other.done, prescribed + other.prescribed);
    }

    /** Of one exercise in one week of the log, from 0. */
    public static Adherence ofWeek(LogRow row, List<Integer> done, int week) {
        int times = 0;
        for (int day = week * 7; day < Math.min(done.size(), week * 7 + 7); day++) {
            times += done.get(day);
        }
        return new Adherence(Math.min(times, row.prescribedInWeek()), row.prescribedInWeek());
    }

    /** Of one exercise over the whole log. */
    public static Adherence of(LogRow row, List<Integer> done) {
        var all = new Adherence(0, 0);
        for (int week = 0; week < done.size() / 7; week++) {
            all = all.plus(ofWeek(row, done, week));
        }
        return all;
    }

    /** Of each exercise of a sheet, in the order of the paper. */
    public static List<Adherence> ofEach(PrintedSheet sheet, ReturnedLog log) {
        var each = new ArrayList<Adherence>();
        for (int i = 0; i < sheet.content().rows().size(); i++) {
            each.add(of(sheet.content().rows().get(i), log.done().get(i)));
        }
        return each;
    }

    /** Of all exercises of a sheet in one week, from 0. */
    public static Adherence ofWeek(PrintedSheet sheet, ReturnedLog log, int week) {
        var all = new Adherence(0, 0);
        for (int i = 0; i < sheet.content().rows().size(); i++) {
            all = all.plus(ofWeek(sheet.content().rows().get(i), log.done().get(i), week));
        }
        return all;
    }

    /** Of a whole sheet. */
    public static Adherence of(PrintedSheet sheet, ReturnedLog log) {
        return ofEach(sheet, log).stream().reduce(new Adherence(0, 0), Adherence::plus);
    }
}
