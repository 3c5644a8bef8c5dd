package dev.codemedic.agent.scope;

import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Where the code of a class came from: a folder, an archive, an entry within one, or a single source file. */
public final class CodePlace {

    private final String path;
    private final String entry;

    private CodePlace(String path, String entry) {
        this.path = path;
        this.entry = entry;
    }

    /** The place of a class; null where it has none on disk. */
    public static @Nullable CodePlace of(@Nullable ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        URL url = source == null ? null : source.getLocation();
        return url == null ? null : of(url.toString());
    }

    /** The place that a URL names, such as {@code jar:file:/app.jar!/BOOT-INF/lib/x.jar!/}. */
    static @Nullable CodePlace of(String url) {
        int start = url.indexOf('/');
        String scheme = start < 0 ? "" : url.substring(0, start);
        if (!scheme.equals("file:") && !scheme.equals("jar:file:") && !scheme.equals("jar:nested:")) {
            return null;
        }
        String decoded = decoded(url.substring(start));
        if (decoded.startsWith("///")) {
            decoded = decoded.substring(2);
        }
        int inner = decoded.indexOf("!/");
        if (inner < 0) {
            inner = decoded.indexOf("/!");
        }
        if (inner < 0) {
            return new CodePlace(decoded, "");
        }
        return new CodePlace(decoded.substring(0, inner), decoded.substring(inner + 2));
    }

    /** The absolute path of the folder, archive or file, without a slash at its end. */
    public String path() {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The path within the archive, such as {@code BOOT-INF/lib/x.jar!/}; empty for the archive itself. */
    String entry() {
        return entry;
    }

    /** Whether it is an archive, which may mix the project's classes with others. */
    boolean isArchive() {
        return path.endsWith(".jar") || path.endsWith(".war") || path.endsWith(".zip");
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            int high = unit == '%' && at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                at += 2;
            } else {
                byte[] plain = String.valueOf(unit).getBytes(StandardCharsets.UTF_8);
                bytes.write(plain, 0, plain.length);
            }
        }
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }
}
