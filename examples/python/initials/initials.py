"""Prints the initials of every name in a file, one name a line."""

import sys


def initials(name):
    letters = ""
    for word in name.split(" "):
        letters += word[0].upper() + "."
    return letters


with open(sys.argv[1]) as file:
    for line in file:
        print(initials(line.strip()))
