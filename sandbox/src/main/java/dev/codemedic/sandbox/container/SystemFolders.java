package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folders that this system's programs consist of: what a container without an image of its own shows, read-only
 * and at the same paths. Of {@code /etc} only what run times read, and nothing that names users, keys or hosts.
 */
final class SystemFolders {
    /** Without {@code /sbin}, where Docker puts the first process; what is there lies below {@code /usr} as well. */
    private static final List<String> FOLDERS =
            List.of("/usr", "/bin", "/lib", "/lib32", "/lib64", "/libx32", "/opt", "/nix", "/gnu");

    private static final List<String> SETTINGS = List.of(
            "/etc/ssl/certs", "/etc/ssl/openssl.cnf", "/etc/pki/java", "/etc/pki/ca-trust", "/etc/pki/tls/certs");
    private static final String SETTING_NAMES = "{alternatives,ca-certificates*,crypto-policies,dotnet,fonts,gai.conf,"
            + "host.conf,gradle*,ant*,java*,jvm*,ld.so.*,locale*,localtime,magic*,maven*,mime.types,node*,nsswitch.conf,"
            + "npm*,openjdk*,os-release,perl*,php*,protocols,python*,ruby*,services,terminfo,timezone}";

    private SystemFolders() {}

    /** What is bound, by the place where it is seen; links are followed here already. */
    static Map<Path, Path> present() {
        var present = new TreeMap<Path, Path>();
        FOLDERS.forEach(folder -> add(Path.of(folder), present));
        SETTINGS.forEach(setting -> add(Path.of(setting), present));
        try (DirectoryStream<Path> settings = Files.newDirectoryStream(Path.of("/etc"), SETTING_NAMES)) {
            settings.forEach(setting -> add(setting, present));
        } catch (IOException | UncheckedIOException noSettings) {
            // programs start without them
        }
        return present;
    }

    private static void add(Path place, Map<Path, Path> present) {
        try {
            if (Files.isReadable(place)) {
                present.put(place, place.toRealPath());
            }
        } catch (IOException gone) {
            // it is not shown
        }
    }
}
