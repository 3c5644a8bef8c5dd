package dev.codemedic.cli.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A settings file as it is on disk. */
final class TomlFile {
    private static final long LARGEST = 256 << 10;
    private static final String MARK = "\uFEFF";

    private TomlFile() {}

    /**
     * The text of a file.
     *
     * @return empty where there is none
     * @throws SettingsUnusable where it cannot be read
     */
    static Optional<String> text(Path file) throws SettingsUnusable {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new SettingsUnusable(file + " is no file of at most " + (LARGEST >> 10) + " KB");
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (SettingsUnusable known) {
            throw known;
        } catch (CharacterCodingException strange) {
            throw new SettingsUnusable(file + " is not written in UTF-8");
        } catch (IOException unreadable) {
            throw new SettingsUnusable(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /**
     * What a text says.
     *
     * @param file for messages
     * @throws SettingsUnusable where it is no TOML; the message has the line
     */
    static TomlTable table(Path file, String text) throws SettingsUnusable {
        try (var parser = new TomlFactory().createParser(text.startsWith(MARK) ? text.substring(1) : text)) {
            parser.nextToken();
            return new TomlTable(file.toString(), "", object(parser));
        } catch (JsonProcessingException wrong) {
            var at = wrong.getLocation();
            throw new SettingsUnusable(file + (at == null ? "" : ", line " + at.getLineNr()) + ": "
                    + wrong.getOriginalMessage().lines().findFirst().orElse("this is no TOML"));
        } catch (IOException unreadable) {
            throw new SettingsUnusable(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** The tree is made here, since a mapper takes fifty milliseconds of a start to make. */
    private static ObjectNode object(JsonParser parser) throws IOException {
        var object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            object.set(name, node(parser));
        }
        return object;
    }

    private static JsonNode node(JsonParser parser) throws IOException {
        var nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                var array = nodes.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(node(parser));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
            default -> nodes.textNode(parser.getText());
        };
    }
}
