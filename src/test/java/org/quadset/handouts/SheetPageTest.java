package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quadset.clinic.PaperSize;
import org.quadset.platform.text.NaughtyStrings;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** The sheet's XHTML stays whole whatever people typed, and holds what they typed. */
class SheetPageTest {
    private static Document parsed(ExerciseSheet sheet)
            throws ParserConfigurationException, IOException, SAXException {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(SheetPage.of(sheet, ""))));
    }

    private static int elements(Document page) {
        return page.getElementsByTagName("*").getLength();
    }

    /** What is left of a text where XML has no place for controls and lines end as blanks. */
    private static String shown(String typed) {
        var left = new StringBuilder();
        typed.codePoints()
                .map(c -> c == '\n' || c == '\t' ? ' ' : c)
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .forEach(left::appendCodePoint);
        return left.toString();
    }

    @Test
    void naughtyStringsNeverBreakThePage() throws Exception {
        int usual = elements(parsed(SampleSheets.typed("word")));
        assertThat(NaughtyStrings.all()).hasSizeGreaterThan(500);
        for (var naughty : NaughtyStrings.all()) {
            if (shown(naughty).isEmpty()) {
                continue;
            }
            var page = parsed(SampleSheets.typed(naughty));
            assertThat(elements(page)).as(naughty).isEqualTo(usual);
            assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
                    .isEqualTo(shown(naughty));
            assertThat(page.getElementsByTagName("li").item(0).getTextContent())
                    .isEqualTo(shown(naughty));
            assertThat(page.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(shown(naughty));
        }
    }

    @Test
    void everyCharacterThatPlanesHoldCanBeTyped() throws Exception {
        for (int block = 0; block < 0x11000; block += 0x400) {
            var text = new StringBuilder("x");
            for (int c = block; c < block + 0x400; c++) {
                text.appendCodePoint(c);
            }
            var page = parsed(SampleSheets.typed(text.toString()));
            assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
                    .isEqualTo(shown(text.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
                "Tom & Jerry | Tom &amp; Jerry",
                "say \"ah\" | say &quot;ah&quot;",
                "&lt; | &amp;lt;"
            })
    void markupIsEscaped(String typed, String escaped) {
        assertThat(SheetPage.text(typed)).isEqualTo(escaped);
    }

    @Test
    void apostrophesAreEscaped() {
        assertThat(SheetPage.text("it's")).isEqualTo("it&#39;s");
    }

    @Test
    void controlsAndHalvesOfCharactersAreLeftOut() {
        assertThat(SheetPage.text("a\0b\u0007c\ud800d\uffffe")).isEqualTo("abcde");
        assertThat(SheetPage.text("one\ntwo\tthree")).isEqualTo("one two three");
        assertThat(SheetPage.text("😀")).isEqualTo("😀");
    }

    @Test
    void emptyTextsLeaveNothingBehind() throws Exception {
        var page = parsed(SampleSheets.typed(""));
        var text = page.getDocumentElement().getTextContent();
        assertThat(text).doesNotContain("Your goal:", "Use:", "For you:");
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void thePaperIsTheClinics(PaperSize paper) {
        assertThat(SheetPage.of(SampleSheets.usual(paper, 1), ""))
                .contains("@page { size: " + paper.cssName() + "; }");
    }

    @Test
    void everyPlannedTimeHasABox() throws Exception {
        var page = parsed(SampleSheets.usual(PaperSize.LETTER, 5));
        var cells = page.getElementsByTagName("td");
        int boxes = 0;
        for (int i = 0; i < cells.getLength(); i++) {
            var style = cells.item(i).getAttributes().getNamedItem("class");
            if (style != null && style.getNodeValue().equals("box")) {
                boxes++;
            }
        }
        int log = 21;
        assertThat(boxes).isEqualTo(70 + log);
    }

    @Test
    void theWeekBeginsOnTheDayAfterPrinting() throws Exception {
        var heads = parsed(SampleSheets.usual(PaperSize.LETTER, 1)).getElementsByTagName("th");
        assertThat(heads.item(0).getTextContent()).isEqualTo("Tue");
        assertThat(heads.item(6).getTextContent()).isEqualTo("Mon");
    }
}
