package dev.codemedic.java.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What code is compiled against, again and again within this process.
 *
 * @param classPath absolute entries
 * @param release the feature version to compile for
 * @param jdk whose classes are compiled against. Not by {@code --release}: that opens an archive for each compilation
 */
public record CompilerSettings(List<Path> classPath, int release, Path jdk) {
    public CompilerSettings {
        classPath = List.copyOf(classPath);
    }

    /** A file manager that sees the class path. */
    public StandardJavaFileManager open() throws IOException {
        var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ENGLISH, null);
        files.setLocationFromPaths(
                StandardLocation.CLASS_PATH,
                classPath.stream().filter(Files::exists).toList());
        if (isOlder() && release > 8 && Files.exists(jdk.resolve("lib/modules"))) {
            files.handleOption("--system", List.of(jdk.toString()).iterator());
        }
        return files;
    }

    /** Options with which the compiler says errors, all of them, and nothing else. */
    public List<String> options() {
        var all = new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:none", "-g:none", "-Xmaxerrs", "1000000"));
        if (isOlder()) {
            var version = Integer.toString(Math.max(8, release));
            all.addAll(List.of("-source", version, "-target", version));
        }
        return List.copyOf(all);
    }

    private boolean isOlder() {
        return release < Runtime.version().feature();
    }
}
