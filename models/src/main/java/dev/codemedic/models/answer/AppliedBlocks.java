package dev.codemedic.models.answer;

import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a model's blocks in a project.
 *
 * @param patch all of them; empty where one does not fit
 * @param complaints why not, each in one sentence that can be told to the model
 */
public record AppliedBlocks(Optional<Patch> patch, List<String> complaints) {
    public AppliedBlocks {
        complaints = List.copyOf(complaints);
    }

    /**
     * Finds each block's place.
     *
     * @param shown the files that the model was shown, of which a bare name may be one
     */
    public static AppliedBlocks of(ModelAnswer answer, SourceTree sources, Collection<Path> shown) {
        var complaints = new ArrayList<>(answer.complaints());
        var edits = new LinkedHashMap<Path, List<Edit>>();
        var anchors = new HashMap<Path, Anchors>();
        // a model that says the same twice means it once
        for (var block : new LinkedHashSet<>(answer.blocks())) {
            var file = file(block.file(), sources, shown);
            if (file.isEmpty()) {
                complaints.add(
                        block.file().isEmpty()
                                ? "a block does not say which file it changes"
                                : "there is no file " + block.file() + " among those shown");
                continue;
            }
            var path = file.get().path();
            switch (anchors.computeIfAbsent(path, _ -> new Anchors(file.get())).place(block)) {
                case Anchors.Found.Place(var edit) ->
                    edits.computeIfAbsent(path, _ -> new ArrayList<>()).add(edit);
                case Anchors.Found.Misfit(var complaint) -> complaints.add(complaint);
            }
        }
        if (answer.blocks().isEmpty() && complaints.isEmpty()) {
            complaints.add(
                    "there is no block with a change in the answer; write the lines to replace and those that replace"
                            + " them between <<<<<<< SEARCH, ======= and >>>>>>> REPLACE");
        }
        if (!complaints.isEmpty()) {
            return new AppliedBlocks(Optional.empty(), complaints);
        }
        try {
            return new AppliedBlocks(Optional.of(patch(edits, sources)), List.of());
        } catch (EditImpossible | SourceUnreadable impossible) {
            return new AppliedBlocks(Optional.empty(), List.of(String.valueOf(impossible.getMessage())));
        }
    }

    private static Patch patch(Map<Path, List<Edit>> edits, SourceTree sources)
            throws EditImpossible, SourceUnreadable {
        var after = new LinkedHashMap<Path, SourceFile>();
        for (var entry : edits.entrySet()) {
            after.put(entry.getKey(), sources.read(entry.getKey()).edited(entry.getValue()));
        }
        return Patch.between(sources, after);
    }

    private static Optional<SourceFile> file(String name, SourceTree sources, Collection<Path> shown) {
        if (name.isEmpty()) {
            return shown.size() == 1 ? sources.find(shown.iterator().next()) : Optional.empty();
        }
        try {
            var path = Path.of(name).normalize();
            var relative = path.startsWith(sources.root()) ? sources.root().relativize(path) : path;
            if (shown.contains(relative)) {
                return sources.find(relative);
            }
            // diffs have a/ or b/ before the name, and models put it elsewhere too
            var bare = relative.getNameCount() > 1
                            && Set.of("a", "b").contains(relative.getName(0).toString())
                    ? relative.subpath(1, relative.getNameCount())
                    : relative;
            var alike = shown.stream()
                    .filter(one -> one.endsWith(relative) || one.equals(bare))
                    .toList();
            return alike.size() == 1 ? sources.find(alike.getFirst()) : Optional.empty();
        } catch (InvalidPathException strange) {
            return Optional.empty();
        }
    }
}
