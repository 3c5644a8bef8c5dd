"""Prints the areas of some shapes."""


class Square:
    def __init__(self, side):
        self.side = side

    def area():
        return self.side * self.side


def main():
    for side in (2, 3):
        print(Square(side).area())


main()
