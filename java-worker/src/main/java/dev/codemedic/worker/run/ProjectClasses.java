package dev.codemedic.worker.run;

import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of the project with those of one batch in their place. Their bytes come from medic, patched. */
final class ProjectClasses extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> changed;
    private final Source source;
    private final ProtectionDomain[] domains;

    /** Where unchanged classes come from; kept over many batches. */
    static final class Source {
        private final Channel channel;
        private final boolean watched;
        private final Map<String, Channel.@Nullable Found> known = new HashMap<>();

        /** @param watched whether lines are noted */
        Source(Channel channel, boolean watched) {
            this.channel = channel;
            this.watched = watched;
        }

        synchronized Channel.@Nullable Found find(String name) {
            if (known.containsKey(name)) {
                return known.get(name);
            }
            Channel.Found found = channel.ask(name, watched);
            known.put(name, found);
            return found;
        }
    }

    ProjectClasses(URL[] folders, ClassLoader libraries, Map<String, byte[]> changed, Source source) {
        super(folders, libraries);
        this.changed = changed;
        this.source = source;
        this.domains = new ProtectionDomain[folders.length];
        for (int i = 0; i < folders.length; i++) {
            domains[i] = new ProtectionDomain(new CodeSource(folders[i], (Certificate[]) null), null, this, null);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = changed.get(name);
        if (bytes != null) {
            return define(name, bytes, 0);
        }
        Channel.Found found = source.find(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return define(name, found.bytes, found.folder);
    }

    private Class<?> define(String name, byte[] bytes, int folder) {
        int dot = name.lastIndexOf('.');
        if (dot > 0 && getDefinedPackage(name.substring(0, dot)) == null) {
            try {
                definePackage(name.substring(0, dot), null, null, null, null, null, null, null);
            } catch (IllegalArgumentException defined) {
                // by another thread, meanwhile
            }
        }
        return defineClass(name, bytes, 0, bytes.length, domains.length == 0 ? null : domains[folder]);
    }
}
