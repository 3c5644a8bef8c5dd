package dev.codemedic.bench.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriorCountsTest {
    @TempDir
    Path folder;

    @Test
    void onlyCorrectFixesOfTheSearchCount() throws IOException {
        var counts = new PriorCounts();
        counts.add(Files.writeString(folder.resolve("a.json"), """
                {"bugs": [
                  {"judged": {"correct": true}, "edit": {"source": "search:comparison.loop"}},
                  {"judged": {"correct": true}, "edit": {"source": "search:comparison.loop"}},
                  {"judged": {"correct": true}, "edit": {"source": "search:constant.return"}},
                  {"judged": {"correct": false}, "edit": {"source": "search:delete.statement"}},
                  {"judged": {"correct": true}, "edit": {"source": "template:LoopPastEnd"}},
                  {"judged": {"correct": false}, "edit": null}
                ]}
                """));
        assertThat(counts.size()).isEqualTo(3);
        // Expected by chance 2 * 2 / 3; seen 2; three more on both sides.
        assertThat(counts.lines())
                .containsExactly("comparison=2", "constant=1", "comparison.loop=1.15", "constant.return=1.20");
    }
}
