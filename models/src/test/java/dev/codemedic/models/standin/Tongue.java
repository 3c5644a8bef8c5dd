package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How one protocol says things. */
interface Tongue {

    /** The content type of a stream. */
    String type();

    /** A piece of an answer, with how likely its token was. */
    String piece(String text, double likelihood);

    /** The end of an answer. */
    String end(String reason, int read, int written);

    /** An error in the middle of a stream. */
    String trouble(String message);

    /** An error instead of an answer. */
    ObjectNode error(String message);
}
