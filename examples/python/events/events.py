"""Prints the next events as JSON."""

import datetime
import json

EVENTS = [
    {"name": "meeting", "day": datetime.date(2026, 3, 2)},
    {"name": "release", "day": datetime.date(2026, 3, 9)},
]


def dump(events):
    return json.dumps(events)


print(dump(EVENTS))
