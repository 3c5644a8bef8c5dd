package till;

import java.util.List;

/** Prints a receipt for the articles named on the command line. */
public class Till {
    private static final List<Item> ARTICLES = List.of(
            new Item("Wholemeal bread, sliced", 289),
            new Item("Strawberry jam", 349),
            new Item("Milk", 119),
            new Item("Butter", 259));

    public static void main(String[] args) {
        Receipt receipt = new Receipt();
        for (String wanted : args) {
            for (Item article : ARTICLES) {
                if (article.title().toLowerCase().contains(wanted.toLowerCase())) {
                    receipt.add(article);
                }
            }
        }
        receipt.print();
    }
}
