package music;

/** Makes a playlist of the tracks on the command line, each as title@seconds, and prints it. */
public class Player {
    public static void main(String[] args) {
        if (args.length < 2) {
            System.out.println("usage: music.Player NAME TITLE@SECONDS...");
            return;
        }
        Playlist playlist = new Playlist(args[0]);
        for (int i = 1; i < args.length; i++) {
            playlist.add(Track.parse(args[i]));
        }
        System.out.println(playlist.name() + ": " + String.join(", ", playlist.titles()));
        System.out.println("plays for " + playlist.seconds() / 60 + " min " + playlist.seconds() % 60 + " s");
    }
}
