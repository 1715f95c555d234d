package org.quadset.architecture;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The bundle's keys that Java sources and FXML name. A text counts as a key if it stands where a
 * key is expected, or if it looks like one: dotted, and its first part begins a key of the bundle.
 */
final class BundleUse extends TreeScanner<Void, Void> {
    private static final Pattern KEY = Pattern.compile("[A-Za-z]\\w*(\\.\\w+)+");
    private static final Pattern FILE =
            Pattern.compile(".*\\.(css|csv|fxml|html|json|pdf|png|properties|ttf|xml|zip)");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");

    /** What takes a key, and at which place among the arguments. */
    private static final Map<String, Integer> KEY_PLACES =
            Map.of(
                    "Messages.text", 0,
                    "Violation.of", 1,
                    "Command.of", 0,
                    "Advice.of", 0,
                    "reader.refuse", 1,
                    "refuse", 1);

    /** What the audit log calls an act is no text for people. */
    private static final Set<String> LOGGING = Set.of("audit.record", "audit.counts", "store");

    /** Their further arguments are not the message's. */
    private static final Set<String> WITHOUT_ARGUMENTS = Set.of("Command.of");

    /** What the literals are put behind to make a key. */
    private static final Map<String, String> KEY_MAKERS =
            Map.of(
                    "DerivedValue.of", "derived.",
                    "reader.need", "field.");

    private final Set<String> firstParts;
    private final Set<String> keys = new TreeSet<>();
    private final Map<String, Integer> fewestArguments = new TreeMap<>();

    private BundleUse(Set<String> bundle) {
        firstParts =
                bundle.stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
    }

    /** Reads Java sources; {@code bundle} are the keys that exist. */
    static BundleUse of(JavaSources sources, Set<String> bundle) {
        var use = new BundleUse(bundle);
        use.scan(sources.units(), null);
        return use;
    }

    /** The keys that FXML files below a folder name with {@code %}. */
    static Set<String> ofFxml(Path folder) {
        var keys = new TreeSet<String>();
        for (var file : JavaSources.files(folder, ".fxml")) {
            try {
                FXML_KEY.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> keys.add(match.group(1)));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return keys;
    }

    /** Every key named. */
    Set<String> keys() {
        return keys;
    }

    /** For each key that is formatted where it is named, how few arguments it gets somewhere. */
    Map<String, Integer> fewestArguments() {
        return fewestArguments;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String text
                && KEY.matcher(text).matches()
                && !FILE.matcher(text).matches()
                && firstParts.contains(text.substring(0, text.indexOf('.')))) {
            keys.add(text);
        }
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        var name = name(call.getMethodSelect());
        if (LOGGING.contains(name)) {
            scan(
                    call.getArguments().stream()
                            .filter(one -> !(one instanceof LiteralTree))
                            .toList(),
                    null);
            return null;
        }
        var place = KEY_PLACES.get(name);
        if (place != null) {
            int end = WITHOUT_ARGUMENTS.contains(name) ? place + 1 : call.getArguments().size();
            expectKey(call.getArguments().subList(0, end), place, "");
        } else if (KEY_MAKERS.containsKey(name)) {
            expectKey(call.getArguments(), 0, KEY_MAKERS.get(name));
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
        var arguments = made.getArguments();
        if (made.getIdentifier().toString().equals("UserFacingException") && !arguments.isEmpty()) {
            expectKey(arguments, literals(arguments.getFirst()).isEmpty() ? 1 : 0, "");
        }
        if (made.getIdentifier().toString().equals("DerivedValue")) {
            expectKey(arguments, 0, KEY_MAKERS.get("DerivedValue.of"));
        }
        return super.visitNewClass(made, nothing);
    }

    private static String name(ExpressionTree method) {
        if (method instanceof MemberSelectTree member) {
            var owner = member.getExpression().toString();
            return owner.substring(owner.lastIndexOf('.') + 1) + "." + member.getIdentifier();
        }
        return method.toString();
    }

    private void expectKey(List<? extends ExpressionTree> arguments, int place, String before) {
        if (arguments.size() > place) {
            for (var literal : literals(arguments.get(place))) {
                keys.add(before + literal);
                if (before.isEmpty()) {
                    countArguments(literal, arguments.subList(place + 1, arguments.size()));
                }
            }
        }
    }

    private void countArguments(String key, List<? extends ExpressionTree> arguments) {
        boolean list =
                arguments.size() == 1
                        && (arguments.getFirst().toString().endsWith("toArray()")
                                || arguments.getFirst().toString().equals("arguments"));
        if (!list) {
            fewestArguments.merge(key, arguments.size(), Math::min);
        }
    }

    /** The texts that an expression may be, as far as they stand there. */
    private static List<String> literals(Tree expression) {
        return switch (expression) {
            case LiteralTree literal when literal.getValue() instanceof String text ->
                    List.of(text);
            case ParenthesizedTree inner -> literals(inner.getExpression());
            case ConditionalExpressionTree choice -> {
                var both = new ArrayList<>(literals(choice.getTrueExpression()));
                both.addAll(literals(choice.getFalseExpression()));
                yield both;
            }
            default -> List.of();
        };
    }
}
