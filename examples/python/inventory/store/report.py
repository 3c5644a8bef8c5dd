"""Prints what everything in the store is worth."""

from store.item import Item

ITEMS = [Item("bolt", 200, 0.05), Item("nut", 150, 0.03)]


def main():
    for item in ITEMS:
        print(f"{item.name:6} {item.value():6.2f}")


if __name__ == "__main__":
    main()
