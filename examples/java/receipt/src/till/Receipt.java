package till;

import java.util.ArrayList;
import java.util.List;

/** A till receipt in columns. */
public class Receipt {
    private static final int TITLE_WIDTH = 12;

    private final List<Item> items = new ArrayList<>();

    public void add(Item item) {
        items.add(item);
    }

    public void print() {
        for (Item item : items) {
            System.out.println(line(item));
        }
        int sum = items.stream().mapToInt(Item::cents).sum();
        System.out.println("-".repeat(TITLE_WIDTH + 9));
        System.out.printf("%-12s %8s%n", "total", money(sum));
    }

    private static String line(Item item) {
        String title = item.title().substring(0, TITLE_WIDTH);
        return String.format("%-12s %8s", title, money(item.cents()));
    }

    private static String money(int cents) {
        return cents / 100 + "." + String.format("%02d", cents % 100);
    }
}
