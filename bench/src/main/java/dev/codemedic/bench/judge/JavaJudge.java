package dev.codemedic.bench.judge;

import dev.codemedic.bench.input.Inputs;
import dev.codemedic.bench.judge.jvm.Compare;
import dev.codemedic.bench.process.ClassLocation;
import dev.codemedic.bench.process.Command;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares two compiled versions of a static Java method in a virtual machine of their own.
 *
 * @param patched the patched class
 * @param fixed the fixed class
 * @param method the method's name in both
 */
public record JavaJudge(Version patched, Version fixed, String method) {

    /**
     * One version.
     *
     * @param classes the folder of its class files
     * @param name the class's full name
     */
    public record Version(Path classes, String name) {}

    /** Compares on these inputs. */
    public Tally judge(Inputs inputs, Freedom freedom) throws IOException {
        return new Comparison(inputs, freedom).run(this::command);
    }

    private List<String> command(Path inputs, int first, int wanted, boolean goOn) {
        var path = Stream.of(
                        Compare.class.getName(),
                        "com.fasterxml.jackson.databind.ObjectMapper",
                        "com.fasterxml.jackson.core.JsonFactory",
                        "com.fasterxml.jackson.annotation.JsonProperty")
                .map(ClassLocation::of)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Command.jdk().resolve("bin").resolve("java").toString(),
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                Compare.class.getName(),
                patched.classes().toString(),
                patched.name(),
                fixed.classes().toString(),
                fixed.name(),
                method,
                inputs.toString(),
                Integer.toString(first),
                Integer.toString(wanted),
                Boolean.toString(goOn));
    }
}
