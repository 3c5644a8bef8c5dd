package library;

/** A book that somebody has, and for how many days already. */
public record Loan(String title, int days) {

    static Loan parse(String text) {
        int at = text.lastIndexOf('/');
        return new Loan(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }
}
