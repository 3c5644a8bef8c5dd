"""Invoices of a small shop."""
import json
from dataclasses import dataclass


@dataclass
class Line:
    article: str
    count: int
    price: float

    def amount(self):
        return self.count * self.price


class Invoice:
    def __init__(self, customer, lines, discount=None):
        self.customer = customer
        self.lines = lines
        self.discount = discount

    def net(self):
        if not self.lines:
            raise ValueError("an invoice has lines")
        return sum(line.amount() for line in self.lines)

    def reduced(self):
        rate = self.discount["rate"] / 100
        return self.net() * (1 - rate)

    def text(self):
        return f"{self.customer}: {self.reduced():.2f}"


def read(text):
    data = json.loads(text)
    lines = [Line(**each) for each in data["lines"]]
    return Invoice(data["customer"], lines, data.get("discount"))


def main():
    for text in INPUT.splitlines():
        print(read(text).text())


INPUT = """{"customer": "Meyer", "lines": [{"article": "pen", "count": 3, "price": 1.5}], "discount": {"rate": 10}}
{"customer": "Okafor", "lines": [{"article": "ink", "count": 2, "price": 7.25}]}"""

if __name__ == "__main__":
    main()
