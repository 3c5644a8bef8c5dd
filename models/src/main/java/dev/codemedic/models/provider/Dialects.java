package dev.codemedic.models.provider;

import dev.codemedic.core.model.Question;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/** Each provider's model, set up for one question. */
final class Dialects {
    /** Seconds that Ollama keeps a model loaded: a heal asks several times. */
    private static final int KEPT = 600;

    private Dialects() {}

    static StreamingChatModel model(Endpoint endpoint, Question question, int context, Wire wire) {
        return switch (endpoint.provider()) {
            case OLLAMA -> ollama(endpoint, question, context, wire);
            case OPENAI, HUGGINGFACE -> openAi(endpoint, question, wire);
            case ANTHROPIC -> anthropic(endpoint, question, wire);
            case GEMINI -> gemini(endpoint, question, wire);
        };
    }

    private static StreamingChatModel ollama(Endpoint endpoint, Question question, int context, Wire wire) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(endpoint.address().toString())
                .modelName(endpoint.model())
                .temperature(question.temperature())
                .seed(question.seed())
                .numCtx(context)
                .numPredict(question.answerTokens())
                .defaultRequestParameters(
                        OllamaChatRequestParameters.builder().keepAlive(KEPT).build())
                .build();
    }

    private static StreamingChatModel openAi(Endpoint endpoint, Question question, Wire wire) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(endpoint.address().toString())
                .apiKey(key(endpoint))
                .modelName(endpoint.model())
                .temperature(question.temperature())
                .seed(question.seed())
                .maxTokens(question.answerTokens())
                .build();
    }

    private static StreamingChatModel anthropic(Endpoint endpoint, Question question, Wire wire) {
        return AnthropicStreamingChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(endpoint.address().toString())
                .apiKey(key(endpoint))
                .modelName(endpoint.model())
                .temperature(question.temperature())
                .maxTokens(question.answerTokens())
                .build();
    }

    private static StreamingChatModel gemini(Endpoint endpoint, Question question, Wire wire) {
        return GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(endpoint.address().toString())
                .apiKey(key(endpoint))
                .modelName(endpoint.model())
                .temperature(question.temperature())
                .maxOutputTokens(question.answerTokens())
                .returnThinking(false)
                .build();
    }

    /** LangChain4j wants one, also for a server on this machine that has none. */
    private static String key(Endpoint endpoint) {
        return endpoint.key().isEmpty() ? "none" : endpoint.key();
    }
}
