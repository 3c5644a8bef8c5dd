package music;

/** A track of an album. */
public record Track(String title, int seconds) {

    static Track parse(String text) {
        int at = text.lastIndexOf('@');
        return new Track(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }
}
