package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HookFolderTest {

    @TempDir
    private Path folder = Path.of("");

    private Path scratch() throws IOException {
        return Files.createDirectories(folder.resolve("scratch"));
    }

    @Test
    void theHookIsUnpackedOnce() throws IOException {
        var cache = folder.resolve("cache");
        var first = HookFolder.in(cache, scratch());
        var stamp = Files.getLastModifiedTime(first.resolve("sitecustomize.py"));
        assertThat(HookFolder.in(cache, scratch())).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.resolve("sitecustomize.py"))).isEqualTo(stamp);
        assertThat(first.resolve("medic_capture")).isDirectory();
    }

    @Test
    void aCacheThatCannotBeWrittenDoesNotMatter() throws IOException {
        var blocked = Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        var hook = HookFolder.in(blocked.resolve("below"), scratch());
        assertThat(hook).startsWith(scratch());
        assertThat(hook.resolve("sitecustomize.py")).isRegularFile();
    }

    @Test
    void oldVersionsAreForgotten() throws IOException {
        var cache = Files.createDirectories(folder.resolve("cache"));
        var old = Files.createDirectories(cache.resolve("python-hook-old"));
        Files.writeString(old.resolve("sitecustomize.py"), "");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
        var recent = Files.createDirectories(cache.resolve("python-hook-recent"));
        HookFolder.in(cache, scratch());
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }
}
