"""Prints a line for each region and its sales, given as region=number."""

import sys


def line(region, sales):
    return region + ": " + sales + " sold"


for argument in sys.argv[1:]:
    region, sales = argument.split("=")
    print(line(region, int(sales)))
