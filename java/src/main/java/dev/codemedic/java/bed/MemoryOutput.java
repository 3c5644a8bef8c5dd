package dev.codemedic.java.bed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what is compiled; everything else is the standard manager's. */
final class MemoryOutput extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {
    private final Map<String, Bytes> written = new HashMap<>();

    MemoryOutput(StandardJavaFileManager files) {
        super(files);
    }

    void clear() {
        written.clear();
    }

    Map<String, byte[]> classes() {
        var classes = new HashMap<String, byte[]>();
        written.forEach((name, bytes) -> classes.put(name, bytes.bytes.toByteArray()));
        return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        var bytes = new Bytes(name);
        written.put(name, bytes);
        return bytes;
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends java.io.File> given) {
        return fileManager.getJavaFileObjectsFromFiles(given);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(java.io.File... given) {
        return fileManager.getJavaFileObjects(given);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends java.io.File> path) throws IOException {
        fileManager.setLocation(location, path);
    }

    @Override
    public Iterable<? extends java.io.File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return fileManager.getLocationAsPaths(location);
    }

    private static final class Bytes extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Bytes(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }
}
