package dev.codemedic.models.context;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from looking around: left alone, it starts the git program to find the system's settings, and writes probe files
 * into repositories to measure the clock of their file system.
 */
final class QuietSettings extends SystemReader.Delegate {

    private QuietSettings(SystemReader plain) {
        super(plain);
    }

    /** In force for the whole process, since JGit knows no other way. */
    static void use() {
        if (!(SystemReader.getInstance() instanceof QuietSettings)) {
            SystemReader.setInstance(new QuietSettings(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(fs);
    }

    /** Settings that say nothing, but how exact the clock of every file system is. */
    private static final class Nothing extends FileBasedConfig {
        private static final long CLOCK_MILLIS = 20;

        private Nothing(FS fs) {
            super(null, null, fs);
        }

        @Override
        public void load() {
            // there is no file
        }

        @Override
        public void save() {
            // there is no file
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(CLOCK_MILLIS, TimeUnit.MILLISECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}
