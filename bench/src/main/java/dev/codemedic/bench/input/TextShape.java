package dev.codemedic.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Texts of the characters that the given ones have.
 *
 * @param alphabet the characters, each as often as it was seen
 * @param shortest the least length
 * @param longest the greatest length
 * @param seen those given
 */
record TextShape(String alphabet, int shortest, int longest, List<String> seen) implements Shape {

    static TextShape of(List<String> seen, int cap) {
        var characters = seen.stream().collect(Collectors.joining());
        int shortest = seen.stream().mapToInt(String::length).min().orElse(0);
        int longest = seen.stream().mapToInt(String::length).max().orElse(0);
        return new TextShape(
                characters.isEmpty() ? "ab" : characters, Math.min(shortest, 1), Math.min(longest + 2, cap), seen);
    }

    @Override
    public JsonNode random(RandomGenerator random) {
        int length = Math.max(shortest, Math.min(random.nextInt(longest + 1), random.nextInt(longest + 1) + 2));
        int kinds = 1 + random.nextInt(8);
        var few = new StringBuilder();
        for (int kind = 0; kind < kinds; kind++) {
            few.append(letter(random));
        }
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(few.charAt(random.nextInt(few.length())));
        }
        return JSON.textNode(cut(text.toString()));
    }

    @Override
    public JsonNode mutate(JsonNode value, RandomGenerator random) {
        var text = new StringBuilder(value.textValue());
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, letter(random));
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            case 2 -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(letter(random)));
            case 3 -> text.append(text.substring(at));
            default -> text.delete(0, at);
        }
        return JSON.textNode(cut(text.isEmpty() && shortest > 0 ? String.valueOf(letter(random)) : text.toString()));
    }

    @Override
    public boolean fits(JsonNode value) {
        return value.isTextual();
    }

    private char letter(RandomGenerator random) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }

    private String cut(String text) {
        return text.length() > longest ? text.substring(text.length() - longest) : text;
    }
}
