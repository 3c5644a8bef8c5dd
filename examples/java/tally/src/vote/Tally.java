package vote;

import java.util.Scanner;

/** Counts the votes for each of the candidates 1 to 3; a word ends the count. */
public class Tally {
    private final int[] votes = new int[4];

    public static void main(String[] args) {
        Tally tally = new Tally();
        tally.count(new Scanner(System.in));
        tally.print();
    }

    void count(Scanner in) {
        while (in.hasNext()) {
            int candidate = in.nextInt();
            if (candidate >= 1 && candidate <= 3) {
                votes[candidate]++;
            }
        }
    }

    void print() {
        for (int candidate = 1; candidate < votes.length; candidate++) {
            System.out.println(candidate + ": " + votes[candidate]);
        }
    }
}
