package dev.codemedic.models.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The requests to one model as they are sent: what LangChain4j has no word for is put in, and what the server has refused
 * once is left out from then on. Models differ in this, and no server tells beforehand.
 */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SPARED =
            Pattern.compile("\\b(?:temperature|seed|logprobs|stream_options)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<Integer> REFUSING = Set.of(400, 403, 422);
    private static final String BOUND = "max_tokens";
    private static final String NEWER_BOUND = "max_completion_tokens";

    private final Provider provider;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    Bodies(Provider provider) {
        this.provider = provider;
    }

    /** Whether a refusal names something that it can do without; it is not sent again then. */
    boolean learn(Refusal refusal) {
        if (!REFUSING.contains(refusal.status()) || refusal.tooLong()) {
            return false;
        }
        boolean learnt = refusal.body().contains(NEWER_BOUND) && refused.add(BOUND);
        var named = SPARED.matcher(refusal.body());
        while (named.find()) {
            learnt |= refused.add(named.group().toLowerCase(Locale.ROOT));
        }
        return learnt;
    }

    /** The body that is sent for one of LangChain4j. */
    String amended(String body) {
        try {
            return JSON.readTree(body) instanceof ObjectNode object ? JSON.writeValueAsString(amended(object)) : body;
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }

    private ObjectNode amended(ObjectNode body) {
        if (provider != Provider.ANTHROPIC && provider != Provider.GEMINI) {
            // how likely each token was; Ollama tells since 0.12.11, and older ones do not mind
            body.put("logprobs", true);
        }
        if (refused.contains(BOUND) && body.has(BOUND)) {
            body.set(NEWER_BOUND, body.remove(BOUND));
        }
        for (var name : refused) {
            body.remove(name);
            for (var part : body) {
                if (part instanceof ObjectNode options) {
                    options.remove(name);
                }
            }
        }
        return body;
    }
}
