package library;

/** Prints the late fee of each loan on the command line, given as title/days. */
public class Main {
    public static void main(String[] args) {
        Fees fees = new Fees();
        int total = 0;
        for (String arg : args) {
            Loan loan = Loan.parse(arg);
            int fee = fees.fee(loan);
            total += fee;
            System.out.println(loan.title() + ": " + fee + " cents");
        }
        System.out.println("total: " + total + " cents");
    }
}
