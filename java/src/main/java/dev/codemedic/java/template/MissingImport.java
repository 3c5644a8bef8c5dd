package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.PlatformClasses;
import dev.codemedic.java.code.Rewrite;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A class is used and not imported: one of that name is looked for in the platform and in the project. */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class MissingImport implements JavaTemplate {
    private static final int MOST = 4;

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return UnresolvedSymbol.of(crash)
                .filter(symbol -> !symbol.kind().equals("method"))
                .filter(symbol -> Character.isUpperCase(symbol.name().charAt(0)))
                .stream()
                .flatMap(symbol -> Stream.concat(project(crash, symbol.name()), platform(crash, symbol.name())));
    }

    private static Stream<Candidate> platform(JavaCrash crash, String name) {
        var found = PlatformClasses.named(name);
        return Stream.iterate(0, at -> at < Math.min(MOST, found.size()), at -> at + 1)
                .map(at -> imported(crash, found.get(at), 0.94 - 0.1 * at));
    }

    private static Stream<Candidate> project(JavaCrash crash, String name) {
        return crash.project().index().files().stream()
                .filter(path -> Objects.equals(path.getFileName(), Path.of(name + ".java")))
                .flatMap(path -> crash.project().file(path).stream())
                .filter(file -> !file.packageName().isEmpty())
                .filter(file -> !file.packageName().equals(crash.file().packageName()))
                .limit(2)
                .map(file -> imported(crash, file.packageName() + "." + name, 0.96));
    }

    private static Candidate imported(JavaCrash crash, String fullName, double prior) {
        return Rewrite.of(crash.file())
                .importing(List.of(fullName))
                .because("`" + fullName + "` is used and not imported", prior);
    }
}
