import sys


class BadRow(Exception):
    """A row that cannot be read."""


def amount(row):
    name, text = row.split(":")
    return name, int(text)


def main(rows):
    total = 0
    for row in rows:
        try:
            name, value = amount(row)
        except BadRow as problem:
            print("left out:", problem)
            continue
        total += value
    print(total)


if __name__ == "__main__":
    main(sys.argv[1:])
