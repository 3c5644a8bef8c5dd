"""Makes a playlist of a name and titles."""

import sys


class Playlist:
    def __init__(self, name):
        self.name = name
        self.tracks = None

    def add(self, title):
        self.tracks.append(title)

    def __str__(self):
        return f"{self.name}: {', '.join(self.tracks)}"


playlist = Playlist(sys.argv[1])
for title in sys.argv[2:]:
    playlist.add(title)
if sys.argv[2:]:
    print(playlist)
