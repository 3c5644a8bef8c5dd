"""Articles and their prices."""

ARTICLES = [("lamp", "luxo", 30), ("desk", "luxo", 120), ("chair", "sitwell", 45)]


def of_brand(brand):
    return [price for _, maker, price in ARTICLES if maker == brand]


def cheapest(brand):
    return min(of_brand(brand))
