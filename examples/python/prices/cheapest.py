"""Prints the lowest price of a brand."""

import sys

from catalog import cheapest

print(cheapest(sys.argv[2]))
