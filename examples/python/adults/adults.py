"""Asks for ages, one a line, and prints the price of each ticket."""


def ticket(age):
    return 12 if age >= 18 else 7


def main():
    people = int(input())
    total = 0
    for _ in range(people):
        age = input()
        total += ticket(age)
    print("total", total)


main()
