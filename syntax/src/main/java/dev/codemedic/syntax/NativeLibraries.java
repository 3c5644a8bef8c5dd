package dev.codemedic.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * The native libraries of tree-sitter, shipped as resources and unpacked once into the user's cache folder.
 * Linux (glibc) and macOS, x86-64 and ARM 64.
 */
final class NativeLibraries {

    private NativeLibraries() {}

    /** Loads {@code name} for the life of the process. */
    static SymbolLookup load(String name) {
        var file = platform() + "-" + name + extension();
        return SymbolLookup.libraryLookup(unpacked(file), Arena.global());
    }

    private static Path unpacked(String file) {
        try (var resource = NativeLibraries.class.getResourceAsStream("/lib/" + file)) {
            if (resource == null) {
                throw new UnsupportedOperationException(
                        "no tree-sitter library " + file + ": this platform is not supported yet");
            }
            var content = resource.readAllBytes();
            var target = cache().resolve(file);
            if (!Files.isRegularFile(target) || Files.size(target) != content.length) {
                Files.createDirectories(target.getParent());
                var fresh = Files.createTempFile(target.getParent(), file, ".tmp");
                Files.write(fresh, content);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return target;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot unpack " + file + ": " + broken.getMessage(), broken);
        }
    }

    private static Path cache() throws IOException {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var base =
                xdg != null && xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        var folder = base.resolve("codemedic").resolve("native");
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return folder;
            }
        } catch (IOException readOnlyHome) {
            // the temporary folder serves as well, only for this one process
        }
        return Files.createTempDirectory("codemedic-native");
    }

    private static String platform() {
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var cpu = arch.equals("aarch64") || arch.equals("arm64") ? "aarch64" : "x86_64";
        return cpu + (mac() ? "-macos" : "-linux-gnu");
    }

    private static String extension() {
        return mac() ? ".dylib" : ".so";
    }

    private static boolean mac() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    }
}
