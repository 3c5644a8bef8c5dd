package orders;

/** One order of a customer; the amount is in cents. */
public record Order(String customer, String article, int amount) {

    static Order parse(String line) {
        String[] fields = line.split(";");
        return new Order(fields[0], fields[1], Integer.parseInt(fields[2]));
    }
}
