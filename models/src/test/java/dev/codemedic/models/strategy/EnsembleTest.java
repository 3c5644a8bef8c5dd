package dev.codemedic.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnsembleTest {
    private static final Reply GUARD = Reply.text(Report.GUARD);
    private static final Reply OTHER =
            Reply.text(Report.block("    return done / len(jobs)", "    return done / max(1, len(jobs))"));

    @TempDir
    Path root;

    private Report report;

    @BeforeEach
    void project() throws IOException {
        report = Report.in(root);
    }

    @Test
    void whatMoreModelsAgreeOnComesFirst() throws Exception {
        try (var one = StandIn.answering(OTHER);
                var two = StandIn.answering(GUARD);
                var three = StandIn.answering(GUARD)) {
            var candidates = new Ensemble(report.dialogue(one, two, three), 2).propose(report.attempt(), _ -> {});
            assertThat(candidates).hasSize(2);
            assertThat(report.after(candidates.getFirst())).contains("if jobs else 0");
            assertThat(candidates.getFirst().prior())
                    .isGreaterThan(candidates.getLast().prior());
            assertThat(candidates.getFirst().provenance()).hasToString("model:ollama/stand-in:1b ensemble");
        }
    }

    @Test
    void aModelThatFailsLeavesTheOthers() throws Exception {
        try (var broken = StandIn.answering(new Reply.Status(500, "out of memory"));
                var fine = StandIn.answering(GUARD)) {
            assertThat(new Ensemble(report.dialogue(broken, fine), 2).propose(report.attempt(), _ -> {}))
                    .hasSize(1);
            var alone = new Ensemble(report.dialogue(broken, broken), 2);
            assertThatThrownBy(() -> alone.propose(report.attempt(), _ -> {}))
                    .isInstanceOf(ModelTrouble.class)
                    .hasMessageContaining("out of memory");
        }
    }

    @Test
    void aSingleModelIsAskedForOneSampleMore() throws Exception {
        try (var server = StandIn.answering(GUARD, OTHER)) {
            assertThat(new Ensemble(report.dialogue(server), 2).propose(report.attempt(), _ -> {}))
                    .hasSize(2);
            assertThat(server.asked()).hasSize(3);
        }
    }
}
