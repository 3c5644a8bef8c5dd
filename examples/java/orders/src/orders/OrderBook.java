package orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All orders of the month, by customer. */
public class OrderBook {
    private final Map<String, List<Order>> byCustomer = new HashMap<>();

    public static OrderBook load(Path file) throws IOException {
        OrderBook book = new OrderBook();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                book.add(Order.parse(line));
            }
        }
        return book;
    }

    public void add(Order order) {
        byCustomer.computeIfAbsent(order.customer(), name -> new ArrayList<>()).add(order);
    }

    public List<Order> ordersOf(String customer) {
        return byCustomer.get(customer);
    }
}
