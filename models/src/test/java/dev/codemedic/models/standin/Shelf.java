package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The models that a stand-in has, as Ollama and OpenAI tell of them. */
final class Shelf {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIGEST = "c6eb396dbd5992bbe3f5cdb947e8bbc0ee413d7c17e2beaae69f5d569cf982eb";
    private static final String DATE = "2026-11-22T10:00:00.123456Z";
    private static final long SIZE = 1_300_000_000L;

    private final List<String> models = new CopyOnWriteArrayList<>(List.of("stand-in:1b"));
    private volatile String remote = "";
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    boolean has(String model) {
        return models.contains(model);
    }

    void use(String model) {
        running.add(model);
    }

    void add(String model) {
        if (!models.contains(model)) {
            models.add(model);
        }
    }

    boolean remove(String model) {
        running.remove(model);
        return models.remove(model);
    }

    ObjectNode tags() {
        var all = JSON.createObjectNode();
        var list = all.putArray("models");
        models.forEach(model -> described(list.addObject(), model).put("modified_at", DATE));
        return all;
    }

    ObjectNode loaded() {
        var all = JSON.createObjectNode();
        var list = all.putArray("models");
        running.forEach(model -> described(list.addObject(), model)
                .put("expires_at", "2026-11-22T10:10:00Z")
                .put("size_vram", 0)
                .put("context_length", 4096));
        return all;
    }

    void passOn(String host) {
        remote = host;
    }

    ObjectNode shown() {
        var shown = remote.isEmpty()
                ? JSON.createObjectNode()
                : JSON.createObjectNode().put("remote_model", "stand-in").put("remote_host", remote);
        shown.put("license", "none")
                .put("parameters", "temperature 0.7")
                .put("template", "{{ .Prompt }}")
                .put("modified_at", DATE);
        details(shown);
        shown.putObject("model_info")
                .put("general.architecture", "standin")
                .put("general.parameter_count", 1_200_000_000L)
                .put("standin.context_length", 32_768);
        shown.putArray("capabilities").add("completion");
        return shown;
    }

    private static ObjectNode described(ObjectNode entry, String model) {
        details(entry.put("name", model).put("model", model).put("size", SIZE).put("digest", DIGEST));
        return entry;
    }

    private static void details(ObjectNode entry) {
        var details = entry.putObject("details")
                .put("parent_model", "")
                .put("format", "gguf")
                .put("family", "standin")
                .put("parameter_size", "1.2B")
                .put("quantization_level", "Q4_K_M");
        details.putArray("families").add("standin");
    }

    /** The models as OpenAI lists them. */
    ObjectNode listed() {
        var all = JSON.createObjectNode().put("object", "list");
        var list = all.putArray("data");
        models.forEach(model -> list.addObject()
                .put("id", model)
                .put("object", "model")
                .put("created", 1_795_000_000)
                .put("owned_by", "library"));
        return all;
    }

    /** What is told while a model is fetched; none whose name begins with {@code missing} can be. */
    Stream<ObjectNode> pulled(String model) {
        if (model.startsWith("missing")) {
            return Stream.of(
                    status("pulling manifest"),
                    JSON.createObjectNode().put("error", "pull model manifest: file does not exist"));
        }
        var parts = IntStream.rangeClosed(0, 10)
                .mapToObj(part -> status("pulling " + DIGEST.substring(0, 12))
                        .put("digest", "sha256:" + DIGEST)
                        .put("total", 1000)
                        .put("completed", part * 100));
        var after = Stream.of("verifying sha256 digest", "writing manifest", "success")
                .map(Shelf::status);
        return Stream.concat(Stream.concat(Stream.of(status("pulling manifest")), parts), after);
    }

    private static ObjectNode status(String words) {
        return JSON.createObjectNode().put("status", words);
    }
}
