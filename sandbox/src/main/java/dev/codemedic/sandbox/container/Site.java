package dev.codemedic.sandbox.container;

import dev.codemedic.sandbox.container.Inbox.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What the containers of one cell have in common: the project, the user's home and temporary folders, what is read. */
final class Site implements AutoCloseable {

    private final Path root;
    private final Image image;
    private final Identity identity;
    private final Snapshot project;
    private final Inbox inbox;
    private final Path passwd;
    private final Path group;
    private final Path home;
    /** Bound in every container to come. */
    private final TreeSet<Path> bound = new TreeSet<>();

    /** Opens it. @param inherited variables @throws IOException where the project cannot be copied */
    Site(Path root, Image image, Identity identity, Map<String, String> inherited) throws IOException {
        this.root = root;
        this.image = image;
        this.identity = identity;
        this.home = Path.of(inherited.getOrDefault("HOME", System.getProperty("user.home")));
        this.project = new Snapshot(root, identity);
        try {
            this.inbox = new Inbox(identity);
            this.passwd = inbox.kept("passwd", identity.passwd(System.getProperty("user.name"), home));
            this.group = inbox.kept("group", identity.groups());
        } catch (IOException broken) {
            project.close();
            throw broken;
        }
    }

    /** The project's copy. */
    Snapshot project() {
        return project;
    }

    /** What runs do in a container. */
    CellScript script(Container container) {
        return new CellScript(container.layout(), root);
    }

    /** Whether a run can take place in a container that is laid out so. @throws IOException on unreadable folders */
    boolean serves(Layout layout, Collection<Path> reads, Collection<Path> writes) throws IOException {
        for (var path : outside(reads)) {
            if (!layout.shows(path) && (layout.place(path).isEmpty() || !Inbox.takes(path))) {
                return false;
            }
        }
        return writes.stream().allMatch(path -> layout.place(path).isPresent());
    }

    /** Hands in what the container does not show. @throws IOException where it cannot be copied */
    List<Entry> handed(Layout layout, Collection<Path> reads, Collection<Path> writes) throws IOException {
        var handed = new ArrayList<Path>();
        for (var path : outside(reads)) {
            if (!layout.shows(path) && handed.stream().noneMatch(path::startsWith)) {
                handed.add(path);
            }
        }
        for (var path : writes) {
            if (Files.isDirectory(path) && !empty(path)) {
                handed.add(path);
            }
        }
        return inbox.hand(handed, writes);
    }

    private static boolean empty(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    /**
     * A layout for a run and, as far as can be told, for those after it.
     *
     * @param room bytes that may be written to each place
     * @throws IOException on unreadable folders
     */
    Layout layout(Collection<Path> reads, Collection<Path> writes, long room) throws IOException {
        var layout = new Layout();
        image.shown().forEach(layout::bind);
        layout.bind(Path.of("/etc/passwd"), passwd).bind(Path.of("/etc/group"), group);
        layout.bind(CellScript.ORIGINAL, project.folder()).bind(CellScript.INBOX, inbox.handed());
        layout.place(Place.of(Path.of("/tmp"), room)).place(Place.of(Path.of("/var/tmp"), room));
        layout.place(Place.of(Path.of(System.getProperty("java.io.tmpdir")).toRealPath(), room));
        image.volumes().forEach(volume -> layout.place(Place.of(volume, room)));
        if (home.getNameCount() > 0 && home.isAbsolute() && !home.startsWith(root)) {
            layout.place(Place.of(home, room));
        }
        var size = project.size();
        layout.place(Place.work(root, size.bytes(), size.files(), room));
        for (var shared : project.shared()) {
            layout.bind(root.resolve(shared), root.resolve(shared).toRealPath());
        }
        bound.addAll(outside(reads));
        for (var path : outside(bound)) {
            if (layout.place(path).isEmpty() || !hidden(path)) {
                layout.bind(path);
            }
        }
        for (var path : writes) {
            if (layout.place(path).isEmpty()) {
                layout.place(Place.of(Files.isDirectory(path) ? path : Objects.requireNonNull(path.getParent()), room));
            }
        }
        return layout.complete(HostMounts.now());
    }

    /** Whether only who runs medic may read it, who is not who runs the program. */
    private boolean hidden(Path path) throws IOException {
        return identity.foreign() && Inbox.takes(path) && !Inbox.open(path);
    }

    /** Folders before what lies in them; a folder around the project must not cover it. */
    private Collection<Path> outside(Collection<Path> reads) {
        var outside = new TreeSet<>(reads);
        outside.removeIf(path -> path.startsWith(root) || root.startsWith(path) || !Files.exists(path));
        return outside;
    }

    @Override
    public void close() {
        project.close();
        inbox.close();
    }
}
