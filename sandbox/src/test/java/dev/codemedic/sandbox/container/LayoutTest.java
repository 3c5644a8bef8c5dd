package dev.codemedic.sandbox.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Path TMP = Path.of("/tmp");
    private static final Identity SOMEBODY = Identity.of(1000, 1000);

    @Test
    void whatLiesBetweenAPlaceAndAMountIsAPlaceToo() {
        var layout = new Layout()
                .place(Place.of(TMP, 1))
                .place(Place.of(Path.of("/tmp/a/b/project"), 2))
                .complete(new HostMounts(List.of()));
        assertThat(layout.places())
                .extracting(Place::path)
                .map(Path::toString)
                .containsExactly("/tmp", "/tmp/a", "/tmp/a/b", "/tmp/a/b/project");
        assertThat(layout.fixed())
                .map(Path::toString)
                .containsExactlyInAnyOrder("/tmp/a", "/tmp/a/b", "/tmp/a/b/project");
    }

    @Test
    void aFileSystemMountedBelowABoundFolderIsBoundReadOnlyByItself() throws IOException {
        var layout = new Layout().bind(Path.of("/seen"), Path.of("/usr"));
        layout.complete(new HostMounts(List.of(Path.of("/usr/bin"), Path.of("/etc"))));
        assertThat(layout.options(Engine.Kind.DOCKER, SOMEBODY))
                .contains("type=bind,source=/usr/bin,target=/seen/bin,readonly")
                .noneMatch(option -> option.contains("/etc"));
    }

    @Test
    void aPlaceCoversWhatIsBound() {
        var layout = new Layout().bind(Path.of("/opt"), Path.of("/opt")).place(Place.of(Path.of("/opt/project"), 1));
        assertThat(layout.shows(Path.of("/opt/tool"))).isTrue();
        assertThat(layout.shows(Path.of("/opt/project/file"))).isFalse();
        assertThat(layout.place(Path.of("/opt/project/file"))).isPresent();
    }

    @Test
    void strangeNamesAreSaidToTheEngineAsTheyAre() throws IOException {
        var strange = Path.of("/a,b \"c\"");
        assertThat(new Layout().bind(strange, strange).options(Engine.Kind.DOCKER, SOMEBODY))
                .contains("type=bind,\"source=/a,b \"\"c\"\"\",\"target=/a,b \"\"c\"\"\",readonly");
    }

    @Test
    void aColonIsRefusedWithWhatToDo() {
        var layout = new Layout().place(Place.of(Path.of("/a:b"), 1));
        assertThatThrownBy(() -> layout.options(Engine.Kind.DOCKER, SOMEBODY))
                .hasMessageContaining("/a:b")
                .hasMessageContaining("use another sandbox or rename the folder");
    }

    @Test
    void mountPointsAreReadWithTheirSpaces() {
        var mounts = HostMounts.of(List.of(
                "36 35 98:0 / /mnt/a\\040b rw,noatime - ext3 /dev/root rw",
                "37 36 98:0 / /mnt/a\\040b/c rw - ext3 x rw"));
        assertThat(mounts.below(List.of(Path.of("/mnt/a b")))).containsExactly(Path.of("/mnt/a b/c"));
    }
}
