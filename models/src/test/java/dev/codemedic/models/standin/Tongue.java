package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How one protocol says things, to one request. */
interface Tongue {

    /** Why an answer ends, before it is put into a protocol's words. */
    enum End {
        DONE,
        LENGTH,
        FILTER
    }

    /** The content type of a stream. */
    String type();

    /** What comes before the first piece. @param read tokens of the question */
    default String begin(int read) {
        return "";
    }

    /** A piece of an answer, with how likely its token was. */
    String piece(String text, double likelihood);

    /** The end of an answer. */
    String end(End end, int read, int written);

    /** A whole answer, to a request that wants no stream. */
    ObjectNode whole(String text, double likelihood, End end, int read, int written);

    /** An error in the middle of a stream. */
    String trouble(String message);

    /** An error instead of an answer. */
    ObjectNode error(int status, String message);

    /** That there is no such model; status 404. */
    String missing();
}
