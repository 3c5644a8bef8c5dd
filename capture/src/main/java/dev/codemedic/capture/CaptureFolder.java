package dev.codemedic.capture;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The folder into which hooks write captures, one file each. What it holds is untrusted. */
public final class CaptureFolder {
    private static final long LARGEST = 32L << 20;
    private static final int MOST = 200;

    private final Path folder;

    /** @param folder named to hooks by {@code MEDIC_CAPTURE} */
    public CaptureFolder(Path folder) {
        this.folder = folder;
    }

    /** The captures, oldest first. A file that is no capture is passed over: a program may write there too. */
    public List<Capture> captures() {
        return captures("", "");
    }

    /**
     * The captures of a program that saw its project at another place.
     *
     * @param shown where it saw it; empty for the same place
     * @param real where it really is
     */
    public List<Capture> captures(String shown, String real) {
        var files = files();
        if (files.isEmpty()) {
            return List.of();
        }
        var mapper = new ObjectMapper();
        var captures = new ArrayList<Capture>();
        for (var file : files) {
            try {
                if (Files.size(file) <= LARGEST) {
                    var text = Files.readString(file);
                    boolean moved = !shown.isEmpty() && !shown.equals(real);
                    captures.add(CaptureReader.read(mapper.readTree(moved ? text.replace(shown, real) : text)));
                }
            } catch (IOException | RuntimeException noCapture) {
                // hostile or cut short by a kill; the printed trace is still there
            }
        }
        return captures;
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(CaptureFolder::modified).thenComparing(Path::toString))
                    .limit(MOST)
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
