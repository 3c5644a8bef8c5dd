"""Averages of rows of numbers."""

VAT = 0.91


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return ordered[middle] + ordered[middle - 1] / 2


def mean(values):
    return sum(values) / len(values)


def gross(price):
    return round(price * (1 + VAT), 2)
