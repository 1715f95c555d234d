package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quadset.charting.NoteDocument;
import org.quadset.platform.text.NaughtyStrings;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

/** The XHTML of a note stays whole whatever people typed. */
class NotePageTest {
    private static Document parsed(ClinicPaper paper) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(paper.page(""))));
    }

    /** A note that says the same everywhere people can type. */
    private static NotePaper saying(String text) {
        var draft = SampleNotes.evaluation();
        draft.patient = text;
        draft.subjective = "a" + text;
        draft.objective = "a" + text;
        draft.assessment = "a" + text;
        draft.plan = "a" + text;
        draft.findings = List.of("a" + text);
        draft.goals = List.of(new NoteDocument.GoalLine("Long term", text, text, text, "", "Open"));
        draft.treatments =
                List.of(
                        new NoteDocument.Treatment(
                                "97110",
                                text,
                                "20 min",
                                "a" + text.replace(" · ", ""),
                                "a" + text,
                                List.of(),
                                "a" + text.replace(" · ", ""),
                                List.of("a" + text)));
        return draft.with(
                SampleNotes.note(
                        Optional.of("a" + text), List.of(List.of("a" + text, "a" + text)), true));
    }

    @Test
    void naughtyStringsNeverBreakThePage() throws Exception {
        int usual = parsed(saying("word")).getElementsByTagName("*").getLength();
        assertThat(NaughtyStrings.all()).hasSizeGreaterThan(500);
        for (var naughty : NaughtyStrings.all()) {
            var line = naughty.replaceAll("\\R", " ");
            var page = parsed(saying(line));
            assertThat(page.getElementsByTagName("*").getLength()).as(naughty).isEqualTo(usual);
            assertThat(page.getElementsByTagName("script").getLength()).isZero();
        }
    }

    @Test
    void linesThatWereTypedStayLines() throws Exception {
        var draft = SampleNotes.daily();
        draft.plan = "First.\n\n  Second & <b>third</b>.\n";
        var body = parsed(draft.signed()).getDocumentElement().getTextContent();
        assertThat(body).contains("First.Second & <b>third</b>.");
        assertThat(draft.signed().page(""))
                .contains("<p>First.</p><p>Second &amp; &lt;b&gt;third&lt;/b&gt;.</p>");
    }

    @Test
    void whatIsEmptyLeavesNoHeadingBehind() throws Exception {
        var draft = SampleNotes.daily();
        draft.objective = " ";
        draft.treatments = List.of();
        assertThat(draft.signed().page(""))
                .doesNotContain("<h2>Objective", "<h2>Treatments", "<h2>Findings", "<h2>Body");
    }
}
