package dev.codemedic.agent.scope;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The project's roots: what lies below one of them is the project's, unless it was put there by a build tool. */
final class ProjectFolders {

    /** Folders that hold other people's code, wherever they lie. */
    private static final String[] FOREIGN = {
        "/.m2/",
        "/.gradle/",
        "/.ivy2/",
        "/.medic/",
        "/node_modules/",
        "/target/dependency/",
        "/BOOT-INF/lib/",
        "/WEB-INF/lib/"
    };

    /** Folders whose archives are other people's code. */
    private static final String[] LIBRARIES = {
        "lib", "libs", "vendor", "third_party", "third-party", "dependencies", "dependency", "jars"
    };

    private final List<String> roots = new ArrayList<>();

    /** @param roots absolute folders, separated as paths are */
    ProjectFolders(String roots) {
        for (String root : roots.split(File.pathSeparator)) {
            if (!root.isEmpty()) {
                add(root);
                addReal(root);
            }
        }
    }

    private void add(String root) {
        String folder = root.endsWith("/") ? root : root + "/";
        if (!roots.contains(folder)) {
            roots.add(folder);
        }
    }

    private void addReal(String root) {
        try {
            add(new File(root).getCanonicalPath());
        } catch (IOException unreadable) {
            add(root);
        }
    }

    /** Whether the code at that place was built from the project. */
    boolean contain(CodePlace place) {
        for (String root : roots) {
            if ((place.path() + "/").startsWith(root)) {
                String below = "/"
                        + place.path()
                                .substring(Math.min(root.length(), place.path().length()));
                return isOwn(below + "/" + place.entry(), place.isArchive());
            }
        }
        return false;
    }

    private static boolean isOwn(String below, boolean archive) {
        for (String foreign : FOREIGN) {
            if (below.contains(foreign)) {
                return false;
            }
        }
        return !archive || below.contains("/build/libs/") || !inLibraryFolder(below);
    }

    private static boolean inLibraryFolder(String below) {
        for (String library : LIBRARIES) {
            if (below.contains("/" + library + "/")) {
                return true;
            }
        }
        return false;
    }
}
