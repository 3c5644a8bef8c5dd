package dev.codemedic.cli;

import dev.codemedic.core.learn.Objection;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks which proposal, and which of its edits, to write. */
final class Conversation {
    private final BufferedReader in;
    private final PrintStream out;
    private final Report report;
    private final Style style;

    Conversation(InputStream in, PrintStream out, Report report, Style style) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.report = report;
        this.style = style;
    }

    /**
     * What the user has said.
     *
     * @param choice what is to be written; empty for nothing
     * @param rejections what is not wanted
     */
    record Answer(Optional<Choice> choice, List<Rejection.Told> rejections) {
        Answer {
            rejections = List.copyOf(rejections);
        }
    }

    /** The user's choice; nothing is written where nobody answers. */
    Answer choose(List<Proposal> proposals, SourceTree sources) throws IOException {
        var rejections = new ArrayList<Rejection.Told>();
        for (int i = 0; i < proposals.size(); i++) {
            var proposal = proposals.get(i);
            if (i > 0) {
                out.println();
                report.proposal(proposal);
            }
            boolean parts = proposal.assessment().candidate().patch().size() > 1;
            var answer = ask("write it? [y]es, " + (parts ? "[h]unk by hunk, " : "") + "[n]ext, [r]eject, [q]uit: ");
            switch (answer) {
                case "y", "yes" -> {
                    return new Answer(
                            Optional.of(new Choice(
                                    proposal, proposal.assessment().candidate().patch())),
                            rejections);
                }
                case "h" -> {
                    var part = part(proposal.assessment().candidate().patch(), sources);
                    return new Answer(
                            part.size() == 0 ? Optional.empty() : Optional.of(new Choice(proposal, part)), rejections);
                }
                case "r", "reject" -> {
                    var why = objection();
                    why.ifPresent(given -> rejections.add(new Rejection.Told(proposal, given, "")));
                    if (why.isEmpty() || why.get() == Objection.NOT_A_BUG) {
                        return new Answer(Optional.empty(), rejections);
                    }
                }
                case "n", "next" -> {}
                default -> {
                    return new Answer(Optional.empty(), rejections);
                }
            }
        }
        out.println("no more proposals; nothing was written");
        return new Answer(Optional.empty(), rejections);
    }

    private Optional<Objection> objection() throws IOException {
        for (var each : Objection.values()) {
            out.println("  " + each.letter() + "  " + each.words());
        }
        return Objection.of(ask("why? [w, r, s, e, n, o], [q]uit: "));
    }

    private Patch part(Patch patch, SourceTree sources) throws IOException {
        var wanted = new HashSet<Integer>();
        for (int i = 0; i < patch.size(); i++) {
            int index = i;
            show(patch.keeping(edit -> edit == index), sources);
            if (ask("this one? [y]es, [n]o: ").startsWith("y")) {
                wanted.add(i);
            }
        }
        if (wanted.size() < patch.size()) {
            out.println(style.yellow("careful: only the whole was checked, not this part of it"));
        }
        return patch.keeping(wanted::contains);
    }

    private void show(Patch edit, SourceTree sources) throws IOException {
        try {
            new DiffView(style).changes(UnifiedDiff.of(sources, edit)).forEach(line -> out.println("    " + line));
        } catch (EditImpossible | SourceUnreadable changed) {
            throw new IOException(changed.getMessage(), changed);
        }
    }

    private String ask(String question) throws IOException {
        out.print(style.bold(question));
        out.flush();
        var answer = in.readLine();
        return answer == null ? "q" : answer.strip().toLowerCase(Locale.ROOT);
    }
}
