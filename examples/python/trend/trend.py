"""Tells how often the temperature rose from one day to the next."""

import sys


def rises(days):
    count = 0
    for i in range(len(days)):
        if days[i + 1] > days[i]:
            count += 1
    return count


days = [int(word) for word in sys.argv[1:]]
print(len(days), "days,", rises(days), "rises")
