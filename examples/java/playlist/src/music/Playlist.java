package music;

import java.util.ArrayList;
import java.util.List;

/** Tracks in the order they are played. */
public class Playlist {
    private final String name;
    private List<Track> tracks;

    public Playlist(String name) {
        this.name = name;
    }

    public void add(Track track) {
        tracks.add(track);
    }

    public String name() {
        return name;
    }

    public int seconds() {
        return tracks.stream().mapToInt(Track::seconds).sum();
    }

    public List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (Track track : tracks) {
            titles.add(track.title());
        }
        return titles;
    }
}
