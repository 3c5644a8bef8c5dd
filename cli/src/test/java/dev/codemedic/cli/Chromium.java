package dev.codemedic.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Chromium without a window, spoken to by the DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final CompletableFuture<Boolean> loaded = new CompletableFuture<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    /** The program; empty where there is none on this machine. */
    static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it. @param profile a folder of its own */
    Chromium(Path program, Path profile) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TMPDIR", Files.createDirectories(profile).toString());
        process = builder.start();
        var address = address(process.errorReader());
        var created = HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        var target = client.send(created, HttpResponse.BodyHandlers.ofString()).body();
        socket = client.newWebSocketBuilder()
                .buildAsync(
                        URI.create(mapper.readTree(target)
                                .at("/webSocketDebuggerUrl")
                                .asText()),
                        new Listener())
                .join();
    }

    private static String address(BufferedReader errors) throws IOException {
        for (var line = errors.readLine(); line != null; line = errors.readLine()) {
            var found = LISTENS.matcher(line);
            if (found.find()) {
                Thread.ofPlatform()
                        .daemon()
                        .name("chromium-errors")
                        .start(() -> errors.lines().forEach(told -> {}));
                return found.group(1);
            }
        }
        throw new IOException("chromium ended before it could be spoken to");
    }

    /** Opens a page and waits until all of it is there. */
    void open(URI page) throws Exception {
        for (var domain : List.of("Page", "Network", "Log", "Runtime")) {
            call(domain + ".enable", Map.of());
        }
        call("Page.navigate", Map.of("url", page.toString()));
        loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** What an expression gives, as JSON. */
    JsonNode evaluated(String expression) throws Exception {
        return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
                .at("/result/value");
    }

    /** Makes the window as wide as that, in pixels. */
    void width(int pixels) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What was asked for, in order. */
    List<String> requests() {
        return new ArrayList<>(requests);
    }

    /** What it complained of. */
    List<String> messages() {
        return new ArrayList<>(messages);
    }

    private JsonNode call(String method, Map<String, ?> parameters)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        int id = number.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        socket.sendText(mapper.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
        process.destroy();
        process.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly())
                .join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    told(mapper.readTree(text.toString()));
                } catch (IOException noJson) {
                    messages.add(String.valueOf(noJson.getMessage()));
                }
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void told(JsonNode event) {
            if (event.has("id")) {
                Optional.ofNullable(answers.remove(event.path("id").asInt()))
                        .ifPresent(answer -> answer.complete(event.path("result")));
                return;
            }
            switch (event.path("method").asText()) {
                case "Page.loadEventFired" -> loaded.complete(true);
                case "Network.requestWillBeSent" ->
                    requests.add(event.at("/params/request/url").asText());
                case "Log.entryAdded" ->
                    messages.add(event.at("/params/entry/text").asText());
                case "Runtime.consoleAPICalled", "Runtime.exceptionThrown" ->
                    messages.add(event.path("params").toString());
                default -> {}
            }
        }
    }
}
