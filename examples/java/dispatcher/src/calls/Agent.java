package calls;

/** Somebody who answers calls; the desk is where they sit today. */
public record Agent(String name, String desk) {}
