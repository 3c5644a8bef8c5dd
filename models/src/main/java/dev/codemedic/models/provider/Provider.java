package dev.codemedic.models.provider;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who serves language models, and by which protocol. */
public enum Provider {
    /** Ollama's own protocol; on this machine if not told otherwise. */
    OLLAMA("http://127.0.0.1:11434", "OLLAMA_HOST", ""),
    /** What most servers speak: llama.cpp, vLLM, LM Studio, OpenRouter, OpenAI itself. */
    OPENAI("https://api.openai.com/v1", "OPENAI_BASE_URL", "OPENAI_API_KEY"),
    /** Anthropic's protocol. */
    ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_BASE_URL", "ANTHROPIC_API_KEY"),
    /** Google's protocol. */
    GEMINI("https://generativelanguage.googleapis.com/v1beta", "GEMINI_BASE_URL", "GEMINI_API_KEY"),
    /** Hugging Face's router, which speaks as OpenAI does. */
    HUGGINGFACE("https://router.huggingface.co/v1", "HF_BASE_URL", "HF_TOKEN");

    private final String address;
    private final String addressVariable;
    private final String keyVariable;

    Provider(String address, String addressVariable, String keyVariable) {
        this.address = address;
        this.addressVariable = addressVariable;
        this.keyVariable = keyVariable;
    }

    /** The word before the slash of a model's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is if nobody says otherwise. */
    public String address() {
        return address;
    }

    /** The variable of the environment that says otherwise. */
    public String addressVariable() {
        return addressVariable;
    }

    /** The variable that holds its key; empty where it wants none. */
    public String keyVariable() {
        return keyVariable;
    }

    /** The provider of that word. */
    public static Optional<Provider> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
