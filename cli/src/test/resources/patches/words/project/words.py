import sys

LIMIT = 3


def longest(words):
    return max(words, key=len)


def main():
    text = "to be or not to be"
    counts = collections.Counter(text.split())
    print(longest(list(counts)), counts.most_common(LIMIT))


if __name__ == "__main__":
    main()
