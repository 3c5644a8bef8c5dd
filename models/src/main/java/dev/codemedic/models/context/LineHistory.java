package dev.codemedic.models.context;

import dev.codemedic.core.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Commits that touched certain lines of a file, the latest first. Other than with blame, a commit that took lines away there
 * counts as well, since that is how guards get lost. Authors are left out.
 */
final class LineHistory {
    private static final int LARGEST = 512 * 1024;
    private static final int HUNK_LINES = 30;
    private static final int LONGEST_LINE = 200;
    private static final int SHORT_ID = 8;
    private static final int CONTEXT = 2;

    private final GitFolder git;
    private final SourceFile file;
    private final String name;
    private final RawText now;
    private final Deadline deadline;
    private final DiffAlgorithm diff = quick();

    /** The history of a file as it is now, also where that is not committed. */
    LineHistory(GitFolder git, SourceFile file, String name, Deadline deadline) {
        this.git = git;
        this.file = file;
        this.name = name;
        this.now = new RawText(file.bytes());
        this.deadline = deadline;
    }

    /** Where lines repeat too often to tell them apart, all of them count as changed: the exact way may take minutes. */
    private static DiffAlgorithm quick() {
        var histogram = new HistogramDiff();
        histogram.setFallbackAlgorithm(null);
        return histogram;
    }

    /**
     * The commits that touched any of the lines: id, date, first line of the message, and what they changed there.
     *
     * @param most of them
     * @return what could be found before the deadline and before what is broken
     */
    List<String> touching(List<LineRange> ranges, int most) {
        var found = new ArrayList<String>();
        if (now.size() == 0 || file.bytes().length > LARGEST) {
            return found;
        }
        try (var reader = git.repository().newObjectReader();
                var walk = new RevWalk(reader)) {
            var head = git.repository().resolve(Constants.HEAD);
            if (head == null) {
                return found;
            }
            walk.markStart(walk.parseCommit(head));
            var cutOff = git.repository().getObjectDatabase().getShallowCommits();
            for (var commit = walk.next(); commit != null && !deadline.passed(); commit = walk.next()) {
                if (commit.getParentCount() < 2 && !cutOff.contains(commit)) {
                    told(commit, walk, reader, ranges).ifPresent(found::add);
                }
                if (found.size() == most) {
                    break;
                }
            }
        } catch (IOException | RuntimeException broken) {
            // A repository that nobody has looked at may hold anything; what was found so far is true.
            return found;
        }
        return found;
    }

    private Optional<String> told(RevCommit commit, RevWalk walk, ObjectReader reader, List<LineRange> ranges)
            throws IOException {
        boolean first = commit.getParentCount() == 0;
        var parent = first ? null : walk.parseCommit(commit.getParent(0));
        try (var tree = parent == null
                ? TreeWalk.forPath(reader, name, commit.getTree())
                : TreeWalk.forPath(reader, name, commit.getTree(), parent.getTree())) {
            if (tree == null || parent != null && tree.getObjectId(0).equals(tree.getObjectId(1))) {
                return Optional.empty();
            }
            var after = text(tree.getObjectId(0), reader);
            if (after.isEmpty()) {
                return Optional.empty();
            }
            var before = parent == null ? Optional.<RawText>empty() : text(tree.getObjectId(1), reader);
            if (before.isEmpty()) {
                return Optional.of(heading(commit) + "\n(the file is new in it)");
            }
            var edits = touching(before.get(), after.get(), ranges);
            return edits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(heading(commit) + "\n" + hunk(edits, before.get(), after.get()));
        }
    }

    private static Optional<RawText> text(ObjectId id, ObjectReader reader) throws IOException {
        if (id.equals(ObjectId.zeroId())) {
            return Optional.empty();
        }
        var blob = reader.open(id, Constants.OBJ_BLOB);
        return blob.getSize() > LARGEST ? Optional.empty() : Optional.of(new RawText(blob.getCachedBytes(LARGEST)));
    }

    /** What of a commit lies where the lines were then. */
    private EditList touching(RawText before, RawText after, List<LineRange> ranges) {
        var since = diff.diff(RawTextComparator.WS_IGNORE_TRAILING, after, now);
        var touching = new EditList();
        for (var edit : diff.diff(RawTextComparator.WS_IGNORE_TRAILING, before, after)) {
            for (var range : ranges) {
                int from = then(range.first() - 1, since, false);
                int to = then(range.last(), since, true);
                if (edit.getBeginB() < to && Math.max(edit.getEndB(), edit.getBeginB() + 1) > from) {
                    touching.add(edit);
                    break;
                }
            }
        }
        return touching;
    }

    /** Where a line stood before some edits. @param end whether it is behind the last one of a range */
    private static int then(int line, EditList since, boolean end) {
        int shift = 0;
        for (var edit : since) {
            if (line < edit.getBeginB() || !end && line == edit.getBeginB() && edit.getLengthB() == 0) {
                break;
            }
            if (line < edit.getEndB()) {
                return end ? edit.getEndA() : edit.getBeginA();
            }
            shift = edit.getEndA() - edit.getEndB();
        }
        return line + shift;
    }

    private String heading(RevCommit commit) {
        var date = Instant.ofEpochSecond(commit.getCommitTime())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        var first = Clip.end(commit.getShortMessage(), 2 * LONGEST_LINE);
        var message = first.replaceAll("\\p{Cntrl}", " ").replaceAll("<?[^\\s<>]+@[^\\s<>]+>?", "…");
        return commit.abbreviate(SHORT_ID).name() + " " + date + " " + Clip.end(message, LONGEST_LINE) + "\n"
                + file.path();
    }

    private static String hunk(EditList edits, RawText before, RawText after) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(out)) {
            formatter.setContext(CONTEXT);
            formatter.format(edits, before, after);
        }
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        var text = lines.stream()
                .limit(HUNK_LINES)
                .map(line -> Clip.end(line, LONGEST_LINE))
                .collect(Collectors.joining("\n"));
        return lines.size() > HUNK_LINES ? text + "\n…" : text;
    }
}
