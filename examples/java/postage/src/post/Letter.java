package post;

/** Prints the price of a letter: post.Letter GRAMS COUNTRY */
public class Letter {
    public static void main(String[] args) {
        int grams = Integer.parseInt(args[0]);
        int price = new Tariff().price(grams, args[1]);
        System.out.println(grams + " g to " + args[1] + ": " + price + " cents");
    }
}
