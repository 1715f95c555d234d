package org.quadset.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.element.Modifier;

/**
 * Rule 10: every public type, and every public method of a public type, has a comment. Free of it
 * are what its name or another comment says already: accessors of record components, overriding
 * methods, constructors, and accessors without parameters and with one statement at most.
 */
final class CommentRule extends TreePathScanner<Void, Void> {
    private final JavaSources sources;
    private final List<String> undocumented = new ArrayList<>();
    private CompilationUnitTree unit;

    private CommentRule(JavaSources sources) {
        this.sources = sources;
    }

    /** Public types and methods without a comment, as {@code File.java:line name}. */
    static List<String> undocumented(JavaSources sources) {
        var rule = new CommentRule(sources);
        for (var unit : sources.units()) {
            rule.unit = unit;
            rule.scan(unit, null);
        }
        return rule.undocumented;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (isPublic(getCurrentPath())) {
            check(type, type.getSimpleName().toString());
        }
        return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        var owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
        boolean visible =
                method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                        || owner.getKind() == Tree.Kind.INTERFACE
                                && !method.getModifiers().getFlags().contains(Modifier.PRIVATE);
        if (visible
                && isPublic(getCurrentPath().getParentPath())
                && !isConstructor(method)
                && !overrides(method)
                && !isComponentAccessor(owner, method)
                && !isTrivialAccessor(method)) {
            check(method, owner.getSimpleName() + "." + method.getName());
        }
        return null;
    }

    /** Whether a type and all types around it can be seen from everywhere. */
    private static boolean isPublic(TreePath type) {
        for (var path = type; path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof MethodTree || path.getLeaf() instanceof VariableTree) {
                return false;
            }
            if (path.getLeaf() instanceof ClassTree tree
                    && !tree.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && !isMemberOfInterface(path)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMemberOfInterface(TreePath type) {
        return type.getParentPath().getLeaf() instanceof ClassTree owner
                && owner.getKind() == Tree.Kind.INTERFACE;
    }

    private static boolean isConstructor(MethodTree method) {
        return method.getReturnType() == null;
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(one -> one.getAnnotationType().toString().endsWith("Override"));
    }

    private static boolean isComponentAccessor(ClassTree owner, MethodTree method) {
        if (owner.getKind() != Tree.Kind.RECORD || !method.getParameters().isEmpty()) {
            return false;
        }
        Set<String> components =
                owner.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .map(field -> field.getName().toString())
                        .collect(Collectors.toSet());
        return components.contains(method.getName().toString());
    }

    private static boolean isTrivialAccessor(MethodTree method) {
        return method.getParameters().isEmpty()
                && method.getBody() != null
                && method.getBody().getStatements().size() <= 1
                && method.getBody().toString().strip().lines().count() <= 3;
    }

    private void check(Tree tree, String name) {
        if (sources.trees().getDocComment(getCurrentPath()) == null) {
            var position = sources.trees().getSourcePositions().getStartPosition(unit, tree);
            undocumented.add(
                    Path.of(unit.getSourceFile().toUri()).getFileName()
                            + ":"
                            + unit.getLineMap().getLineNumber(position)
                            + " "
                            + name);
        }
    }
}
