package dev.codemedic.java.compile;

import java.util.regex.Pattern;

/** The package that a source file names. */
public final class PackageName {
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private PackageName() {}

    /** The package; empty for the unnamed one. */
    public static String of(String source) {
        var line = LINE.matcher(source);
        return line.find() ? line.group(1) : "";
    }
}
