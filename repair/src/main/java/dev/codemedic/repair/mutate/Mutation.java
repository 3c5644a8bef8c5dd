package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.syntax.Node;
import java.util.List;

/**
 * One small change of a function.
 *
 * @param kind what kind of change
 * @param context where it stands, such as {@code condition} or {@code return}: what the prior tells apart
 * @param place the node that it changes, or beside which it inserts
 * @param edits of the file's text
 * @param weight how likely among its kind at this place, 1 for usual
 */
public record Mutation(EditKind kind, String context, Node place, List<Edit> edits, double weight) {
    public Mutation {
        edits = List.copyOf(edits);
    }
}
