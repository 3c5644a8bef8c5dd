package dev.codemedic.bench.learning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A long life of one project: every bug occurs for the first time, then every one a second time under other names and in
 * another place, and so on. An owner, who knows what is right from outside, applies the first right proposal and turns down
 * the wrong ones before it. Each failure is healed with that memory and, elsewhere, without any.
 */
public final class MemoryBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> medic;
    private final Path work;
    private final List<Mode> modes;

    /**
     * Prepares one.
     *
     * @param medic the command that starts medic
     * @param work an empty folder
     * @param modes besides {@link Mode#MEMORY}
     */
    public MemoryBench(List<String> medic, Path work, List<Mode> modes) {
        this.medic = List.copyOf(medic);
        this.work = work;
        this.modes = List.copyOf(modes);
    }

    /**
     * Goes through it.
     *
     * @param occurrences of each bug
     * @param done is told of each heal
     * @throws IOException where medic or a program cannot be started
     */
    public List<Step> run(List<Family> families, int occurrences, Consumer<Step> done) throws IOException {
        var project = ward("project");
        var steps = new ArrayList<Step>();
        for (int time = 1; time <= occurrences; time++) {
            for (var family : families) {
                if (family.occurrences().size() < time) {
                    continue;
                }
                var occurrence = family.occurrences().get(time - 1);
                for (var mode : modes) {
                    var elsewhere = mode == Mode.SCORES ? project : ward("apart-" + steps.size());
                    elsewhere.admit(occurrence);
                    var step = step(elsewhere, family, occurrence, time, mode);
                    steps.add(step);
                    done.accept(step);
                }
                project.admit(occurrence);
                var step = step(project, family, occurrence, time, Mode.MEMORY);
                owner(project, step);
                steps.add(step);
                done.accept(step);
            }
        }
        return steps;
    }

    /** The rules that came of it, as {@code medic rules list --json} tells them. */
    public JsonNode rules() throws IOException {
        var told = new Ward(medic, work.resolve("project"), work.resolve("state"))
                .medic(null, List.of("rules", "list", "--json"));
        return JSON.readTree(told).path("rules");
    }

    private Ward ward(String name) throws IOException {
        return new Ward(medic, Files.createDirectories(work.resolve(name)), work.resolve("state"));
    }

    private static Step step(Ward ward, Family family, Occurrence occurrence, int time, Mode mode) throws IOException {
        var told = ward.heal(occurrence, mode);
        var incident = told.path("id").asText();
        int proposals = told.path("proposals").size();
        int right = 0;
        for (int rank = 1; rank <= proposals && right == 0; rank++) {
            right = ward.isRight(occurrence, incident, rank) ? rank : 0;
        }
        var best = told.path("proposals").path(0);
        return new Step(
                family.name(),
                family.language(),
                time,
                mode,
                incident,
                proposals,
                right,
                best.path("score").path("confidence").asDouble(),
                best.path("score").path("S").asDouble(),
                best.path("source").asText(),
                told.path("proposed_seconds").asDouble(),
                told.path("seconds").asDouble());
    }

    /** What an owner does who sees what is right. */
    private static void owner(Ward project, Step step) throws IOException {
        int wrong = step.right() == 0 ? Math.min(1, step.proposals()) : step.right() - 1;
        for (int rank = 1; rank <= wrong; rank++) {
            project.medic(
                    null, List.of("reject", step.incident(), "--proposal", String.valueOf(rank), "--reason", "wrong"));
        }
        if (step.right() > 0) {
            project.medic(
                    null, List.of("apply", "--no-run", "--proposal", String.valueOf(step.right()), step.incident()));
        }
    }
}
