package hall;

/** A table kept for a guest until an hour of the evening. */
public record Reservation(String guest, int table, int until) {

    static Reservation parse(String text) {
        String[] parts = text.split(":");
        return new Reservation(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    boolean isOver(int hour) {
        return hour >= until;
    }
}
