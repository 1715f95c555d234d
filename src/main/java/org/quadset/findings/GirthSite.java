package org.quadset.findings;

import org.quadset.platform.i18n.Labelled;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a limb's girth is taken; "above the kneecap" counts from the kneecap's upper edge. */
public enum GirthSite implements Labelled {
    MID_PATELLA("patella", "mid patella", "mid-patella", "kneecap"),
    FIVE_ABOVE_PATELLA("5"),
    TEN_ABOVE_PATELLA("10"),
    FIFTEEN_ABOVE_PATELLA("15"),
    TWENTY_ABOVE_PATELLA("20"),
    /** Where the calf is thickest, about 15 cm below the joint line. */
    CALF("calf"),
    ANKLE_FIGURE_8("ankle", "figure 8", "figure-8");

    private final List<String> words;

    GirthSite(String... words) {
        this.words = List.of(words);
    }

    /** What may be typed after "girth", in lower case. */
    List<String> words() {
        return words;
    }

    /** The name it is stored under. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GirthSite> ofKey(String key) {
        return Arrays.stream(values()).filter(site -> site.key().equals(key)).findFirst();
    }
}
