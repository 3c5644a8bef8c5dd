public class Totals {
    static int total(int[] prices) {
        int sum = 0;
        for (int i = 1; i < prices.length; i++) {
            sum += prices[i];
        }
        return sum;
    }

    static void check(int[] prices, int expected) {
        int got = total(prices);
        if (got != expected) {
            throw new IllegalStateException("the sum is " + got + ", not " + expected);
        }
        System.out.println("ok " + got);
    }

    public static void main(String[] arguments) {
        check(new int[] {1, 2, 3}, 6);
    }
}
