package dev.codemedic.models.answer;

import java.util.List;

/**
 * What a model's answer says.
 *
 * @param prose all that stands outside of the blocks
 * @param blocks the changes, in order
 * @param complaints what could not be read, each in one sentence that can be told to the model
 */
public record ModelAnswer(String prose, List<EditBlock> blocks, List<String> complaints) {
    public ModelAnswer {
        blocks = List.copyOf(blocks);
        complaints = List.copyOf(complaints);
    }
}
