package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.bench.BenchCase;
import dev.codemedic.bench.BenchRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every program under examples/ gets the verdict that its case.json expects, and the fix means the right thing. */
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> examplesAreHealedAsExpected() throws IOException {
        var run = new BenchRun(MedicProcess.COMMAND);
        return BenchCase.below(Path.of("../examples")).stream()
                .map(bench -> DynamicTest.dynamicTest(bench.name(), () -> {
                    var result = run.of(bench);
                    assertThat(result.wrong()).as(result.messages()).isEmpty();
                }));
    }
}
