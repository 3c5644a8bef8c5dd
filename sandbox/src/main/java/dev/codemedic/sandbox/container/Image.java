package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a container's file system starts from. */
sealed interface Image {
    /** An archive without entries ends with two empty blocks, and has nothing before them. */
    byte[] NOTHING = new byte[1024];

    String EMPTY = "codemedic/empty:1";
    Duration PATIENCE = Duration.ofSeconds(60);

    /** The name by which the engine knows it. */
    String name();

    /** In words, for reports. */
    String words();

    /** What of this system is bound into it, by the place where it is seen. */
    Map<Path, Path> shown();

    /** Folders that the engine would keep on disk, and that are kept in memory instead. */
    List<Path> volumes();

    /**
     * An image that the engine has.
     *
     * @param name of the user's; empty for the empty one, which is made where it is missing
     * @throws IOException where the engine has none of this name; the message is for a user
     */
    static Image of(Optional<String> name, Engine engine) throws IOException {
        return name.isPresent() ? Named.of(name.get(), engine) : Empty.of(engine);
    }

    /** What is kept of the inherited environment. */
    Map<String, String> environment(Map<String, String> inherited);

    /** Nothing: this system's own folders are bound into it, so that the very same programs run as outside. */
    record Empty() implements Image {
        @Override
        public String name() {
            return EMPTY;
        }

        @Override
        public String words() {
            return "this system's programs";
        }

        private static Image of(Engine engine) throws IOException {
            if (!engine.ask(PATIENCE, "image", "inspect", EMPTY).done()) {
                var made = engine.ask(PATIENCE, NOTHING, "import", "-", EMPTY);
                if (!made.done()) {
                    throw new IOException(engine.program() + " cannot import an empty image: " + made.line());
                }
            }
            return new Empty();
        }

        @Override
        public Map<Path, Path> shown() {
            return SystemFolders.present();
        }

        @Override
        public List<Path> volumes() {
            return List.of();
        }

        @Override
        public Map<String, String> environment(Map<String, String> inherited) {
            return inherited;
        }
    }

    /** One that the user has made or pulled, with programs of its own. */
    record Named(String name, List<Path> volumes) implements Image {
        private static final Pattern VOLUME = Pattern.compile("\"(/[^\"\\\\]+)\":\\{}");

        @Override
        public String words() {
            return "image " + name;
        }

        private static Image of(String name, Engine engine) throws IOException {
            var known = engine.ask(PATIENCE, "image", "inspect", "--format", "{{json .Config.Volumes}}", name);
            if (!known.done()) {
                throw new IOException("there is no image " + name + " on this machine, and medic downloads none: `"
                        + engine.program() + " pull " + name + "` first");
            }
            var volumes = VOLUME.matcher(known.text()).results().map(found -> Path.of(found.group(1)));
            return new Named(name, volumes.toList());
        }

        @Override
        public Map<Path, Path> shown() {
            return Map.of();
        }

        @Override
        public Map<String, String> environment(Map<String, String> inherited) {
            return OwnPrograms.without(inherited);
        }
    }
}
