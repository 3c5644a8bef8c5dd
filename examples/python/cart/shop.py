"""Prints what is in a customer's cart and what it costs."""

import sys

CARTS = {
    "alice": [("tea", 3.20), ("honey", 5.60)],
    "carol": [("bread", 2.80)],
}


def find_cart(customer):
    return CARTS.get(customer)


def total(customer):
    cart = find_cart(customer)
    return sum(price for _, price in cart)


def main(customer):
    print(f"{customer} pays {total(customer):.2f}")


if __name__ == "__main__":
    main(sys.argv[1])
