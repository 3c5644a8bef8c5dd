import java.util.List;
import java.util.Map;

public class Orders {
    private static final Map<String, List<Double>> ORDERS = Map.of("alice", List.of(3.5, 5.3), "carol", List.of());

    static double total(String customer) {
        List<Double> prices = ORDERS.get(customer);
        double sum = 0;
        for (double price : prices) {
            sum += price;
        }
        return sum;
    }

    static String checkName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a customer has a name");
        }
        return name;
    }

    public static void main(String[] arguments) {
        String customer = checkName(arguments[0]);
        double total = total(customer);
        System.out.printf("%s pays %.2f%n", customer, total);
    }
}
