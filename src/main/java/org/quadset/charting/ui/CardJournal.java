package org.quadset.charting.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;

import org.quadset.charting.VisitJson;
import org.quadset.platform.db.DraftJournal;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;

import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps what is typed into a card on disk while it is typed, so that neither closing the card nor a
 * crash loses it: the next time the card is opened it is there again.
 */
final class CardJournal {
    private final DraftJournal journal;
    private final Tasks tasks;
    private final Problems problems;
    private final ChangeListener<String> typed = (property, before, now) -> changed();
    private Map<String, StringProperty> fields = Map.of();
    private String subject = "";
    private boolean writing;
    private boolean again;

    CardJournal(DraftJournal journal, Tasks tasks, Problems problems) {
        this.journal = journal;
        this.tasks = tasks;
        this.problems = problems;
    }

    /**
     * Brings back what was typed and not stored, and keeps what is typed from now on.
     *
     * @param newSubject what the card is about, such as {@code addendum 12}
     * @param newFields the card's texts by name; those that were kept are overwritten
     * @param onReady called once the texts are there
     */
    void open(String newSubject, Map<String, StringProperty> newFields, Runnable onReady) {
        leave();
        subject = newSubject;
        fields = Map.copyOf(newFields);
        tasks.journal(
                () -> journal.of(newSubject).map(CardJournal::read).orElse(Map.of()),
                kept -> {
                    if (newSubject.equals(subject)) {
                        kept.forEach(
                                (name, text) -> {
                                    if (fields.containsKey(name)) {
                                        fields.get(name).set(text);
                                    }
                                });
                        begin(onReady);
                    }
                },
                problem -> {
                    problems.show(problem);
                    if (newSubject.equals(subject)) {
                        begin(onReady);
                    }
                });
    }

    private void begin(Runnable onReady) {
        fields.values().forEach(field -> field.addListener(typed));
        onReady.run();
    }

    /** The texts are about to be filled by the program; what was typed until now stays kept. */
    void leave() {
        fields.values().forEach(field -> field.removeListener(typed));
        if (again) {
            write();
        }
    }

    private static Map<String, String> read(String text) {
        try {
            return VisitJson.read(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException damaged) {
            throw new UserFacingException(damaged, "card.damagedDraft");
        }
    }

    private void changed() {
        if (writing) {
            again = true;
            return;
        }
        write();
    }

    private void write() {
        writing = true;
        again = false;
        var about = subject;
        var texts = new TreeMap<String, String>();
        fields.forEach((name, field) -> texts.put(name, field.get()));
        tasks.journal(
                () -> {
                    journal.keep(about, VisitJson.write(texts));
                    return about;
                },
                kept -> {
                    writing = false;
                    if (again) {
                        write();
                    }
                },
                problem -> {
                    writing = false;
                    problems.show(problem);
                });
    }

    /** What was typed is stored elsewhere now, or given up on purpose. */
    void forget() {
        fields.values().forEach(field -> field.removeListener(typed));
        again = false;
        var about = subject;
        tasks.journal(
                () -> {
                    journal.forget(about);
                    return about;
                },
                forgotten -> {},
                problems::show);
    }
}
