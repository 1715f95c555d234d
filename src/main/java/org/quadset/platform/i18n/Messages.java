package org.quadset.platform.i18n;

import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** All texts of the program, from one bundle. A missing key is a defect and throws. */
public final class Messages {
    /** The bundle; FXML takes its {@code %keys} from it too. */
    public static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.quadset.platform.i18n.messages", Locale.ENGLISH);

    private Messages() {}

    /** The text of the key with {0}, {1}… replaced; numbers are written without grouping. */
    public static String text(String key, Object... arguments) {
        var pattern = BUNDLE.getString(key);
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && !pattern.contains("''")) {
            return pattern;
        }
        var plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Number ? arguments[i].toString() : arguments[i];
        }
        return new MessageFormat(pattern, Locale.ENGLISH).format(plain);
    }

    /** The name of an enum constant as people read it: key {@code EnumName.CONSTANT}. */
    public static String label(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The sentence for a broken rule. */
    public static String text(Violation violation) {
        return text(violation.messageKey(), violation.arguments().toArray());
    }

    /** The sentence for a problem that people can understand. */
    public static String text(UserFacingException problem) {
        return text(problem.messageKey(), problem.arguments());
    }
}
