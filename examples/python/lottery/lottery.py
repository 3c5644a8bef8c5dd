"""Draws a winner."""

import random

PLAYERS = ["ada", "ben", "cleo", "dan", "eve", "fay", "gus"]


def winner():
    return PLAYERS[random.randint(0, 9)]


print("the winner is", winner())
