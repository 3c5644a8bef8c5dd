package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Session;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Stands in until a cell is opened. */
public final class ClosedCell implements Cell {
    @Override
    public Run run(Command command, Map<Path, SourceFile> changed, Set<Path> reads, Set<Path> writes, Limits limits) {
        throw new IllegalStateException("not opened");
    }

    @Override
    public Session start(Command command, Set<Path> reads, Set<Path> writes, Limits limits) {
        throw new IllegalStateException("not opened");
    }

    @Override
    public void close() {}
}
