package dev.codemedic.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.models.provider.OllamaServer.Installed;
import dev.codemedic.models.route.ModelChoice;
import dev.codemedic.store.JsonLine;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The models that an Ollama has.
 *
 * @param available bytes of memory
 */
record OllamaModels(List<Installed> models, long available) {
    private static final int NARROWEST = 20;
    /** What stands beside a name. */
    private static final int BESIDE = 53;

    /** Which one medic would choose. */
    Optional<Installed> best() {
        return choice().among(models);
    }

    private ModelChoice choice() {
        return new ModelChoice(available);
    }

    /** The one that a name means; a name without a tag means the latest. */
    Optional<Installed> named(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name) || model.name().equals(name + ":latest"))
                .findFirst();
    }

    /** The one with a number of the list, or with a name. */
    Optional<Installed> chosen(String answer) {
        return answer.matches("[0-9]{1,4}")
                ? models.stream().skip(Long.parseLong(answer) - 1L).findFirst().filter(_ -> !answer.matches("0+"))
                : named(answer);
    }

    /** One line for each. @param columns that it may have, where that is enough for it */
    void print(PrintStream out, Style style, int columns) {
        var best = best();
        int longest =
                models.stream().mapToInt(model -> model.name().length()).max().orElse(0);
        int width = Math.clamp(longest, NARROWEST, Math.max(NARROWEST, columns - BESIDE));
        var row = "%3s %-" + width + "s %7s %9s %8s  %s";
        out.println(style.bold(String.format(row, "", "MODEL", "PARAMS", "QUANTIZED", "SIZE", "FITS INTO MEMORY")));
        for (int i = 0; i < models.size(); i++) {
            var model = models.get(i);
            var line = String.format(
                    Locale.ROOT,
                    row,
                    i + 1,
                    Plain.line(model.name(), width),
                    Plain.line(model.parameters(), 7),
                    Plain.line(model.quantization(), 9),
                    ModelChoice.cloud(model.name()) ? "" : PullProgress.size(model.bytes()),
                    memory(model) + (Optional.of(model).equals(best) ? ", \"auto\" takes it" : ""));
            out.println(line);
        }
    }

    private String memory(Installed model) {
        return ModelChoice.cloud(model.name()) ? "in Ollama's cloud" : choice().fits(model) ? "yes" : "no";
    }

    /** All of it as one line of JSON. */
    String json() {
        var json = new ObjectMapper().createObjectNode();
        json.put("available_bytes", available);
        var list = json.putArray("models");
        for (var model : models) {
            list.addObject()
                    .put("name", model.name())
                    .put("parameters", model.parameters())
                    .put("quantization", model.quantization())
                    .put("bytes", model.bytes())
                    .put("cloud", ModelChoice.cloud(model.name()))
                    .put("fits", choice().fits(model))
                    .put("auto", Optional.of(model).equals(best()));
        }
        return JsonLine.of(json);
    }

    /** A model to begin with where there is none, by the memory that there is. */
    String suggestion() {
        // The sizes are those of the files that Ollama has of them.
        var sizes = List.of(
                new Installed("qwen2.5-coder:14b", 9_000_000_000L, "", ""),
                new Installed("qwen2.5-coder:7b", 4_700_000_000L, "", ""),
                new Installed("qwen2.5-coder:3b", 1_900_000_000L, "", ""));
        return sizes.stream()
                .filter(choice()::fits)
                .map(Installed::name)
                .findFirst()
                .orElse("qwen2.5-coder:1.5b");
    }
}
