package dev.codemedic.models.provider;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.codemedic.core.model.Question;

/** Counts tokens, about as a server's own tokenizer would. */
public final class Tokens {
    /** What each message costs beside its text. */
    private static final int AROUND = 8;

    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

    /** Tokens of a text. */
    public int in(String text) {
        return encoding.countTokensOrdinary(text);
    }

    /** Tokens of a question. */
    public int in(Question question) {
        return question.messages().stream()
                .mapToInt(message -> in(message.text()) + AROUND)
                .sum();
    }
}
