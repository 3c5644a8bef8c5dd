package dev.codemedic.learn.lesson;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.learn.pattern.PatternUnreadable;
import dev.codemedic.learn.pattern.Rewrite;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Makes lessons of accepted fixes. A lesson is only made where it gives the very fix that it was made of again. */
public final class Lessons {
    private static final int MOST = 4;
    private static final int MOST_WIDE = 12;

    private final String incident;
    private final Diagnosis diagnosis;
    private final SourceTree sources;

    /**
     * Prepares to learn.
     *
     * @param incident the incident that was healed, such as {@code M-3}
     * @param diagnosis what was found
     * @param sources the project before the fix
     */
    public Lessons(String incident, Diagnosis diagnosis, SourceTree sources) {
        this.incident = incident;
        this.diagnosis = diagnosis;
        this.sources = sources;
    }

    /** What a fix teaches. */
    public Learned of(Patch patch) {
        try {
            var change = FileChange.of(patch, sources);
            var shape = Shapes.of(change);
            var found = change.isEmpty() ? imported(change, shape) : changed(change, shape);
            return found.isEmpty()
                    ? new Learned(List.of(), "what is left of it would fit nearly any code")
                    : new Learned(found, "");
        } catch (Unlearnable reason) {
            return new Learned(List.of(), String.valueOf(reason.getMessage()));
        }
    }

    private List<Lesson> changed(FileChange change, String shape) throws Unlearnable {
        var names = ProjectNames.in(change.before(), sources);
        var regions = new Regions(change).found();
        if (regions.isEmpty()) {
            throw new Unlearnable("it changes a declaration as a whole");
        }
        var narrow = regions.stream().filter(region -> !region.wide()).toList();
        var wide = regions.stream().filter(Region::wide).limit(MOST_WIDE).toList();
        var found = general(change, names, narrow, shape);
        for (var region : wide) {
            if (found.isEmpty()) {
                found = general(change, names, List.of(region), shape);
            }
        }
        if (found.isEmpty()) {
            var whole = narrow.isEmpty() ? wide : narrow;
            return lesson(change, names, whole.getLast(), Level.VERBATIM, shape).stream()
                    .toList();
        }
        return found;
    }

    /** The largest stretch at every level, and the smallest that says enough at the last. */
    private List<Lesson> general(FileChange change, ProjectNames names, List<Region> regions, String shape) {
        var found = new LinkedHashMap<String, Lesson>();
        for (var level : List.of(Level.NAMES, Level.VALUES, Level.SUBTREES)) {
            for (var region : regions.reversed()) {
                var lesson = lesson(change, names, region, level, shape);
                if (lesson.isPresent()) {
                    found.putIfAbsent(lesson.get().pattern(), lesson.get());
                    break;
                }
            }
        }
        for (var region : regions) {
            var lesson = lesson(change, names, region, Level.SUBTREES, shape);
            if (lesson.isPresent()) {
                found.putIfAbsent(lesson.get().pattern(), lesson.get());
                break;
            }
        }
        return found.values().stream().limit(MOST).toList();
    }

    private Optional<Lesson> lesson(FileChange change, ProjectNames names, Region region, Level level, String shape) {
        try {
            var condition = Condition.of(diagnosis, false);
            var general = new Generalisation(change, names, region, level, condition.isSpelling()).general();
            var rewrite = Rewrite.of(change.before().grammar(), general.pattern(), general.replacement());
            if (!Specificity.isEnough(rewrite) || !repeats(rewrite, change, region, general)) {
                return Optional.empty();
            }
            var example = new Example(
                    new Unparsed().of(region.before()).replace("$$", "$"),
                    after(change, region),
                    List.copyOf(
                            general.near().values().stream().map(Lessons::bare).toList()));
            boolean atSite = rewrite.pattern().tokens().stream().noneMatch(Parts::isName);
            return Optional.of(new Lesson(
                    incident,
                    Condition.of(diagnosis, atSite && onLine(region, change)),
                    level,
                    general.pattern(),
                    general.replacement(),
                    change.imports(),
                    shape,
                    example));
        } catch (Unlearnable | PatternUnreadable not) {
            return Optional.empty();
        }
    }

    private static String bare(String code) {
        return code.replaceAll("^['\"]|['\"]$", "");
    }

    private static String after(FileChange change, Region region) {
        var code = new Unparsed().of(region.after()).replace("$$", "$");
        return change.imports().isEmpty() ? code : String.join("\n", change.imports()) + "\n" + code;
    }

    private boolean onLine(Region region, FileChange change) {
        var file = change.before().file();
        return diagnosis.sites().stream()
                .anyMatch(site -> site.file().equals(file.path())
                        && site.line() >= file.lineAt(region.start())
                        && site.line() <= file.lineAt(region.end()));
    }

    /** Whether the lesson makes the same of the code that it is from. */
    private static boolean repeats(Rewrite rewrite, FileChange change, Region region, Generalisation.General general) {
        var file = change.before().file();
        return rewrite.places(change.before(), file.lineAt(region.start()), file.lineAt(region.end())).stream()
                .filter(match -> match.start() == region.start() && match.end() == region.end())
                .flatMap(match -> rewrite.edits(match, general.near()).stream())
                .anyMatch(edits -> gives(edits, change));
    }

    private static boolean gives(List<Edit> edits, FileChange change) {
        try {
            var tree = SyntaxTree.parse(
                    change.before().grammar(), change.before().file().edited(edits));
            return Parts.leaves(tree.root()).stream()
                    .map(Node::text)
                    .toList()
                    .equals(change.fresh().stream().map(Node::text).toList());
        } catch (EditImpossible unfit) {
            return false;
        }
    }

    /** Only imports are new: what fails for want of the name gets the line. */
    private List<Lesson> imported(FileChange change, String shape) throws Unlearnable {
        var grammar = change.before().grammar();
        for (var name : Imports.names(grammar, change.imports())) {
            var use = change.old().stream()
                    .filter(token -> Parts.isName(token) && token.text().equals(name))
                    .filter(token -> token.ancestors().noneMatch(Imports::isImport))
                    .findFirst();
            if (use.isPresent()) {
                var code = name.replace("$", "$$");
                var statement = change.before().file().line(use.get().line()).strip();
                var example = new Example(statement, String.join("\n", change.imports()) + "\n" + statement, List.of());
                return List.of(new Lesson(
                        incident,
                        Condition.of(diagnosis, false),
                        Level.NAMES,
                        code,
                        code,
                        change.imports(),
                        shape,
                        example));
            }
        }
        throw new Unlearnable("nothing tells what the import is for");
    }
}
