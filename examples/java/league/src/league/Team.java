package league;

import java.util.ArrayList;
import java.util.List;

/** A team and its players, the captain first. */
public class Team {
    private final String name;
    private final List<String> players = new ArrayList<>();

    public Team(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public List<String> players() {
        return players;
    }
}
