package dev.codemedic.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/** SQLite's native library, unpacked once into the user's cache folder. */
final class NativeSqlite {

    private NativeSqlite() {}

    /** The folder that holds it; empty where it cannot be kept, and the driver unpacks it by itself. */
    static Optional<Path> folder() {
        var name = LibraryLoaderUtil.getNativeLibName();
        var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (var stream = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return Optional.empty();
            }
            var place = OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-');
            var folder =
                    Files.createDirectories(cache().resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + place));
            var target = folder.resolve(name);
            if (!Files.exists(target)) {
                var fresh = Files.createTempFile(folder, name, ".tmp");
                Files.copy(stream, fresh, StandardCopyOption.REPLACE_EXISTING);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return Optional.of(folder);
        } catch (IOException readOnlyHome) {
            return Optional.empty();
        }
    }

    private static Path cache() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var base =
                xdg != null && xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("codemedic");
    }
}
