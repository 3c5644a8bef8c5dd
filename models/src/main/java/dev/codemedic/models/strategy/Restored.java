package dev.codemedic.models.strategy;

import dev.codemedic.core.redact.Placeholders;
import dev.codemedic.models.answer.EditBlock;
import dev.codemedic.models.answer.ModelAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts secrets back into a model's blocks, but only where they stood and no more often: no answer moves a secret to another
 * place, or copies it there.
 */
record Restored(Placeholders hidden) {
    private static final Pattern PLACEHOLDER = Pattern.compile("‹secret-\\d+›");

    ModelAnswer of(ModelAnswer answer) {
        var complaints = new ArrayList<>(answer.complaints());
        var blocks = new ArrayList<EditBlock>();
        for (var block : answer.blocks()) {
            var moved = new ArrayList<>(placeholders(block.replace()));
            placeholders(block.search()).forEach(moved::remove);
            if (moved.isEmpty()) {
                blocks.add(block.saying(restored(block.search()), restored(block.replace())));
            } else {
                complaints.add(moved.getFirst() + " may only stand where it stood before");
            }
        }
        return new ModelAnswer(answer.prose(), blocks, complaints);
    }

    private static List<String> placeholders(List<String> lines) {
        return lines.stream()
                .flatMap(line -> PLACEHOLDER.matcher(line).results())
                .map(found -> found.group())
                .toList();
    }

    private List<String> restored(List<String> lines) {
        return lines.isEmpty()
                ? lines
                : List.of(hidden.redact("").restore(String.join("\n", lines)).split("\n", -1));
    }
}
