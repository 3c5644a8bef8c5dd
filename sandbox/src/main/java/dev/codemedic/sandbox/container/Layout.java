package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a container shows of this machine: folders bound read-only, and places in memory that the program may write.
 * Whatever lies between the two is a place as well, so that nothing the program meets belongs to somebody else.
 */
final class Layout {
    private static final long BETWEEN = 64L << 20;

    private final TreeMap<Path, Place> places = new TreeMap<>();
    private final TreeMap<Path, Path> binds = new TreeMap<>();

    /** Adds a place, unless there is one already. */
    Layout place(Place place) {
        binds.remove(place.path());
        places.putIfAbsent(place.path(), place);
        return this;
    }

    /** Binds a folder or file read-only where it is, unless it is seen already. */
    Layout bind(Path path) throws IOException {
        return shows(path) ? this : bind(path, path.toRealPath());
    }

    /** Binds a folder or file read-only. @param seen where it is seen */
    Layout bind(Path seen, Path source) {
        if (!places.containsKey(seen)) {
            binds.put(seen, source);
        }
        return this;
    }

    /** Binds what other file systems hold below the bound folders, and fills what lies between. */
    Layout complete(HostMounts mounts) {
        Map.copyOf(binds).forEach((seen, source) -> {
            for (var point : mounts.below(List.of(source))) {
                var inside = seen.resolve(source.relativize(point));
                if (place(inside).isEmpty() && Files.isReadable(point)) {
                    bind(inside, point);
                }
            }
        });
        var all = new ArrayList<>(places.keySet());
        all.addAll(binds.keySet());
        for (var mounted : all) {
            for (var above = mounted.getParent(); above != null; above = above.getParent()) {
                if (!binds.containsKey(above) && place(above).isPresent()) {
                    places.putIfAbsent(above, Place.of(above, BETWEEN));
                }
            }
        }
        return this;
    }

    /** Whether a path lies in a folder that is bound. */
    boolean shows(Path path) {
        return nearest(path).filter(binds::containsKey).isPresent();
    }

    /** The place that a path lies in; empty where it is bound or in none. */
    Optional<Place> place(Path path) {
        return nearest(path).map(places::get);
    }

    private Optional<Path> nearest(Path path) {
        for (var above = path; above != null; above = above.getParent()) {
            if (places.containsKey(above) || binds.containsKey(above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /** The places. */
    Collection<Place> places() {
        return places.values();
    }

    /** What stands in a place and is mounted itself: it stays when the place is emptied. */
    List<Path> fixed() {
        var fixed = new ArrayList<Path>();
        for (var mounts : List.of(places.keySet(), binds.keySet())) {
            for (var mounted : mounts) {
                var parent = mounted.getParent();
                if (parent != null && places.containsKey(parent)) {
                    fixed.add(mounted);
                }
            }
        }
        return fixed;
    }

    /** Bytes that the largest place may hold: the project's, and what a run writes. */
    long largest() {
        return places.values().stream().mapToLong(Place::bytes).max().orElse(0);
    }

    /**
     * The options that mount all this.
     *
     * @param kind of the engine
     * @param identity to whom the places belong
     * @throws IOException where a path cannot be said to an engine; the message is for a user
     */
    List<String> options(Engine.Kind kind, Identity identity) throws IOException {
        var options = new ArrayList<String>();
        for (var place : places.values()) {
            if (place.path().toString().contains(":")) {
                throw new IOException("a container cannot show " + place.path()
                        + ", since its name has a colon: use another sandbox or rename the folder");
            }
            options.add("--tmpfs");
            options.add(place.path() + ":rw,exec,nosuid,nodev,size=" + place.bytes() + given(kind, identity, place));
        }
        binds.forEach((seen, source) -> {
            options.add("--mount");
            options.add(List.of("type=bind", "source=" + source, "target=" + seen, "readonly").stream()
                    .map(Layout::field)
                    .collect(Collectors.joining(",")));
        });
        return options;
    }

    /** Podman gives places to nobody but the main process, and does not count files. */
    private static String given(Engine.Kind kind, Identity identity, Place place) {
        return switch (kind) {
            case DOCKER ->
                ",mode=0755,nr_inodes=" + place.files() + ",uid=" + identity.uid() + ",gid=" + identity.gid();
            case PODMAN -> ",mode=0777";
        };
    }

    /** Engines read the option as a line of comma-separated values. */
    private static String field(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
