package org.quadset.charting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** What is typed into a card is there again when the card is opened anew. */
class CardJournalTest {
    @TempDir private Path folder;
    private Wiring clinic;
    private CardJournal journal;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");

    @BeforeEach
    void open() {
        clinic = Wiring.open(folder.resolve("clinic"), Clock.systemUTC());
        journal = fresh();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private CardJournal fresh() {
        return new CardJournal(clinic.journal(), Tasks.inline(), new Problems(Clock.systemUTC()));
    }

    private Map<String, StringProperty> fields() {
        return Map.of("reason", reason, "text", text);
    }

    private Map<String, String> reopened(String subject) {
        var otherReason = new SimpleStringProperty("");
        var otherText = new SimpleStringProperty("");
        fresh().open(subject, Map.of("reason", otherReason, "text", otherText), () -> {});
        return Map.of("reason", otherReason.get(), "text", otherText.get());
    }

    @Test
    void bringsBackWhatWasTypedAndNeverStored() {
        journal.open("addendum of visit 1", fields(), () -> {});
        reason.set("late entry");
        text.set("The patient rang: ½ tablet, 0–5 °C.\nSecond line");
        assertThat(reopened("addendum of visit 1"))
                .isEqualTo(
                        Map.of(
                                "reason",
                                "late entry",
                                "text",
                                "The patient rang: ½ tablet, 0–5 °C.\nSecond line"));
    }

    @Test
    void keepsEachSubjectApart() {
        journal.open("addendum of visit 1", fields(), () -> {});
        text.set("of the first");
        journal.open("addendum of visit 2", fields(), () -> {});
        text.set("of the second");
        assertThat(reopened("addendum of visit 1")).containsEntry("text", "of the first");
        assertThat(reopened("addendum of visit 2")).containsEntry("text", "of the second");
    }

    @Test
    void forgetsWhatWasStoredAndNothingElse() {
        journal.open("addendum of visit 1", fields(), () -> {});
        text.set("kept elsewhere now");
        journal.forget();
        text.set("typed after that, by somebody else");
        assertThat(reopened("addendum of visit 1")).containsEntry("text", "");
    }
}
