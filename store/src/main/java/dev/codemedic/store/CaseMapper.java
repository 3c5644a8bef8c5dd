package dev.codemedic.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.verify.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Whole cases as JSON and back, for the store's own use: field names are those of the records. */
final class CaseMapper {
    private final ObjectMapper mapper = JsonMapper.builder()
            .visibility(com.fasterxml.jackson.annotation.PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(com.fasterxml.jackson.annotation.PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(com.fasterxml.jackson.annotation.PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addMixIn(Exit.class, ExitKinds.class)
            .addMixIn(Verdict.class, VerdictKinds.class)
            .addMixIn(Decision.class, DecisionKinds.class)
            .addModule(new SimpleModule()
                    .addSerializer(new AsText<>(Path.class))
                    .addDeserializer(Path.class, new FromText<>(Path.class, Path::of))
                    .addSerializer(new AsText<>(Instant.class))
                    .addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse))
                    .addSerializer(new AsText<>(Duration.class))
                    .addDeserializer(Duration.class, new FromText<>(Duration.class, Duration::parse)))
            .build();

    /** A case as JSON. */
    String write(Case healed) {
        try {
            return mapper.writeValueAsString(healed);
        } catch (JsonProcessingException mistake) {
            throw new IllegalStateException("a case that is no JSON: " + mistake.getOriginalMessage(), mistake);
        }
    }

    /** The case again. @throws IOException where the JSON is of another format */
    Case read(String json) throws IOException {
        return mapper.readValue(json, Case.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Exit.Code.class, name = "code"),
        @JsonSubTypes.Type(value = Exit.Signal.class, name = "signal"),
        @JsonSubTypes.Type(value = Exit.TimedOut.class, name = "timed-out")
    })
    private interface ExitKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Verdict.Rejected.class, name = "rejected"),
        @JsonSubTypes.Type(value = Verdict.Survives.class, name = "survives"),
        @JsonSubTypes.Type(value = Verdict.Plausible.class, name = "plausible"),
        @JsonSubTypes.Type(value = Verdict.Verified.class, name = "verified")
    })
    private interface VerdictKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Decision.Apply.class, name = "apply"),
        @JsonSubTypes.Type(value = Decision.Ask.class, name = "ask"),
        @JsonSubTypes.Type(value = Decision.Diagnose.class, name = "diagnose"),
        @JsonSubTypes.Type(value = Decision.Stop.class, name = "stop")
    })
    @JsonIgnoreProperties(ignoreUnknown = true)
    private interface DecisionKinds {}

    private static final class AsText<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }

        @Override
        public void serializeWithType(
                T value,
                JsonGenerator out,
                SerializerProvider provider,
                com.fasterxml.jackson.databind.jsontype.TypeSerializer typed)
                throws IOException {
            serialize(value, out, provider);
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return parse.apply(in.getText());
        }
    }
}
