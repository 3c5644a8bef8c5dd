package league;

import java.io.IOException;
import java.nio.file.Path;

/** Lists the teams of the league with their captains. */
public class Main {
    public static void main(String[] args) throws IOException {
        for (Team team : Roster.read(Path.of(args[0]))) {
            describe(team);
        }
        System.out.println("end of list");
    }

    private static void describe(Team team) {
        System.out.println(team.name() + ", " + team.players().size() + " players");
        System.out.println("  captain: " + team.players().get(0));
    }
}
