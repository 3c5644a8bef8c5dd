"""Merges settings that may be nested."""

from collections import Mapping


def merge(base, more):
    merged = dict(base)
    for key, value in more.items():
        if isinstance(value, Mapping) and isinstance(base.get(key), Mapping):
            merged[key] = merge(base[key], value)
        else:
            merged[key] = value
    return merged


print(merge({"ui": {"theme": "dark", "size": 11}}, {"ui": {"size": 12}}))
