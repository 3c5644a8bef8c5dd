package post;

/** What a letter to a country costs on top, in cents. */
public record Surcharge(String country, int cents) {}
