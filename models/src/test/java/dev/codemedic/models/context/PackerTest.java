package dev.codemedic.models.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.models.provider.Tokens;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackerTest {
    private static final Tokens TOKENS = new Tokens();
    private final Packer packer = new Packer(TOKENS);

    @Test
    void whatHelpsMostForItsSizeIsTakenFirst() {
        var packed = packer.pack(
                List.of(
                        new Piece("frames", 0, "the failing line\n".repeat(10), 1),
                        new Piece("commits", 1, "an old commit that says much\n".repeat(60), 0.2),
                        new Piece("cause", 2, "the list is empty", 0.9)),
                120);
        assertThat(packed).containsKeys("frames", "cause");
        assertThat(packed.getOrDefault("commits", "")).doesNotContain("an old commit that says much\n".repeat(20));
    }

    @Test
    void whatIsTooLongIsCutAtALineAndSaysSo() {
        var packed = packer.pack(List.of(new Piece("frames", 0, "one line of code\n".repeat(500), 1)), 100);
        assertThat(packed.get("frames")).startsWith("one line of code\n").endsWith("… (cut here)");
    }

    @Property(tries = 200)
    void thereIsNeverMoreThanThereIsRoomFor(
            @ForAll @Size(max = 12) List<@IntRange(max = 300) Integer> sizes, @ForAll @IntRange(max = 2000) int room) {
        var pieces = sizes.stream()
                .map(size -> new Piece("input " + size % 3, size, "word ".repeat(size) + "\n", 0.3 + size % 7 / 10.0))
                .toList();
        var packed = packer.pack(pieces, room);
        int joints = pieces.size() * 2;
        assertThat(packed.values().stream().mapToInt(TOKENS::in).sum()).isLessThanOrEqualTo(room + joints);
    }
}
