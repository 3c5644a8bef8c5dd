"""Adds up amounts, one a line, and prints the sum."""

import sys


def total(path):
    amount = 0
    with open(path) as file:
        for line in file:
            amount += float(line)
    return amount


for path in sys.argv[1:]:
    print(f"{path}: {total(path):.2f}")
