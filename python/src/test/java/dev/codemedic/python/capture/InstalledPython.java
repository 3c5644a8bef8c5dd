package dev.codemedic.python.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** A Python 3.6 or newer on this machine. */
public record InstalledPython(Path executable, int minor, String version) {

    /** Every interpreter found: {@code python3} of the search path, the system's and those of pyenv. */
    public static Stream<InstalledPython> all() {
        return Holder.ALL.stream();
    }

    /** Those of at least this minor version of Python 3. */
    static Stream<InstalledPython> since(int minor) {
        return all().filter(python -> python.minor() >= minor);
    }

    static Stream<InstalledPython> since311() {
        return since(11);
    }

    static Stream<InstalledPython> before310() {
        return all().filter(python -> python.minor() < 10);
    }

    /** Those that can import pytest. */
    static Stream<InstalledPython> withPytest() {
        return Holder.WITH_PYTEST.stream();
    }

    /** The newest one. */
    static InstalledPython newest() {
        return Holder.ALL.stream()
                .max((one, other) -> Integer.compare(one.minor(), other.minor()))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return version + " " + executable;
    }

    private static final class Holder {
        private static final List<InstalledPython> ALL = find();
        private static final List<InstalledPython> WITH_PYTEST = ALL.stream()
                .filter(python -> ask(python.executable(), "import pytest, sys; sys.stdout.write('yes')")
                        .equals("yes"))
                .toList();

        private static List<InstalledPython> find() {
            var found = new LinkedHashMap<String, InstalledPython>();
            for (var candidate : candidates()) {
                var answer = ask(
                        candidate,
                        "import sys; sys.stdout.write('%s %d %d.%d.%d' % ((sys.executable, sys.version_info[1])"
                                + " + sys.version_info[:3]))");
                var parts = answer.split(" ");
                if (parts.length == 3 && parts[2].startsWith("3.") && Integer.parseInt(parts[1]) >= 6) {
                    found.putIfAbsent(
                            parts[0], new InstalledPython(Path.of(parts[0]), Integer.parseInt(parts[1]), parts[2]));
                }
            }
            return List.copyOf(found.values());
        }

        private static List<Path> candidates() {
            var candidates = new ArrayList<Path>();
            candidates.add(Path.of("python3"));
            candidates.add(Path.of("/usr/bin/python3"));
            var versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
            if (Files.isDirectory(versions)) {
                try (var installed = Files.list(versions)) {
                    installed
                            .map(version -> version.resolve("bin/python3"))
                            .filter(Files::isExecutable)
                            .sorted()
                            .forEach(candidates::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return candidates;
        }

        private static String ask(Path executable, String code) {
            try {
                var process = new ProcessBuilder(executable.toString(), "-c", code)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException absent) {
                return "";
            }
        }
    }
}
