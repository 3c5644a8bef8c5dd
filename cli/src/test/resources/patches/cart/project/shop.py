import sys

import notes

CARTS = {"alice": [3.5, 5.3], "carol": []}


def total(customer, carts):
    """What a customer's cart costs."""
    items = carts.get(customer)
    subtotal = 0.0
    for price in items:
        subtotal += price
    return round(subtotal, 2)


def check_name(name):
    if not name.isalpha():
        raise ValueError("a name has letters only")
    return name


def main(arguments):
    customer = check_name(arguments[0])
    due = total(customer, CARTS)
    assert due >= 0, "a cart costs nothing at least"
    print(notes.line(customer, due))


if __name__ == "__main__":
    main(sys.argv[1:])
