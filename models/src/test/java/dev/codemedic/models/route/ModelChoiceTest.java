package dev.codemedic.models.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.models.provider.OllamaServer.Installed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
    private static final long GIGABYTE = 1_000_000_000;

    /** @param models such as {@code llama3:8b=5}, with gigabytes */
    private static String choice(double gigabytes, String... models) {
        var installed = Stream.of(models)
                .map(model -> model.split("="))
                .map(parts -> new Installed(parts[0], (long) (Double.parseDouble(parts[1]) * GIGABYTE), "", ""))
                .toList();
        return new ModelChoice((long) (gigabytes * GIGABYTE))
                .among(installed)
                .map(Installed::name)
                .orElse("none");
    }

    @Test
    void theLargestForCodeThatFits() {
        var models = new String[] {"llama3.1:70b=40", "qwen2.5-coder:3b=2", "qwen2.5-coder:7b=5", "codestral:22b=13"};
        assertThat(choice(8, models)).isEqualTo("qwen2.5-coder:7b");
        assertThat(choice(64, models)).isEqualTo("codestral:22b");
        assertThat(choice(13, models)).as("the context needs room as well").isEqualTo("qwen2.5-coder:7b");
    }

    @Test
    void anotherWhereNoneForCodeFitsAndTheSmallestWhereNothingDoes() {
        assertThat(choice(8, "codestral:22b=13", "llama3.1:8b=5")).isEqualTo("llama3.1:8b");
        assertThat(choice(1, "llama3.2:1b=1.3", "codestral:22b=13", "starcoder2:3b=2"))
                .isEqualTo("starcoder2:3b");
    }

    @Test
    void neitherVectorsNorWhatGoesToACloud() {
        assertThat(choice(
                        64,
                        "nomic-embed-text:latest=0.3",
                        "all-minilm:22m=0.1",
                        "bge-m3:567m=1.2",
                        "qwen3-coder:480b-cloud=0"))
                .isEqualTo("none");
    }

    @Test
    void ofNamesAloneTheFirstForCode() {
        assertThat(ModelChoice.named(List.of("text-embedding-nomic", "gemma-3", "qwen2.5-coder-7b-instruct")))
                .hasValue("qwen2.5-coder-7b-instruct");
        assertThat(ModelChoice.named(List.of("gemma-3"))).hasValue("gemma-3");
        assertThat(ModelChoice.named(List.of())).isEmpty();
    }
}
