package dev.codemedic.java.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source text in memory, as the compiler reads it. */
public final class SourceText extends SimpleJavaFileObject {
    private final String text;

    /** @param place what the compiler takes for the place of its file */
    public SourceText(URI place, String text) {
        super(place, Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
