"""Prints what a parcel costs: shipping.py KILOGRAMS [express]"""

import sys


def price(kilograms, express):
    if kilograms <= 2:
        cost = 490
    elif kilograms <= 10:
        cost = 990
    if express:
        cost += 500
    return cost


kilograms = float(sys.argv[1])
cost = price(kilograms, "express" in sys.argv[2:])
print(f"{kilograms:g} kg: {cost} cents")
