package orders;

import java.util.List;

/** The monthly statement of one customer. */
public class Statement {
    private final String customer;
    private final List<Order> orders;

    public Statement(String customer, List<Order> orders) {
        this.customer = customer;
        this.orders = orders;
    }

    public String text() {
        return customer + " owes " + euros(total());
    }

    private int total() {
        int total = 0;
        for (Order order : orders) {
            total += order.amount();
        }
        return total;
    }

    private static String euros(int cents) {
        return "%d.%02d EUR".formatted(cents / 100, cents % 100);
    }
}
