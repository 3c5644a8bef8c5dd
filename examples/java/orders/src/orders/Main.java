package orders;

import java.io.IOException;
import java.nio.file.Path;

/** Prints the statement of each customer named on the command line. */
public class Main {
    public static void main(String[] args) throws IOException {
        OrderBook book = OrderBook.load(Path.of("orders.csv"));
        for (String customer : args) {
            Statement statement = new Statement(customer, book.ordersOf(customer));
            System.out.println(statement.text());
        }
    }
}
