"""What lies in the store."""

from dataclasses import dataclass


@dataclass
class Item:
    name: str
    pieces: int
    price: float

    def value(self):
        return self.peices * self.price
