package dev.codemedic.syntax.change;

import dev.codemedic.syntax.Node;

/** A function that is there before and after a change. */
public record FunctionChange(Node before, Node after) {}
