import unittest

from catalog import cheapest, of_brand


class CatalogTest(unittest.TestCase):
    def test_prices_of_a_brand(self):
        self.assertEqual([30, 120], of_brand("luxo"))

    def test_the_lowest_price(self):
        self.assertEqual(30, cheapest("luxo"))


if __name__ == "__main__":
    unittest.main()
