package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.failure.Failure;
import java.util.Optional;
import java.util.regex.Pattern;

/** A compile error, in the compiler's words on one line. */
final class CompileExplainer implements Explainer {
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) (.+)");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+) does not exist");

    @Override
    public Optional<Finding> explain(Scene scene) {
        if (scene.failure().kind() != Failure.Kind.COMPILE_ERROR) {
            return Optional.empty();
        }
        var library = PACKAGE.matcher(scene.message());
        if (library.find() && !library.group(1).startsWith("java")) {
            return Optional.of(Finding.outside(
                    Category.DEPENDENCY,
                    "the package " + library.group(1) + " is not on the class path of the compiler",
                    "Add the library that holds it to the build."));
        }
        var symbol = SYMBOL.matcher(scene.message());
        var head = scene.headline();
        return Optional.of(Finding.code(
                symbol.find()
                        ? "there is no " + symbol.group(1) + " `"
                                + symbol.group(2).strip() + "` here"
                        : head));
    }
}
