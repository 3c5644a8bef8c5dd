package dev.codemedic.worker.run;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What does not change while the worker lives: libraries, the project's folders and which tests are wanted. */
final class Setup {
    final ClassLoader libraries;
    final URL[] folders;
    final List<Wanted> wanted = new ArrayList<>();
    final boolean assertions;

    /** A test class and, where only some of its methods are wanted, these. */
    static final class Wanted {
        final String type;
        final List<String> methods;

        Wanted(String type, List<String> methods) {
            this.type = type;
            this.methods = methods;
        }
    }

    private Setup(URL[] libraries, URL[] folders, boolean assertions) {
        this.libraries = new URLClassLoader("libraries", libraries, Setup.class.getClassLoader());
        this.folders = folders;
        this.assertions = assertions;
    }

    static Setup read(Channel channel, Path root) throws IOException {
        URL[] libraries = urls(channel.texts(), root);
        URL[] folders = urls(channel.texts(), root);
        Setup setup = new Setup(libraries, folders, channel.in().readBoolean());
        int count = channel.in().readInt();
        for (int i = 0; i < count; i++) {
            String type = channel.text();
            setup.wanted.add(new Wanted(type, List.of(channel.texts())));
        }
        return setup;
    }

    /** Entries below the project are told relative to it. */
    private static URL[] urls(String[] entries, Path root) throws MalformedURLException {
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = root.resolve(entries[i]).normalize().toUri().toURL();
        }
        return urls;
    }
}
