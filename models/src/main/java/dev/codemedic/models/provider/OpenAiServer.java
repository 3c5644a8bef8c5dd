package dev.codemedic.models.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.ModelTrouble.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a running server has that speaks OpenAI's protocol. */
public final class OpenAiServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration QUICK = Duration.ofSeconds(2);

    private final Endpoint endpoint;
    private final HttpClient http;

    /** A server; nothing is asked yet. @param endpoint whose model does not matter */
    public OpenAiServer(Endpoint endpoint, HttpClient http) {
        this.endpoint = endpoint;
        this.http = http;
    }

    /** The names of its models, in its order. */
    public List<String> models() throws ModelTrouble, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(endpoint.address() + "/models"));
        if (!endpoint.key().isEmpty()) {
            request.header("Authorization", "Bearer " + endpoint.key());
        }
        try {
            var response = new QuickLook(http, QUICK).at(request.build());
            if (response.statusCode() != 200) {
                throw new ModelTrouble(
                        Kind.SERVER, endpoint.address() + " answers with status " + response.statusCode());
            }
            var names = new ArrayList<String>();
            for (var model : JSON.readTree(response.body()).path("data")) {
                if (model.path("id").isTextual()) {
                    names.add(model.path("id").textValue());
                }
            }
            return names;
        } catch (ModelTrouble known) {
            throw known;
        } catch (IOException broken) {
            throw Troubles.of(endpoint, broken);
        }
    }
}
