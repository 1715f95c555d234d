package org.quadset.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every colour that a sheet names exists in both looks, and texts can be read on their grounds. */
class ColourTokensTest {
    private static final Stylesheet LIGHT = Stylesheet.named("tokens-light.css");
    private static final Stylesheet DARK = Stylesheet.named("tokens-dark.css");
    private static final Stylesheet SHARED = Stylesheet.named("quadset.css");
    private static final Stylesheet SCREENS = Stylesheet.named("screens.css");

    private static Set<String> undefined(Stylesheet tokens, String theme, Stylesheet... sheets) {
        var unknown = new TreeSet<String>();
        for (var sheet : sheets) {
            unknown.addAll(sheet.used());
        }
        for (var sheet : sheets) {
            unknown.removeAll(sheet.defined().keySet());
        }
        unknown.removeAll(tokens.defined().keySet());
        unknown.removeAll(Stylesheet.at("/atlantafx/base/theme/" + theme).defined().keySet());
        return unknown;
    }

    @Test
    void everyColourThatASheetNamesIsDefinedInTheLightLook() {
        assertThat(undefined(LIGHT, "primer-light.css", LIGHT, SHARED, SCREENS)).isEmpty();
    }

    @Test
    void everyColourThatASheetNamesIsDefinedInTheDarkLook() {
        assertThat(undefined(DARK, "primer-dark.css", DARK, SHARED, SCREENS)).isEmpty();
    }

    @Test
    void aColourThatNobodyDefinedIsFound() {
        var planted = new Stylesheet(".x { -fx-fill: -qs-planted, -color-fg-default; }");
        assertThat(undefined(LIGHT, "primer-light.css", planted)).containsExactly("-qs-planted");
    }

    @Test
    void bothLooksDefineTheSameColours() {
        assertThat(DARK.defined().keySet()).isEqualTo(LIGHT.defined().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"quadset.css", "screens.css"})
    void sheetsNameTheirColoursInsteadOfMixingThem(String name) {
        assertThat(Stylesheet.named(name).text()).doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b");
    }

    /** The pairs that matter, with their ratios as the design states them. */
    @ParameterizedTest(name = "{0} on {1}: {2} in light, {3} in dark")
    @CsvSource({
        "-color-fg-default, -color-bg-subtle, 14.4, 14.9, 4.5",
        "-color-fg-muted, -color-bg-subtle, 6.2, 8.4, 4.5",
        "-color-fg-muted, -color-bg-inset, 5.8, 8.8, 4.5",
        "-color-fg-muted, -color-accent-subtle, 5.8, 6.3, 4.5",
        "-color-fg-subtle, -color-bg-subtle, 5.2, 6.5, 4.5",
        "-color-accent-fg, -color-accent-subtle, 5.9, 6.8, 4.5",
        "-color-success-fg, -color-success-subtle, 6.1, 7.2, 4.5",
        "-color-warning-fg, -color-warning-subtle, 6.5, 7.6, 4.5",
        "-color-danger-fg, -color-danger-subtle, 5.7, 7.1, 4.5",
        "-color-fg-default, -color-warning-subtle, 14.2, 11.6, 4.5",
        "-qs-type-followup, -qs-type-followup-subtle, 4.9, 6.8, 4.5",
        "-qs-type-evaluation, -qs-type-evaluation-subtle, 5.3, 6.5, 4.5",
        "-qs-type-reevaluation, -qs-type-reevaluation-subtle, 5.2, 6.8, 4.5",
        "-qs-type-running, -qs-type-running-subtle, 5.1, 7.2, 4.5",
        "-qs-type-group, -qs-type-group-subtle, 5.4, 7.4, 4.5",
        "-color-fg-muted, -qs-type-followup-subtle, 5.9, 6.7, 4.5",
        "-qs-border-control, -color-bg-default, 3.5, 3.7, 3",
        "-qs-border-control, -color-bg-subtle, 3.2, 4.1, 3",
        "-qs-focus-edge, -color-bg-subtle, 5.6, 9.1, 3",
        "-color-fg-emphasis, -color-accent-emphasis, 6.1, 5.1, 4.5",
        "-color-fg-emphasis, -color-danger-emphasis, 6.5, 5.4, 4.5",
        "-color-fg-default, -color-bg-default, 15.7, 13.3, 4.5",
        "-color-fg-muted, -color-bg-default, 6.8, 7.5, 4.5",
        "-color-fg-subtle, -color-bg-default, 5.6, 5.8, 4.5",
        "-color-accent-fg, -color-bg-default, 6.8, 8.1, 4.5",
        "-color-success-fg, -color-bg-default, 7.0, 8.2, 4.5",
        "-color-warning-fg, -color-bg-default, 7.1, 8.6, 4.5",
        "-color-danger-fg, -color-bg-default, 6.5, 7.4, 4.5"
    })
    void textsCanBeReadOnTheirGrounds(
            String text, String ground, double light, double dark, double needed) {
        assertThat(contrast(LIGHT, text, ground))
                .isGreaterThanOrEqualTo(needed)
                .isCloseTo(light, within(0.06));
        assertThat(contrast(DARK, text, ground))
                .isGreaterThanOrEqualTo(needed)
                .isCloseTo(dark, within(0.06));
    }

    /** Pairs that the sheets make besides: dialogs, hovered rows, wells, muted slots. */
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "-color-fg-default, -color-bg-overlay",
        "-color-fg-muted, -color-bg-overlay",
        "-color-danger-fg, -color-bg-overlay",
        "-color-fg-default, -qs-bg-hover",
        "-color-fg-muted, -qs-bg-hover",
        "-color-accent-fg, -qs-bg-hover",
        "-color-accent-fg, -color-bg-subtle",
        "-color-danger-fg, -color-bg-subtle",
        "-color-warning-fg, -color-bg-subtle",
        "-color-fg-default, -color-accent-subtle",
        "-color-fg-default, -color-danger-subtle",
        "-color-fg-muted, -qs-type-evaluation-subtle",
        "-qs-pain-ache, -color-bg-subtle",
        "-qs-pain-sharp, -color-bg-subtle",
        "-qs-pain-burning, -color-bg-subtle",
        "-qs-pain-numb, -color-bg-subtle",
        "-qs-pain-pins-and-needles, -color-bg-subtle",
        "-qs-pain-stiff, -color-bg-subtle",
        "-color-fg-muted, -qs-type-reevaluation-subtle",
        "-color-fg-muted, -qs-type-running-subtle",
        "-color-fg-muted, -qs-type-group-subtle"
    })
    void textsOfTheSheetsCanBeReadToo(String text, String ground) {
        assertThat(contrast(LIGHT, text, ground)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(DARK, text, ground)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void contrastIsCountedAsTheGuidelinesDo() {
        assertThat(contrast("#000000", "#FFFFFF")).isCloseTo(21, within(0.001));
        assertThat(contrast("#777777", "#FFFFFF")).isCloseTo(4.48, within(0.005));
        assertThat(contrast("#FFFFFF", "#FFFFFF")).isCloseTo(1, within(0.001));
    }

    private static double contrast(Stylesheet tokens, String one, String other) {
        Map<String, String> colours = tokens.defined();
        return contrast(colours.get(one), colours.get(other));
    }

    /** WCAG 2.1: the lighter luminance over the darker, each with a little stray light. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double part = (channel & 0xFF) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
