package dev.codemedic.sandbox.container;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What one run does inside: everything that an earlier run has left in the places goes, the project comes back, the
 * program runs as a child, and whatever it has started ends with it.
 *
 * @param layout of the container
 * @param root of the project
 */
record CellScript(Layout layout, Path root) {
    /** Where the project's copy is seen. */
    static final Path ORIGINAL = Path.of("/.medic/original");
    /** Where files handed in for one run are seen. */
    static final Path INBOX = Path.of("/.medic/in");
    /** What the script itself says when it fails starts with this. */
    static final String MARK = "medic-cell: ";
    /** The code that it then ends with. */
    static final int FAILED = 125;
    /** The programs that all this needs inside. */
    static final String TOOLS = "cat chmod cp find mkdir rm tar wc";

    private static final String HEAD = """
            fail() { echo '%s'"$1" >&2; exit %d; }
            unset HOSTNAME OLDPWD
            """.formatted(MARK, FAILED);

    /** In brackets, or some shells say aloud which signal has ended the program. */
    private static final String TAIL = """
            exec 3>&2 2>/dev/null
            ("$@") 2>&3 3>&-
            code=$?
            kill -9 -1
            %s
            exit $code
            """;

    /**
     * The script of a run; the program and its arguments are its parameters.
     *
     * @param handed what is handed in
     * @param writes what comes back
     * @param directory where the program starts
     */
    String run(Collection<Inbox.Entry> handed, Collection<Path> writes, Path directory) {
        var script = new StringBuilder(HEAD);
        script.append(emptied()).append("chmod 1777 /tmp /var/tmp 2>/dev/null\n");
        script.append("find %s -mindepth 1 -maxdepth 1 -exec sh -c 'cp -a \"$@\" \"$0\"/' %s {} + 2>/dev/null"
                .formatted(ORIGINAL, Shell.quoted(root)));
        script.append(" || fail 'the project does not fit into its place in memory, or cannot be read'\n");
        for (var entry : handed) {
            var parent = Shell.quoted(entry.parent());
            script.append("mkdir -p ").append(parent).append(" && cp -a ");
            script.append(Shell.quoted(entry.inside())).append(' ').append(parent);
            script.append("/ || fail ")
                    .append(Shell.quoted("cannot hand in " + entry.target()))
                    .append('\n');
        }
        for (var place : writes) {
            script.append("mkdir -p ").append(Shell.quoted(place)).append('\n');
        }
        script.append("cd ").append(Shell.quoted(directory)).append(" 2>/dev/null || fail ");
        script.append(Shell.quoted("there is no folder " + directory + " inside"))
                .append('\n');
        return script.append(TAIL.formatted(opened(writes))).toString();
    }

    /** Ends all that the program has started. */
    String end(Collection<Path> writes) {
        return "kill -9 -1\n" + opened(writes);
    }

    /** What the hooks write only they may read; the main process is somebody else. */
    static String opened(Collection<Path> writes) {
        return writes.isEmpty() ? ":" : "chmod -R a+rX " + Shell.quoted(writes) + " 2>/dev/null";
    }

    private String emptied() {
        var places = layout.places().stream().map(Place::path).toList();
        var mounts = layout.fixed().stream()
                .map(path -> " ! -path " + Shell.pattern(path))
                .collect(Collectors.joining());
        var find = "find " + Shell.quoted(places) + " /dev/shm /dev/mqueue -xdev -mindepth 1 -maxdepth 1" + mounts;
        return find + " -exec rm -rf {} + 2>/dev/null || { " + find + " -exec chmod -R u+rwX {} + ; " + find
                + " -exec rm -rf {} + ; } 2>/dev/null\n" + "[ -z \"$(" + find
                + " 2>/dev/null)\" ] || fail 'what an earlier run has left cannot be removed'\n";
    }
}
