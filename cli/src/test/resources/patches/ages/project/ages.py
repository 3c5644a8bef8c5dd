import sys

OLDEST = 130


class Refused(Exception):
    pass


def age(text):
    number = int(text)
    if number < 0 or number > OLDEST:
        raise ValueError(f"no age: {number}")
    return number


def main(arguments):
    for text in arguments:
        print(age(text))


if __name__ == "__main__":
    main(sys.argv[1:])
