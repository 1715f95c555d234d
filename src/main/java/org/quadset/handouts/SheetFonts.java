package org.quadset.handouts;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The fonts a text needs: Inter for Latin, Greek and Cyrillic, and a Noto Sans for each other
 * script that it uses.
 */
final class SheetFonts {
    private static final String FOLDER = "/org/quadset/platform/fonts/";

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final Map<String, byte[]> PLAIN = new ConcurrentHashMap<>();

    private final Set<String> fallbacks = new LinkedHashSet<>();

    private SheetFonts() {}

    /** Looks which scripts a text is written in. */
    static SheetFonts of(String text) {
        var fonts = new SheetFonts();
        text.codePoints()
                .filter(c -> c > 0x24F)
                .mapToObj(Character.UnicodeScript::of)
                .distinct()
                .forEach(fonts::add);
        return fonts;
    }

    private void add(Character.UnicodeScript script) {
        switch (script) {
            case ARABIC -> fallbacks.add("Arabic");
            case HEBREW -> fallbacks.add("Hebrew");
            case DEVANAGARI -> fallbacks.add("Devanagari");
            case THAI -> fallbacks.add("Thai");
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> fallbacks.add("SC");
            case HANGUL -> fallbacks.add("KR");
            default -> {}
        }
    }

    /** The families in the order to try, for CSS. */
    String families() {
        return "'Inter'"
                + fallbacks.stream()
                        .map(name -> ", 'Noto Sans " + name + "'")
                        .collect(Collectors.joining());
    }

    /** Registers them; a font file is read only when one of its letters is drawn. */
    void register(PdfRendererBuilder builder) {
        builder.useFont(() -> open("Inter-Regular"), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> open("Inter-Bold"), "Inter", 700, FontStyle.NORMAL, true);
        for (var name : fallbacks) {
            for (int weight : List.of(400, 700)) {
                builder.useFont(
                        () -> open("NotoSans" + name + "-Regular"),
                        "Noto Sans " + name,
                        weight,
                        FontStyle.NORMAL,
                        true);
            }
        }
    }

    private static InputStream open(String file) {
        return file.startsWith("Inter-")
                ? new ByteArrayInputStream(PLAIN.computeIfAbsent(file, SheetFonts::plain))
                : SheetFonts.class.getResourceAsStream(FOLDER + file + ".ttf");
    }

    /**
     * Inter without its table of ligatures: looking for them in every word takes longer than all
     * the rest of a sheet, and a sheet has none. The table's name in the directory is changed.
     */
    private static byte[] plain(String file) {
        try (var in = SheetFonts.class.getResourceAsStream(FOLDER + file + ".ttf")) {
            var bytes = in.readAllBytes();
            int tables = bytes[4] << 8 | bytes[5] & 0xFF;
            for (int at = DIRECTORY; at < DIRECTORY + ENTRY * tables; at += ENTRY) {
                if (new String(bytes, at, 4, StandardCharsets.ISO_8859_1).equals("GSUB")) {
                    bytes[at] = 'x';
                }
            }
            return bytes;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
