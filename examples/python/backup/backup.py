"""Counts what would be saved."""

import os

SOURCE = "/srv/photos-of-last-year"

print(len(os.listdir(SOURCE)), "files")
