package hours;

/** Work on one day, in minutes. */
public record Entry(String day, int minutes) {

    static Entry parse(String text) {
        String[] parts = text.split("=");
        return new Entry(parts[0], Integer.parseInt(parts[1]));
    }
}
