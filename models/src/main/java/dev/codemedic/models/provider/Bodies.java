package dev.codemedic.models.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** What is added to a request that LangChain4j has no word for. */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bodies() {}

    /** Ollama tells the tokens' likelihood when asked, since 0.12.11; older ones do not mind. */
    static UnaryOperator<String> of(Provider provider) {
        return provider == Provider.OLLAMA ? Bodies::withLikelihoods : body -> body;
    }

    private static String withLikelihoods(String body) {
        try {
            return JSON.readTree(body) instanceof ObjectNode object
                    ? JSON.writeValueAsString(object.put("logprobs", true))
                    : body;
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }
}
