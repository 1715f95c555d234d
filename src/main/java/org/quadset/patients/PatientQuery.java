package org.quadset.patients;

import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.Folding;
import org.quadset.platform.text.TypedDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed to find a patient, understood: beginnings of name words in any order, a birth
 * date in any usual form, the end of a telephone number, a record number.
 *
 * @param words folded beginnings of names, the longest first
 * @param born a birth date to match, where the text holds one
 * @param digits digits that end a telephone number or stand in a record number; empty if none
 */
public record PatientQuery(List<String> words, Optional<LocalDate> born, String digits) {
    private static final Pattern DATE_LIKE =
            Pattern.compile(
                    "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}\\.?\\s+\\p{L}{3,}\\.?,?\\s+\\d{4}|\\p{L}{3,}\\.?\\s+\\d{1,2},?\\s+\\d{4}|\\b(?:19|20)\\d{6}\\b");
    private static final Pattern RECORD_NUMBER = Pattern.compile("(?i)\\bq-?(\\d{2,})");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s()./-]*\\d");
    private static final int MOST_CHARACTERS = 120;

    public PatientQuery {
        words = List.copyOf(words);
    }

    /** Understands what was typed; a birth date may not lie after {@code today}. */
    public static PatientQuery of(String typed, DateOrder order, LocalDate today) {
        var rest = typed.length() > MOST_CHARACTERS ? typed.substring(0, MOST_CHARACTERS) : typed;
        Optional<LocalDate> born = Optional.empty();
        var date = DATE_LIKE.matcher(rest);
        if (date.find()) {
            born = TypedDate.read(date.group(), order, today).date();
            if (born.isPresent()) {
                rest = rest.substring(0, date.start()) + " " + rest.substring(date.end());
            }
        }
        var digits = "";
        var record = RECORD_NUMBER.matcher(rest);
        var number = NUMBER.matcher(rest);
        if (record.find()) {
            digits = Folding.digits(record.group(1));
            rest = rest.substring(0, record.start()) + " " + rest.substring(record.end());
        } else if (number.find() && Folding.digits(number.group()).length() >= 3) {
            digits = Folding.digits(number.group());
            rest = rest.substring(0, number.start()) + " " + rest.substring(number.end());
        }
        var words = new ArrayList<>(Folding.words(rest));
        words.sort(Comparator.comparing(String::length).reversed());
        return new PatientQuery(words, born, digits);
    }

    public boolean isEmpty() {
        return words.isEmpty() && born.isEmpty() && digits.isEmpty();
    }
}
