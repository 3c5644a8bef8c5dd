"""Prints how often each word of a file occurs, the most frequent first."""

import sys


def count(words):
    counts = {}
    for word in words:
        counts[word] += 1
    return counts


def main(path):
    with open(path) as file:
        words = file.read().lower().split()
    counts = count(words)
    for word in sorted(counts, key=lambda word: (-counts[word], word)):
        print(counts[word], word)


if __name__ == "__main__":
    main(sys.argv[1])
