package till;

/** An article and its price in cents. */
public record Item(String title, int cents) {}
