package dev.codemedic.java.behaviour;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the classes of a class path inherit, read from their class files; none of them is loaded. */
final class ClassPathHierarchy implements AutoCloseable {
    private final URLClassLoader files;

    ClassPathHierarchy(List<Path> entries) {
        var addresses = new ArrayList<URL>();
        for (var entry : entries) {
            try {
                addresses.add(entry.toUri().toURL());
            } catch (MalformedURLException noAddress) {
                // the launcher cannot read it either
            }
        }
        files = new URLClassLoader(addresses.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Answers for every class; one that cannot be found is taken for an interface. */
    ClassHierarchyResolver resolver() {
        return ClassHierarchyResolver.ofResourceParsing(this::file)
                .orElse(_ -> ClassHierarchyResolver.ClassHierarchyInfo.ofInterface())
                .cached();
    }

    private @Nullable InputStream file(ClassDesc type) {
        var descriptor = type.descriptorString();
        return Optional.of(descriptor)
                .filter(text -> text.startsWith("L"))
                .map(text -> files.getResourceAsStream(text.substring(1, text.length() - 1) + ".class"))
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
