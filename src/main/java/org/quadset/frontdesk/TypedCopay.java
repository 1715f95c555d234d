package org.quadset.frontdesk;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A co-payment as it is typed: "25", "$25.50", "usual 30".
 *
 * @param cents 0 to 999,999
 * @param usual whether the patient is to be asked for it at every visit
 */
public record TypedCopay(int cents, boolean usual) {
    private static final Pattern TYPED =
            Pattern.compile("(usual\\s+)?\\$?\\s*(\\d{1,4})(?:[.,](\\d{1,2}))?");

    /** Empty if it is no amount. */
    public static Optional<TypedCopay> read(String typed) {
        var matcher = TYPED.matcher(typed.strip().toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var cents = matcher.group(3) == null ? "00" : (matcher.group(3) + "0").substring(0, 2);
        return Optional.of(
                new TypedCopay(
                        Integer.parseInt(matcher.group(2)) * 100 + Integer.parseInt(cents),
                        matcher.group(1) != null));
    }

    /** An amount as it is shown: "$25", "$25.50". */
    public static String dollars(int cents) {
        return cents % 100 == 0
                ? "$" + cents / 100
                : "$" + cents / 100 + "." + cents % 100 / 10 + cents % 10;
    }
}
