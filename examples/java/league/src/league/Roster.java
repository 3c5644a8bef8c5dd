package league;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads teams from a file: "Team: player, player". */
public class Roster {
    public static List<Team> read(Path file) throws IOException {
        List<Team> teams = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            Team team = new Team(line.substring(0, colon).trim());
            for (String player : line.substring(colon + 1).split(",")) {
                if (!player.isBlank()) {
                    team.players().add(player.trim());
                }
            }
            teams.add(team);
        }
        return teams;
    }
}
